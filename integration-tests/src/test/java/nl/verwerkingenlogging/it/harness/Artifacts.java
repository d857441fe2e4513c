package nl.verwerkingenlogging.it.harness;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what the reactor built, by its place relative to this module. */
public final class Artifacts {

    private static final Path MODULE =
            Path.of(System.getProperty("it.module", "")).toAbsolutePath();

    private Artifacts() {}

    /**
     * The agent.
     *
     * @return the one jar that an operator adds
     */
    public static Path agentJar() {
        return built("../agent/dist/target/verwerkingenlogging-agent.jar");
    }

    /**
     * The register.
     *
     * @return its executable jar
     */
    public static Path registerJar() {
        return built("../register/target/verwerkingenlogging-register.jar");
    }

    /**
     * The sample application.
     *
     * @return its executable jar
     */
    public static Path sampleAppJar() {
        return built("../sample-app/target/verwerkingenlogging-sample-app.jar");
    }

    /**
     * The module's {@code target} directory.
     *
     * @return a directory for what tests leave behind
     */
    public static Path target() {
        return MODULE.resolve("target");
    }

    /**
     * The libraries of the isolation test.
     *
     * @return the directory that holds their jars
     */
    public static Path oldLibraries() {
        return Path.of(System.getProperty(
                "it.old-libraries", target().resolve("old-libraries").toString()));
    }

    /**
     * An agent of somebody else.
     *
     * @param name the file's name
     * @return its jar
     */
    public static Path otherAgent(String name) {
        return Path.of(System.getProperty(
                        "it.other-agents", target().resolve("other-agents").toString()))
                .resolve(name);
    }

    /**
     * The standard's OpenAPI file, which stands beside the repository and not in it.
     *
     * @return the file, or empty when this is a clone without it
     */
    public static Optional<Path> bewerkingApi() {
        return Stream.iterate(MODULE, directory -> directory != null, Path::getParent)
                .map(directory -> directory.resolve("shared/standard/openapi/bewerking-api.yaml"))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /**
     * A class path that holds what these classes came from, and nothing else.
     *
     * @param classes one class of each jar or directory
     * @return the class path
     */
    public static String classPathOf(Class<?>... classes) {
        return Arrays.stream(classes)
                .map(Artifacts::origin)
                .map(Path::toString)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    /**
     * The class path of an application beside this module, as its build wrote it.
     *
     * @param app the directory among the applications
     * @return the class path
     */
    public static String classPathOfApp(String app) {
        Path target = built("apps/" + app + "/target/classpath.txt").getParent();
        try {
            return target.resolve("classes") + File.pathSeparator + Files.readString(target.resolve("classpath.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path origin(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("No file holds " + type, e);
        }
    }

    private static Path built(String relative) {
        Path file = MODULE.resolve(relative).normalize();
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException(
                    file + " is not there: run `mvn verify` from the root, so that it is built first.");
        }
        return file;
    }
}
