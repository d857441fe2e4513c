package nl.verwerkingenlogging.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where one run of the demo keeps its database, journal and logs: a directory of its own, so that each run begins with nothing logged. */
final class RunDirectory {

    private final Path path;

    private RunDirectory(Path path) {
        this.path = path;
    }

    static RunDirectory make(Path parent) {
        try {
            return new RunDirectory(Files.createTempDirectory(Files.createDirectories(parent), "run-"));
        } catch (IOException e) {
            throw new DemoException("No directory can be made in " + parent + ": " + e, e);
        }
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    String read(String name) {
        try {
            return Files.readString(path.resolve(name)).strip();
        } catch (IOException e) {
            throw new DemoException(path.resolve(name) + " cannot be read: " + e, e);
        }
    }

    /** Removes what the run left; what cannot be removed is named and stays. */
    void delete() {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(path)) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
        } catch (IOException e) {
            System.err.println(path + " cannot be read and stays: " + e);
            return;
        }
        for (Path each : paths) {
            try {
                Files.deleteIfExists(each);
            } catch (IOException e) {
                System.err.println(each + " stays: " + e);
            }
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
