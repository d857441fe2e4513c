package nl.verwerkingenlogging.agent.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import org.junit.jupiter.api.Test;

/** The committed page and schema are those of the registry. */
class RenderedDocumentationTest {

    private static final Path DOCS = Paths.get("../../docs");
    private static final String SCHEMA = "verwerkingenlogging.schema.json";

    @Test
    void theReferencePageIsThatOfTheRegistry() throws IOException {
        check(DOCS.resolve("configuration.md"), ReferencePage.render());
    }

    @Test
    void theSchemaIsThatOfTheRegistryInTheJarAndInTheDocumentation() throws IOException {
        check(DOCS.resolve(SCHEMA), JsonSchema.render());
        check(Paths.get("src/main/resources/nl/verwerkingenlogging/agent/core/config", SCHEMA), JsonSchema.render());
    }

    private static void check(Path file, String expected) throws IOException {
        if (Boolean.getBoolean("regenerate")) {
            Files.createDirectories(file.getParent());
            Files.write(file, expected.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as(
                        "%s is out of date; regenerate it with"
                                + " mvn -pl agent/core -am test -Dtest=RenderedDocumentationTest -Dregenerate=true"
                                + " -Dsurefire.failIfNoSpecifiedTests=false",
                        file)
                .isEqualTo(expected);
    }
}
