package nl.verwerkingenlogging.agent.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads configurations that stand in a test. */
final class Read {

    /** What every configuration needs, on four lines. */
    static final String HEAD = """
            register: { url: https://register.example.nl/api/v1 }
            organisatie: { oin: "00000099000000001000" }
            journal: { directory: journal }
            verwerkingsactiviteiten: { brp: { verwerkingsactiviteitId: 5f0bef4c-f66f-4311-84a5-19e8bf359eaf } }
            """;

    /** A rule in which {@code %s} is one more line; that line is the ninth of the file when it follows {@link #HEAD}. */
    static final String RULE = """
            acties:
              - method: "nl.x.Dao#zoek(String)"
                verwerkingsactiviteit: brp
                actieNaam: Zoeken personen
                %s
                betrokkenen: [ { soortObjectId: BSN, objectId: arg0 } ]
            """;

    private final Path directory;
    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();

    Read(Path directory) {
        this.directory = directory;
    }

    Read property(String name, String value) {
        properties.put(name, value);
        return this;
    }

    Read variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Path file() {
        return directory.resolve("verwerkingenlogging.yaml");
    }

    Configuration good(String yaml) {
        try {
            return bytes(yaml.getBytes(StandardCharsets.UTF_8));
        } catch (ConfigurationException refused) {
            throw new AssertionError("refused:\n" + refused.getMessage() + "\nin\n" + yaml, refused);
        }
    }

    ConfigurationException bad(String yaml) {
        return bad(yaml.getBytes(StandardCharsets.UTF_8));
    }

    ConfigurationException bad(byte[] yaml) {
        try {
            bytes(yaml);
        } catch (ConfigurationException refused) {
            assertThat(refused.problems()).isNotEmpty();
            return refused;
        }
        throw new AssertionError("accepted:\n" + new String(yaml, StandardCharsets.UTF_8));
    }

    List<String> messages(String yaml) {
        return bad(yaml).problems().stream().map(Problem::toString).toList();
    }

    private Configuration bytes(byte[] yaml) throws ConfigurationException {
        try {
            Files.write(file(), yaml);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return ConfigurationReader.read(file(), properties, environment);
    }
}
