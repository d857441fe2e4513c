package nl.verwerkingenlogging.it.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.jar.Attributes;
import java.util.stream.Stream;
import nl.verwerkingenlogging.it.harness.Artifacts;
import org.junit.jupiter.api.Test;

/** What is in the jar. */
class AgentJarIT {

    private static final String JMX_REGISTRATION = "nl.verwerkingenlogging.agent.startup.JmxRegistration";
    private static final int JAVA_8 = 52;
    private static final long MAX_BYTES = 12 * 1024 * 1024;

    @Test
    void isAtMostTwelveMegabytes() throws IOException {
        assertThat(Files.size(Artifacts.agentJar())).isLessThanOrEqualTo(MAX_BYTES);
    }

    @Test
    void everyClassRunsOnJava8() {
        assertThat(classesForJava8().filter(file -> file.version() > JAVA_8).map(AgentJar.ClassFile::entry))
                .as("classes newer than Java 8 outside META-INF/versions")
                .isEmpty();
    }

    @Test
    void holdsTheBundledClassesAsClassdata() {
        assertThat(AgentJar.classes().stream()
                        .filter(AgentJar.ClassFile::isInside)
                        .map(AgentJar.ClassFile::className))
                .contains("okhttp3.OkHttpClient", "net.bytebuddy.ByteBuddy", "org.slf4j.LoggerFactory");
    }

    /** But for the one class that waits until the application is up; KillSwitchIT shows that it does. */
    @Test
    void nothingTouchesWhatAServerMustConfigureFirst() {
        for (String forbidden : List.of("java/util/logging/", "java/lang/System$Logger", "java/lang/management/")) {
            assertThat(AgentJar.classes().stream()
                            .filter(file -> !file.className().equals(JMX_REGISTRATION))
                            .filter(file -> file.refersTo(forbidden))
                            .map(AgentJar.ClassFile::entry))
                    .as("classes that refer to " + forbidden)
                    .isEmpty();
        }
    }

    @Test
    void showsAnApplicationOnlyWhatItMaySee() {
        assertThat(AgentJar.classes().stream().filter(file -> !file.isInside()).map(AgentJar.ClassFile::className))
                .as("classes that are not in the agent's own loader")
                .allMatch(AgentJarIT::maySee);
    }

    @Test
    void namesItselfInTheManifestForTheBootLoader() {
        Attributes manifest = AgentJar.manifest().getMainAttributes();
        assertThat(manifest.getValue("Boot-Class-Path")).isEqualTo("verwerkingenlogging-agent.jar");
        assertThat(manifest.getValue("Premain-Class")).startsWith("nl.verwerkingenlogging.agent");
        assertThat(manifest.getValue("Main-Class")).startsWith("nl.verwerkingenlogging.agent");
    }

    /** The bootstrap package, the exception that an application may catch, and the classes in which premain and the command line begin. */
    static boolean maySee(String className) {
        String name = className.replaceFirst("^META-INF\\.versions\\.\\d+\\.", "");
        return name.startsWith("nl.verwerkingenlogging.agent.bootstrap.")
                || name.equals("nl.verwerkingenlogging.annotations.VerwerkingNietGelogdException")
                || name.equals("nl.verwerkingenlogging.annotations.package-info")
                || name.startsWith("nl.verwerkingenlogging.agent.premain.");
    }

    private static Stream<AgentJar.ClassFile> classesForJava8() {
        return AgentJar.classes().stream().filter(file -> !file.isForNewerJava());
    }
}
