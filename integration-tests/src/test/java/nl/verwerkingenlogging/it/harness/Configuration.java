package nl.verwerkingenlogging.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes configuration files for the agent: one head for every test, and what the test itself is about. */
public final class Configuration {

    private Configuration() {}

    /**
     * The head and these rules.
     *
     * @param directory where the file and the journal go
     * @param register the URL of the API
     * @param rest YAML with {@code acties} and what else the test wants, not indented
     * @return the file
     */
    public static Path write(Path directory, URI register, String rest) {
        return file(directory, head(directory, register) + rest);
    }

    /**
     * A file with exactly this text.
     *
     * @param directory where it goes
     * @param text the text
     * @return the file
     */
    public static Path file(Path directory, String text) {
        try {
            return Files.write(directory.resolve("verwerkingenlogging.yaml"), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What every configuration starts with.
     *
     * @param directory where the journal goes
     * @param register the URL of the API
     * @return YAML, ended by a line end
     */
    public static String head(Path directory, URI register) {
        return """
                register:
                  url: %s
                organisatie:
                  oin: "00000099000000001000"
                defaults:
                  systeem: "Proefopstelling"
                  vertrouwelijkheid: normaal
                verwerkingsactiviteiten:
                  proef: { verwerkingsactiviteitId: 5f0bef4c-f66f-4311-84a5-19e8bf359eaf }
                journal:
                  directory: "%s"
                  maxSize: 16MiB
                """.formatted(register, journal(directory));
    }

    /**
     * Where {@link #head} puts the journal.
     *
     * @param directory the directory of the test
     * @return the journal's directory
     */
    public static Path journal(Path directory) {
        return directory.resolve("journal");
    }
}
