package nl.verwerkingenlogging.it.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.verwerkingenlogging.it.harness.RecordedRequest;

/** Compares a request with the action that is expected, attribute by attribute. */
final class BodyCheck {

    private final Placeholders placeholders;

    BodyCheck(Placeholders placeholders) {
        this.placeholders = placeholders;
    }

    /** What is wrong; empty when nothing is. */
    List<String> problems(ExpectedAction expected, RecordedRequest request, Map<String, String> incomingHeaders) {
        List<String> problems = new ArrayList<>();
        JsonNode body = request.json();
        for (Map.Entry<String, JsonNode> attribute : expected.body().properties()) {
            String problem = attributeProblem(expected, attribute.getKey(), attribute.getValue(), body);
            if (problem != null) {
                problems.add(attribute.getKey() + " " + problem);
            }
        }
        problems.addAll(optionalProblems(expected, body, incomingHeaders));
        expected.absent().stream()
                .filter(body::has)
                .forEach(name -> problems.add(name + " is there, with " + body.path(name)));
        if (expected.isExact()) {
            body.fieldNames().forEachRemaining(name -> {
                if (!expected.body().has(name) && !expected.optional().has(name)) {
                    problems.add(name + " is one attribute too many");
                }
            });
        }
        expected.forbiddenSubstrings().stream()
                .map(placeholders::value)
                .filter(request.body()::contains)
                .forEach(text -> problems.add("'" + text + "' occurs in the body"));
        expected.absentHeaders().stream()
                .filter(name -> request.header(name).isPresent())
                .forEach(name -> problems.add("the header " + name + " is on the log call"));
        return problems;
    }

    private String attributeProblem(ExpectedAction expected, String name, JsonNode wanted, JsonNode body) {
        JsonNode actual = body.path(name);
        if (name.equals("verwerkteObjecten")) {
            return sorted(placeholders.resolve(wanted)).equals(sorted(actual))
                    ? null
                    : "is " + actual + " instead of " + wanted;
        }
        if (!actual.isTextual()) {
            return "is " + (actual.isMissingNode() ? "not there" : actual) + " instead of " + wanted;
        }
        if (name.equals("tijdstip")) {
            // The clock runs freely: form and order are looked at elsewhere.
            return null;
        }
        if (expected.generated().contains(name)) {
            boolean fresh = Placeholders.isUuid(actual.asText()) && !placeholders.isTaken(actual.asText());
            return fresh ? null : "is " + actual + ", which is no fresh UUID";
        }
        return placeholders.mismatch(wanted.asText(), actual.asText());
    }

    private List<String> optionalProblems(ExpectedAction expected, JsonNode body, Map<String, String> incomingHeaders) {
        List<String> problems = new ArrayList<>();
        for (Map.Entry<String, JsonNode> optional : expected.optional().properties()) {
            JsonNode actual = body.path(optional.getKey());
            JsonNode wanted = optional.getValue();
            if (wanted.has("header")) {
                String header = incomingHeaders.get(wanted.path("header").asText());
                if (!(header == null ? actual.isMissingNode() : header.equals(actual.asText()))) {
                    problems.add(optional.getKey() + " is " + actual + " but the header said " + header);
                }
            } else if (!actual.isMissingNode() && !wanted.asText().equals("*")) {
                String mismatch = placeholders.mismatch(wanted.asText(), actual.asText());
                if (mismatch != null) {
                    problems.add(optional.getKey() + " " + mismatch);
                }
            }
        }
        return problems;
    }

    /** Objects as a multiset: neither their order nor that of their kinds of data means anything. */
    private static List<String> sorted(JsonNode objects) {
        List<String> texts = new ArrayList<>();
        for (JsonNode object : objects) {
            List<String> properties = new ArrayList<>();
            object.properties().forEach(property -> {
                List<String> elements = new ArrayList<>();
                property.getValue().forEach(element -> elements.add(element.toString()));
                elements.sort(Comparator.naturalOrder());
                properties.add(
                        property.getKey() + "=" + (property.getValue().isArray() ? elements : property.getValue()));
            });
            properties.sort(Comparator.naturalOrder());
            texts.add(properties.toString());
        }
        texts.sort(Comparator.naturalOrder());
        return texts;
    }
}
