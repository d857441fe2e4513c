package nl.verwerkingenlogging.it.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares with partial objects: what they hold must be there, an array has the same length and any order. */
final class PartialMatch {

    private final Placeholders placeholders;

    PartialMatch(Placeholders placeholders) {
        this.placeholders = placeholders;
    }

    /** Whether a node holds all of a partial one. A placeholder without a value agrees with everything. */
    boolean agrees(JsonNode partial, JsonNode actual) {
        if (partial.isObject()) {
            return actual.isObject()
                    && partial.properties().stream()
                            .allMatch(field -> agrees(field.getValue(), actual.path(field.getKey())));
        }
        if (partial.isArray()) {
            return actual.isArray() && partial.size() == actual.size() && pairs(partial, actual) != null;
        }
        if (partial.isTextual() && Placeholders.isPlaceholder(partial.asText())) {
            return actual.isTextual();
        }
        return partial.equals(actual);
    }

    /** What is wrong with a node that must hold all of a partial one; binds placeholders. */
    List<String> problems(String at, JsonNode partial, JsonNode actual) {
        List<String> problems = new ArrayList<>();
        if (partial.isObject() && actual.isObject()) {
            for (Map.Entry<String, JsonNode> field : partial.properties()) {
                problems.addAll(problems(at + "." + field.getKey(), field.getValue(), actual.path(field.getKey())));
            }
        } else if (partial.isArray() && actual.isArray() && partial.size() == actual.size()) {
            List<JsonNode> pairs = pairs(partial, actual);
            if (pairs == null) {
                problems.add(at + " is " + actual + " instead of " + partial);
            } else {
                for (int i = 0; i < partial.size(); i++) {
                    problems.addAll(problems(at + "[" + i + "]", partial.get(i), pairs.get(i)));
                }
            }
        } else if (partial.isTextual() && actual.isTextual()) {
            String mismatch = placeholders.mismatch(partial.asText(), actual.asText());
            if (mismatch != null) {
                problems.add(at + " " + mismatch);
            }
        } else if (!partial.equals(actual)) {
            problems.add(at + " is " + actual + " instead of " + partial);
        }
        return problems;
    }

    /** For each element of the partial array one of the actual; null when there is no such assignment in the order of the elements. */
    private List<JsonNode> pairs(JsonNode partial, JsonNode actual) {
        List<JsonNode> left = new ArrayList<>();
        actual.forEach(left::add);
        List<JsonNode> pairs = new ArrayList<>();
        for (JsonNode wanted : partial) {
            JsonNode found = left.stream()
                    .filter(candidate -> agrees(wanted, candidate))
                    .findFirst()
                    .orElse(null);
            if (found == null) {
                return null;
            }
            left.remove(found);
            pairs.add(found);
        }
        return pairs;
    }
}
