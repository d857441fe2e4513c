package nl.verwerkingenlogging.it.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import nl.verwerkingenlogging.it.harness.Artifacts;

/** Reads the built agent. */
final class AgentJar {

    /** Where the classes are that only the agent's own loader sees. */
    private static final String INSIDE = "inst/";

    private static final String INSIDE_SUFFIX = ".classdata";

    private AgentJar() {}

    /**
     * A class in the jar.
     *
     * @param entry the entry's name
     * @param content the class file, a character for each byte
     */
    record ClassFile(String entry, String content) {

        /** The version of the class file format. */
        int version() {
            return (content.charAt(6) << 8) | content.charAt(7);
        }

        boolean isForNewerJava() {
            return entry.contains("META-INF/versions/");
        }

        boolean isInside() {
            return entry.startsWith(INSIDE);
        }

        /** The class's binary name. */
        String className() {
            String name = isInside()
                    ? entry.substring(INSIDE.length()).replace(INSIDE_SUFFIX, "")
                    : entry.replace(".class", "");
            return name.replace('/', '.');
        }

        /** Whether code of the class names such a type; texts that happen to look like one, such as Kotlin's metadata, do not count. */
        boolean refersTo(String internalNamePart) {
            return ConstantPool.typesIn(content).stream().anyMatch(type -> type.contains(internalNamePart));
        }
    }

    /** Every class in it. */
    static List<ClassFile> classes() {
        List<ClassFile> classes = new ArrayList<>();
        try (JarFile jar = new JarFile(Artifacts.agentJar().toFile())) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (entry.getName().endsWith(".class") || entry.getName().endsWith(INSIDE_SUFFIX)) {
                    classes.add(new ClassFile(
                            entry.getName(),
                            new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return classes;
    }

    /** Its manifest. */
    static Manifest manifest() {
        try (JarFile jar = new JarFile(Artifacts.agentJar().toFile())) {
            return jar.getManifest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
