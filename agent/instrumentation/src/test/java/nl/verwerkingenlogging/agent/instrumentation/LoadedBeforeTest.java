package nl.verwerkingenlogging.agent.instrumentation;

import static nl.verwerkingenlogging.agent.instrumentation.Woven.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.instrument.ClassDefinition;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.List;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.dynamic.ClassFileLocator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes that were in use before it was known that a rule needs them, in a JVM that weaves by itself. */
class LoadedBeforeTest {

    private static final String BSN = "2308572";

    @TempDir
    private Path directory;

    @Test
    void anInheritedMethodComesToBeLoggedAlthoughItsClassWasLoadedForASister() throws Throwable {
        Instrumentation instrumentation = ByteBuddyAgent.install();
        Woven woven = Woven.by(directory, rule("@InwonerDao#haal(String)", "arg0"), instrumentation);
        try {
            Object sister = woven.make("PandDao");
            woven.call(sister, "haal", "7000001");
            Object heir = woven.make("InwonerDao");

            await().until(woven.report()::anyWoven);
            woven.call(heir, "haal", BSN);
            woven.call(sister, "haal", "7000002");

            assertThat(woven.persons()).containsExactly(List.of(BSN));
        } finally {
            woven.uninstall(instrumentation);
        }
    }

    @Test
    void aClassThatIsHotSwappedIsWovenAgain() throws Throwable {
        Instrumentation instrumentation = ByteBuddyAgent.install();
        Woven woven = Woven.by(directory, rule("@LegacyDao#zoek(String)", "arg0"), instrumentation);
        try {
            Object dao = woven.make("LegacyDao");
            instrumentation.redefineClasses(
                    new ClassDefinition(dao.getClass(), ClassFileLocator.ForClassLoader.read(dao.getClass())));

            woven.call(dao, "zoek", BSN);

            assertThat(woven.persons()).containsExactly(List.of(BSN));
        } finally {
            woven.uninstall(instrumentation);
        }
    }

    @Test
    void aClassThatAnotherAgentSpoilsCostsNoOtherClassOfItsBatch() throws Throwable {
        Instrumentation instrumentation = ByteBuddyAgent.install();
        Woven woven = Woven.by(
                directory,
                rule("@LegacyDao#zoek(String)", "arg0") + rule("@TekstOpslag#lees", "arg0"),
                instrumentation);
        woven.uninstall(instrumentation);
        Object dao = woven.make("LegacyDao");
        Object spoilt = woven.make("TekstOpslag");
        ClassFileTransformer spoiler = new ClassFileTransformer() {
            @Override
            public byte[] transform(
                    ClassLoader loader, String name, Class<?> again, ProtectionDomain domain, byte[] classFile) {
                return again == spoilt.getClass() ? new byte[] {0, 1, 2} : null;
            }
        };
        instrumentation.addTransformer(spoiler, true);
        try {
            woven.installLate(instrumentation);

            woven.call(dao, "zoek", BSN);
            assertThat(woven.call(spoilt, "lees", BSN)).isNotNull();

            assertThat(woven.persons()).containsExactly(List.of(BSN));
        } finally {
            woven.uninstall(instrumentation);
            instrumentation.removeTransformer(spoiler);
        }
    }
}
