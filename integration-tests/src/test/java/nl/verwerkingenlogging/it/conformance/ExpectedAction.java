package nl.verwerkingenlogging.it.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An action that must reach the register: one element of {@code log[]}.
 *
 * @param json as in the file
 */
record ExpectedAction(JsonNode json) {

    JsonNode body() {
        return json.path("request").path("body");
    }

    boolean isExact() {
        return json.path("match").asText().equals("exact");
    }

    List<String> absent() {
        return texts("absent");
    }

    Set<String> generated() {
        return new LinkedHashSet<>(texts("generated"));
    }

    JsonNode optional() {
        return json.path("optional");
    }

    List<String> forbiddenSubstrings() {
        return texts("forbiddenSubstrings");
    }

    List<String> absentHeaders() {
        return Step.stream(json.path("request").path("absentHeaders"))
                .map(JsonNode::asText)
                .toList();
    }

    JsonNode response() {
        return json.path("response");
    }

    /** Whether the agent makes this attribute itself. */
    boolean isGenerated(String attribute) {
        return generated().contains(attribute)
                || body().path(attribute).asText().startsWith("{{new.");
    }

    /** The same with the changes of a variant's {@code expect}: a key of {@code body} leaves {@code absent} and the other way round. */
    ExpectedAction with(JsonNode expect) {
        ObjectNode changed = json.deepCopy();
        ObjectNode body = (ObjectNode) changed.path("request").path("body");
        Set<String> absent = new LinkedHashSet<>(absent());
        Set<String> madeByAgent = generated();
        expect.path("body").properties().forEach(field -> {
            body.set(field.getKey(), field.getValue());
            absent.remove(field.getKey());
            madeByAgent.remove(field.getKey());
        });
        Step.stream(expect.path("absent")).map(JsonNode::asText).forEach(name -> {
            body.remove(name);
            absent.add(name);
        });
        if (expect.has("optional")) {
            changed.set("optional", expect.path("optional"));
        }
        absent.forEach(changed.putArray("absent")::add);
        madeByAgent.forEach(changed.putArray("generated")::add);
        return new ExpectedAction(changed);
    }

    private List<String> texts(String key) {
        return Step.stream(json.path(key)).map(JsonNode::asText).toList();
    }
}
