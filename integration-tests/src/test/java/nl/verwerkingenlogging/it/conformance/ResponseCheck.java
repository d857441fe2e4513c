package nl.verwerkingenlogging.it.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.verwerkingenlogging.it.harness.RecordedRequest;

/** Compares what a real register answered. */
final class ResponseCheck {

    private final Placeholders placeholders;

    ResponseCheck(Placeholders placeholders) {
        this.placeholders = placeholders;
    }

    /** What is wrong; empty when nothing is. */
    List<String> problems(ExpectedAction expected, RecordedRequest request) {
        List<String> problems = new ArrayList<>();
        JsonNode response = expected.response();
        RecordedRequest.Answered answer = request.answer();
        if (response.has("status") && response.path("status").asInt() != answer.status()) {
            problems.add("the register answered " + answer.status() + " " + answer.body());
            return problems;
        }
        for (Map.Entry<String, JsonNode> header : response.path("headers").properties()) {
            headerProblem(answer, header.getKey(), header.getValue().asText(), problems);
        }
        if (!answer.headers().containsKey("api-version")) {
            problems.add("the answer has no API-version");
        }
        if (answer.body().isEmpty()) {
            return problems;
        }
        JsonNode body = RecordedRequest.parse(answer.body());
        if (response.path("bodyContains") instanceof ObjectNode pictured) {
            ObjectNode wanted = pictured.deepCopy();
            if (wanted.has("tijdstip")) {
                // The clock runs freely, but what was sent comes back literally (B-19).
                wanted.set("tijdstip", request.json().path("tijdstip"));
            }
            problems.addAll(new PartialMatch(placeholders).problems("answer", wanted, body));
        }
        for (JsonNode name : response.path("emptyInBody")) {
            JsonNode value = body.path(name.asText());
            if (!value.isMissingNode() && !value.isNull() && !value.asText().isEmpty()) {
                problems.add("answer." + name.asText() + " is not empty but " + value);
            }
        }
        return problems;
    }

    private void headerProblem(RecordedRequest.Answered answer, String name, String wanted, List<String> problems) {
        List<String> values = answer.headers().get(name.toLowerCase(Locale.ROOT));
        if (values == null) {
            problems.add("the answer has no " + name);
            return;
        }
        String actual = name.equals("Content-Type") ? values.get(0).replaceAll(";.*", "") : values.get(0);
        String mismatch = placeholders.mismatch(wanted, actual);
        if (mismatch != null) {
            problems.add("the answer's " + name + " " + mismatch);
        }
    }
}
