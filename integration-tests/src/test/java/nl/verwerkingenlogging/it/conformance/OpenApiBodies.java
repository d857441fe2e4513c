package nl.verwerkingenlogging.it.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import nl.verwerkingenlogging.it.harness.Artifacts;

/** Validates request bodies against the standard's OpenAPI file, reading {@code readOnly} as "not in requests". */
final class OpenApiBodies {

    private static final String BODY = "#/components/schemas/VerwerkingsactieUitgebreidBasis";

    private final Schema schema;

    private OpenApiBodies(Schema schema) {
        this.schema = schema;
    }

    /** The validator, or empty when the file is not beside this clone. */
    static Optional<OpenApiBodies> find() {
        return Artifacts.bewerkingApi().map(OpenApiBodies::load);
    }

    /** What is wrong with a body; empty when nothing is. */
    List<String> problems(JsonNode body) {
        return schema.validate(body).stream()
                .map(error -> "by the OAS: " + error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    private static OpenApiBodies load(Path file) {
        try {
            JsonNode components = new YAMLMapper().readTree(file.toFile()).path("components");
            components.path("schemas").forEach(OpenApiBodies::withoutReadOnly);
            ObjectNode root = new YAMLMapper().createObjectNode();
            root.put("$ref", BODY);
            root.set("components", components);
            SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build()));
            return new OpenApiBodies(registry.getSchema(root));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void withoutReadOnly(JsonNode schema) {
        if (!(schema.path("properties") instanceof ObjectNode properties)) {
            return;
        }
        List<String> readOnly = new ArrayList<>();
        properties.properties().forEach(property -> {
            if (property.getValue().path("readOnly").asBoolean()) {
                readOnly.add(property.getKey());
                property.setValue(BooleanNode.FALSE);
            }
        });
        if (schema.path("required") instanceof ArrayNode required) {
            for (Iterator<JsonNode> names = required.elements(); names.hasNext(); ) {
                if (readOnly.contains(names.next().asText())) {
                    names.remove();
                }
            }
        }
    }
}
