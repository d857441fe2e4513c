package nl.verwerkingenlogging.register.api;

import static nl.verwerkingenlogging.register.Bodies.NORMAAL;
import static nl.verwerkingenlogging.register.Bodies.with;
import static nl.verwerkingenlogging.register.RunningRegister.ALL;
import static nl.verwerkingenlogging.register.RunningRegister.READ_NORMAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verwerkingenlogging.register.RunningRegister;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds answers against the official OpenAPI file, which is not part of this project: the test looks for {@code shared/standard/openapi} beside the
 * project and is skipped where it is not. With {@code omit-absent}, because no attribuut is nullable there (AMB-08).
 */
class AnswersMatchTheSchemaTest {

    private static final String FILE = "shared/standard/openapi/bewerking-api.yaml";
    private static final JsonMapper JSON = new JsonMapper();

    private static Map<String, Object> openapi;

    @BeforeAll
    static void findTheOfficialFile() throws IOException {
        Optional<Path> file = Stream.iterate(Path.of("").toAbsolutePath(), dir -> dir != null, Path::getParent)
                .map(dir -> dir.resolve(FILE))
                .filter(Files::isRegularFile)
                .findFirst();
        assumeTrue(file.isPresent(), FILE + " is not beside the project");
        openapi = new Yaml().load(Files.readString(file.orElseThrow()));
    }

    @Test
    void everyKindOfAnswer(@TempDir Path directory) {
        try (RunningRegister register = RunningRegister.start(directory, "--register.omit-absent=true")) {
            isValid("VerwerkingsactieUitgebreid", register.post(ALL, NORMAAL).body());
            isValid(
                    "VerwerkingsactieUitgebreid",
                    register.post(ALL, with("bewaartermijn", "\"P10Y\"")).body());
            JsonNode page = RunningRegister.json(register.list(ALL, "2308572"));
            assertThat(page.get("count").isIntegralNumber()).isTrue();
            page.get("results").forEach(actie -> isValid("VerwerkingsactieUitgebreid", actie.toString()));
            isValid("ValidatieFout", register.post(ALL, "{}").body());
            isValid("Fout", register.post("nobody's", NORMAAL).body());
            isValid("Fout", register.list(READ_NORMAL, "2308572").body());
            isValid("Fout", register.get(ALL, "/onbekend").body());
        }
    }

    @Test
    void refusesAnAnswerThatIsNotValid() {
        assertThat(schema("Fout").validate("{}", InputFormat.JSON)).isNotEmpty();
    }

    private static void isValid(String name, String answer) {
        assertThat(schema(name).validate(answer, InputFormat.JSON)).as(answer).isEmpty();
    }

    private static Schema schema(String name) {
        Map<String, Object> root =
                Map.of("$ref", "#/components/schemas/" + name, "components", openapi.get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                .getSchema(JSON.writeValueAsString(root), InputFormat.JSON);
    }
}
