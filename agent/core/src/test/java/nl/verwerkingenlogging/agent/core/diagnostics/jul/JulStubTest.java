package nl.verwerkingenlogging.agent.core.diagnostics.jul;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.verwerkingenlogging.agent.core.diagnostics.jul.ClassFileReferences.Member;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Proves that the stub has all that the bundled libraries use of {@code java.util.logging}, by scanning their class files. */
final class JulStubTest {

    private static final String REAL = "java/util/logging/";
    private static final String STUB = "nl/verwerkingenlogging/agent/core/diagnostics/jul/";
    private static final Pattern REAL_CLASS = Pattern.compile("java/util/logging/[A-Za-z$]+");

    private static final Set<String> CLASSES = new TreeSet<>();
    private static final Set<String> MEMBERS = new TreeSet<>();
    private static final Set<Member> USED = Collections.newSetFromMap(new LinkedHashMap<>());

    @BeforeAll
    static void scan() throws IOException, URISyntaxException {
        for (Class<?> inLibrary : List.of(
                okhttp3.OkHttpClient.class,
                okio.Okio.class,
                kotlin.Unit.class,
                org.slf4j.LoggerFactory.class,
                org.snakeyaml.engine.v2.api.Load.class,
                com.fasterxml.jackson.annotation.JsonProperty.class,
                com.fasterxml.jackson.core.JsonFactory.class,
                com.fasterxml.jackson.databind.ObjectMapper.class)) {
            scan(Path.of(inLibrary
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
        }
    }

    private static void scan(Path library) throws IOException {
        try (JarFile jar = new JarFile(library.toFile())) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (!entry.getName().endsWith(".class")) {
                    continue;
                }
                try (InputStream classFile = jar.getInputStream(entry)) {
                    collect(ClassFileReferences.read(classFile));
                }
            }
        }
    }

    private static void collect(ClassFileReferences references) {
        for (String text : references.texts()) {
            Matcher named = REAL_CLASS.matcher(text);
            while (named.find()) {
                CLASSES.add(named.group());
            }
        }
        for (Member member : references.members()) {
            if (member.owner().startsWith(REAL)) {
                USED.add(member);
                MEMBERS.add(member.owner().substring(REAL.length()) + "." + member.name() + " " + member.descriptor());
            }
        }
    }

    @Test
    void thisIsAllThatTheLibrariesUse() {
        assertThat(CLASSES).containsExactly("java/util/logging/Level", "java/util/logging/Logger");
        assertThat(MEMBERS)
                .containsExactly(
                        "Level.FINE Ljava/util/logging/Level;",
                        "Level.INFO Ljava/util/logging/Level;",
                        "Level.WARNING Ljava/util/logging/Level;",
                        "Logger.fine (Ljava/lang/String;)V",
                        "Logger.getLogger (Ljava/lang/String;)Ljava/util/logging/Logger;",
                        "Logger.isLoggable (Ljava/util/logging/Level;)Z",
                        "Logger.log (Ljava/util/logging/Level;Ljava/lang/String;Ljava/lang/Throwable;)V");
    }

    @Test
    void everythingUsedExistsInTheStub() throws Exception {
        assertThat(USED).isNotEmpty();
        for (Member member : USED) {
            Class<?> owner = Class.forName(renamed(member.owner()).replace('/', '.'));
            String descriptor = renamed(member.descriptor());
            if (member.field()) {
                Field field = owner.getField(member.name());
                assertThat(descriptor).isEqualTo("L" + field.getType().getName().replace('.', '/') + ";");
                assertThat(Modifier.isStatic(field.getModifiers()))
                        .as(member.name())
                        .isTrue();
            } else {
                MethodType type = MethodType.fromMethodDescriptorString(
                        descriptor, getClass().getClassLoader());
                Method method = owner.getMethod(member.name(), type.parameterArray());
                assertThat(method.getReturnType()).isEqualTo(type.returnType());
                assertThat(Modifier.isStatic(method.getModifiers()))
                        .as(member.name())
                        .isEqualTo(hasStaticTwin(member, type));
            }
        }
    }

    /** Whether the real one is static: what is called without an object has to be so in the stub too. */
    private static boolean hasStaticTwin(Member member, MethodType stubType) throws ClassNotFoundException {
        Class<?> real = Class.forName(member.owner().replace('/', '.'));
        return Arrays.stream(real.getMethods())
                .anyMatch(method -> method.getName().equals(member.name())
                        && method.getParameterCount() == stubType.parameterCount()
                        && Modifier.isStatic(method.getModifiers()));
    }

    private static String renamed(String name) {
        return name.replace(REAL, STUB);
    }
}
