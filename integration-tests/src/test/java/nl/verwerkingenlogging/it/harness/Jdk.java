package nl.verwerkingenlogging.it.harness;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A Java installation on this machine.
 *
 * @param feature its feature version, such as 17
 * @param home where it is
 */
public record Jdk(int feature, Path home) {

    /**
     * The one that runs the tests.
     *
     * @return the current Java
     */
    public static Jdk current() {
        return new Jdk(Runtime.version().feature(), Path.of(System.getProperty("java.home")));
    }

    /**
     * One of another version: where {@code JAVA<feature>_HOME} says, otherwise beside the current one.
     *
     * @param feature the feature version
     * @return it, or empty when this machine has none
     */
    public static Optional<Jdk> find(int feature) {
        Path beside = current().home().getParent();
        try (Stream<Path> siblings = Files.list(beside)) {
            return Stream.concat(
                            Stream.ofNullable(System.getenv("JAVA" + feature + "_HOME"))
                                    .map(Path::of),
                            siblings)
                    .map(Jdk::at)
                    .filter(Objects::nonNull)
                    .filter(jdk -> jdk.feature() == feature)
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Every version that the agent is tested on and that is here.
     *
     * @return the current one, and 25 when it is here and another
     */
    public static List<Jdk> tested() {
        return Stream.concat(Stream.of(current()), find(25).stream()).distinct().toList();
    }

    /**
     * The launcher.
     *
     * @return {@code bin/java}
     */
    public Path java() {
        return home.resolve("bin").resolve("java");
    }

    @Override
    public String toString() {
        return "Java " + feature;
    }

    private static Jdk at(Path home) {
        Path release = home.resolve("release");
        if (!Files.isRegularFile(release) || !Files.isExecutable(home.resolve("bin/java"))) {
            return null;
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(release)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String version = properties.getProperty("JAVA_VERSION", "").replace("\"", "");
        return version.isEmpty() ? null : new Jdk(Runtime.Version.parse(version).feature(), home);
    }
}
