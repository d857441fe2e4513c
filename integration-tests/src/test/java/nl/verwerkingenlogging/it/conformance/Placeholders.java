package nl.verwerkingenlogging.it.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values behind {@code {{source.kind:name}}} in one run: equal names are equal values, different names different ones. */
final class Placeholders {

    private static final Pattern FORM = Pattern.compile("\\{\\{(?:(\\w+)\\.)?(\\w+):([^}]+)}}");

    private final Map<String, String> values = new HashMap<>();

    /** Whether the harness itself provides the value. */
    static boolean isGiven(String text) {
        return text.startsWith("{{given.");
    }

    static boolean isPlaceholder(String text) {
        return FORM.matcher(text).matches();
    }

    /** The value that configuration and test application use: literals as they are, given ones made up at their first use. */
    String value(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches() || !"given".equals(matcher.group(1))) {
            return text;
        }
        return values.computeIfAbsent(text, key -> invent(matcher.group(2), matcher.group(3)));
    }

    /** A deep copy in which given placeholders have their value. */
    JsonNode resolve(JsonNode node) {
        if (node.isTextual()) {
            return TextNode.valueOf(value(node.asText()));
        }
        JsonNode copy = node.deepCopy();
        if (copy instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(resolve(field.getValue())));
        } else if (copy instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, resolve(array.get(i)));
            }
        }
        return copy;
    }

    /**
     * Compares a value that came with one that is expected; a placeholder without a value yet takes the one that came, if no other has it.
     *
     * @return what is wrong, or null when they agree
     */
    String mismatch(String expected, String actual) {
        String known = isGiven(expected) ? value(expected) : values.get(expected);
        if (!isPlaceholder(expected)) {
            return expected.equals(actual) ? null : "is '" + actual + "' instead of '" + expected + "'";
        }
        if (known != null) {
            return known.equals(actual) ? null : "is '" + actual + "' but " + expected + " is '" + known + "'";
        }
        if (values.containsValue(actual)) {
            return "is '" + actual + "', which is not only " + expected;
        }
        String wrongForm = wrongForm(expected, actual);
        if (wrongForm == null) {
            values.put(expected, actual);
        }
        return wrongForm;
    }

    /** Whether a value is that of any placeholder. */
    boolean isTaken(String value) {
        return values.containsValue(value);
    }

    /** Sets a value that something else than the standard's bodies decides. */
    void bind(String placeholder, String value) {
        values.put(placeholder, value);
    }

    static boolean isUuid(String text) {
        return text.matches("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    }

    private static String wrongForm(String placeholder, String actual) {
        Matcher matcher = FORM.matcher(placeholder);
        if (matcher.matches() && matcher.group(2).equals("uuid") && !isUuid(actual)) {
            return "is '" + actual + "', which is no UUID";
        }
        return null;
    }

    private String invent(String kind, String name) {
        return switch (kind) {
            case "uuid" -> UUID.randomUUID().toString();
            case "oin" -> "00000099%012d".formatted(1000 + values.size());
            case "uri" ->
                "https://var.example.nl/api/v1/verwerkingsactiviteiten/" + UUID.randomUUID() + "?naam="
                        + name.replaceAll("\\W+", "-");
            default -> throw new AssertionError("Nobody knows how to make a given " + kind);
        };
    }
}
