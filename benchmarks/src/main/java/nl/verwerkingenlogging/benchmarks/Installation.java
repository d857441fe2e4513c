package nl.verwerkingenlogging.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Where the built parts of this project are, found from where this module was built. Without state. */
public final class Installation {

    private Installation() {}

    /**
     * The agent as an operator gets it.
     *
     * @return its jar
     */
    public static Path agent() {
        return built("agent/dist/target/verwerkingenlogging-agent.jar");
    }

    /**
     * The OpenTelemetry agent, which the build puts beside this module.
     *
     * @return its jar
     */
    public static Path openTelemetry() {
        return built("benchmarks/target/other-agents/opentelemetry-javaagent.jar");
    }

    /**
     * The sample application.
     *
     * @return its jar
     */
    public static Path sampleApplication() {
        return built("sample-app/target/verwerkingenlogging-sample-app.jar");
    }

    /**
     * The rules of the sample application.
     *
     * @return its configuration file
     */
    public static Path sampleConfiguration() {
        return built("sample-app/verwerkingenlogging.yaml");
    }

    /**
     * Makes an empty directory for one run below this module's {@code target}, on the disk that the build is on: a journal on a tmpfs would measure another
     * thing.
     *
     * @param name starts its name
     * @return the directory
     * @throws IOException when it cannot be made
     */
    public static Path runDirectory(String name) throws IOException {
        Path runs = Files.createDirectories(target().resolve("runs"));
        return Files.createTempDirectory(runs, name + "-");
    }

    /**
     * Deletes the directory of a run; journals are large.
     *
     * @param directory the directory
     * @throws IOException when something cannot be deleted
     */
    public static void delete(Path directory) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static Path built(String path) {
        Path file = target().resolve("../..").resolve(path).normalize();
        if (!Files.exists(file)) {
            throw new IllegalStateException(file + " is not there; build the whole project first: mvn verify");
        }
        return file;
    }

    /** The directory that holds this module's classes or its jar. */
    private static Path target() {
        try {
            return Path.of(Installation.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toRealPath()
                    .getParent();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
