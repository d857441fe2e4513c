package nl.verwerkingenlogging.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import nl.verwerkingenlogging.annotations.Verwerking;
import nl.verwerkingenlogging.it.harness.Artifacts;

/** Builds a WAR of {@code src/wars} against the very API that the server brings. */
final class War {

    private static final Path WARS = Artifacts.target().resolveSibling("src").resolve("wars");

    private War() {}

    /**
     * Compiles and packs.
     *
     * @param name which application
     * @param release the Java that it is for
     * @param api the jars of the server's API
     * @param source what happens to the text of each source file first
     * @param directory where the classes and the WAR go
     * @return the WAR
     */
    static Path build(String name, int release, List<Path> api, UnaryOperator<String> source, Path directory)
            throws IOException {
        Path root = directory.resolve("war");
        Directories.copy(WARS.resolve(name).resolve("webapp"), root);
        Path libraries = Files.createDirectories(root.resolve("WEB-INF/lib"));
        Path classes = Files.createDirectories(root.resolve("WEB-INF/classes"));
        Path annotations = Path.of(Artifacts.classPathOf(Verwerking.class));
        if (Files.isDirectory(annotations)) {
            // In a build that stops before the jar is there.
            Directories.copy(annotations, classes);
        } else {
            Files.copy(annotations, libraries.resolve(annotations.getFileName()));
        }
        List<Path> classPath = new ArrayList<>(api);
        classPath.add(annotations);
        compile(
                rewritten(WARS.resolve(name).resolve("java"), source, directory.resolve("java")),
                release,
                classPath,
                classes);
        return pack(root, directory.resolve("personen.war"));
    }

    private static List<Path> rewritten(Path sources, UnaryOperator<String> change, Path target) throws IOException {
        Directories.copy(sources, target);
        List<Path> files = Directories.below(target, Comparator.naturalOrder()).stream()
                .filter(Files::isRegularFile)
                .toList();
        for (Path file : files) {
            Files.writeString(file, change.apply(Files.readString(file)));
        }
        return files;
    }

    private static void compile(List<Path> files, int release, List<Path> classPath, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String joined = classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        List<String> options = List.of(
                "--release",
                Integer.toString(release),
                "-parameters",
                "-proc:none",
                "-d",
                classes.toString(),
                "-cp",
                joined);
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            boolean done = compiler.getTask(
                            said, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
            assertThat(done).as(said.toString()).isTrue();
        }
    }

    private static Path pack(Path root, Path war) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(war))) {
            for (Path file : Directories.below(root, Comparator.naturalOrder())) {
                if (Files.isRegularFile(file)) {
                    out.putNextEntry(
                            new ZipEntry(root.relativize(file).toString().replace(File.separatorChar, '/')));
                    Files.copy(file, out);
                    out.closeEntry();
                }
            }
        }
        return war;
    }
}
