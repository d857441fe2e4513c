package nl.verwerkingenlogging.it.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.verwerkingenlogging.it.harness.Artifacts;

/** Where servers come from and where they run. */
final class Directories {

    private static final Path DISTRIBUTIONS = Path.of(System.getProperty(
            "it.distributions", Artifacts.target().resolve("distributions").toString()));

    private Directories() {}

    /** The root of a distribution that the build unpacked; its only directory carries the version. */
    static Path distribution(String name) {
        try (Stream<Path> inside = Files.list(DISTRIBUTIONS.resolve(name))) {
            return inside.filter(Files::isDirectory).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("Unpacked by `mvn verify`, with -Pservers for large ones: " + name, e);
        }
    }

    /** The driver that a site puts beside its server. */
    static Path jdbcDriver() {
        return DISTRIBUTIONS.resolve("jdbc").resolve("h2.jar");
    }

    /** An empty directory under {@code target}, kept after the test for its logs. */
    static Path fresh(String name) throws IOException {
        Path directory = Artifacts.target().resolve("servers").resolve(name.replaceAll("[^A-Za-z0-9.]+", "-"));
        if (Files.exists(directory)) {
            for (Path path : below(directory, Comparator.reverseOrder())) {
                Files.delete(path);
            }
        }
        return Files.createDirectories(directory);
    }

    /** Copies a directory with all that is in it. */
    static void copy(Path from, Path to) throws IOException {
        for (Path path : below(from, Comparator.naturalOrder())) {
            Path target = to.resolve(from.relativize(path).toString());
            if (Files.isDirectory(path)) {
                Files.createDirectories(target);
            } else {
                Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** The directory and everything in it. */
    static List<Path> below(Path directory, Comparator<Path> order) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths.sorted(order).toList();
        }
    }
}
