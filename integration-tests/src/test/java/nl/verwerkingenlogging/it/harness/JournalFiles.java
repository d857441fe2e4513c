package nl.verwerkingenlogging.it.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Looks at a journal's directory from outside, by the names of the files alone. */
public final class JournalFiles {

    private JournalFiles() {}

    /**
     * The refused actions that the agent keeps.
     *
     * @param journal the journal's directory
     * @return their files
     */
    public static List<Path> deadLetters(Path journal) {
        return walk(journal).stream()
                .filter(Files::isRegularFile)
                .filter(file -> file.getParent().getFileName().toString().equals("dead-letters"))
                .toList();
    }

    /**
     * Everything in the journal's directory.
     *
     * @param journal the journal's directory, which need not exist
     * @return files and directories, however deep
     */
    public static List<Path> walk(Path journal) {
        if (!Files.exists(journal)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(journal)) {
            return paths.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Fails when a file is named after somebody.
     *
     * @param journal the journal's directory
     * @param identifiers those of the persons in the test
     */
    public static void verifyNamesHoldNoneOf(Path journal, Collection<String> identifiers) {
        for (Path path : walk(journal)) {
            assertThat(identifiers)
                    .as("personal identifier in the name of a file")
                    .noneMatch(path.getFileName().toString()::contains);
        }
    }
}
