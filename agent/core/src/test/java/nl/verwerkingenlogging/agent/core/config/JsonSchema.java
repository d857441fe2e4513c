package nl.verwerkingenlogging.agent.core.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.verwerkingenlogging.agent.core.config.Section.Shape;

/**
 * Renders the JSON Schema from the registry. Nothing outside lists is required in it: it may come from a property or variable, which an editor cannot see.
 */
final class JsonSchema {

    private JsonSchema() {}

    static String render() {
        ObjectNode schema = object();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Configuration of the verwerkingenlogging agent");
        schema.setAll(keys(Keys.ROOT, false));
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        try {
            return new ObjectMapper().writer(printer).writeValueAsString(schema) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ObjectNode keys(Section section, boolean inList) {
        ObjectNode schema = object().put("type", "object");
        ObjectNode properties = object();
        ArrayNode required = JsonNodeFactory.instance.arrayNode();
        for (Entry entry : section.entries()) {
            properties.set(entry.name(), described(entry, inList));
            if (entry.required() && inList) {
                required.add(entry.name());
            }
        }
        schema.set("properties", properties);
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return schema.put("additionalProperties", false);
    }

    private static ObjectNode described(Entry entry, boolean inList) {
        ObjectNode schema = object();
        boolean refused = entry.later() || entry == Keys.CONFIG;
        schema.put(
                "description",
                entry.later() ? "Not supported in this version. " + entry.description() : entry.description());
        if (refused) {
            schema.set("not", object());
            return schema;
        }
        if (entry instanceof Section section) {
            boolean list = section.shape() == Shape.LIST;
            ObjectNode keys = keys(section, inList || list);
            if (list) {
                schema.put("type", "array").set("items", keys);
            } else if (section.shape() == Shape.NAMED) {
                schema.put("type", "object").set("additionalProperties", keys);
            } else {
                schema.setAll(keys);
            }
            return schema;
        }
        Key<?> key = (Key<?>) entry;
        schema.setAll(form(key));
        if (key.defaultText() != null) {
            schema.set("default", defaultValue(key));
        }
        return schema;
    }

    private static ObjectNode form(Key<?> key) {
        ObjectNode one = key.type().schema();
        ObjectNode text = anyOf(one, choice(key));
        return switch (key.form()) {
            case ONE -> one;
            case TEXT -> text;
            case MANY -> anyOf(one, listOf(one));
            case TEXTS -> anyOf(one, choice(key), listOf(text));
        };
    }

    private static ObjectNode choice(Key<?> key) {
        ObjectNode choice = object().put("type", "object");
        ObjectNode properties = choice.putObject("properties");
        properties.set("from", object().put("type", "string").put("minLength", 1));
        properties
                .putObject("map")
                .put("type", "object")
                .put("minProperties", 1)
                .set("additionalProperties", key.type().schema());
        properties.set("otherwise", key.type().schema());
        choice.putArray("required").add("from").add("map");
        return choice.put("additionalProperties", false);
    }

    private static ObjectNode listOf(ObjectNode item) {
        return object().put("type", "array").set("items", item);
    }

    private static ObjectNode anyOf(ObjectNode... alternatives) {
        ObjectNode schema = object();
        ArrayNode any = schema.putArray("anyOf");
        for (ObjectNode alternative : alternatives) {
            any.add(alternative);
        }
        return schema;
    }

    private static JsonNode defaultValue(Key<?> key) {
        Object value = key.defaultValue();
        boolean plain = value instanceof Boolean || value instanceof Integer;
        return new ObjectMapper().valueToTree(plain ? value : key.defaultText());
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
