package nl.verwerkingenlogging.it.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The same situation with one change.
 *
 * @param json as in the file
 */
record Variant(JsonNode json) {

    String name() {
        return json.path("name").asText();
    }

    JsonNode change() {
        return json.path("change");
    }

    boolean isLogFailure() {
        return change().path("logFailure").asText().equals("all");
    }

    boolean concerns(Step step) {
        return steps().contains(step.n());
    }

    Set<Integer> steps() {
        Set<Integer> numbers = new LinkedHashSet<>();
        Step.stream(json.path("steps")).forEach(number -> numbers.add(number.asInt()));
        return numbers;
    }

    /** What is expected of every step named. */
    JsonNode expect() {
        return json.path("expect");
    }

    /** What is further expected of one step, in the mode that the agent runs in: it has a journal. */
    JsonNode expectOf(Step step) {
        return Step.stream(json.path("expectByMode").path("journal"))
                .filter(expectation -> expectation.path("step").asInt() == step.n())
                .findFirst()
                .orElseGet(() -> json.path("expectByMode").path("journal").path("none"));
    }

    /** What the variant says about a step, whether for all modes or for this one; missing when it says nothing. */
    JsonNode expectation(Step step, String key) {
        if (!concerns(step)) {
            return json.path("nothing is said");
        }
        JsonNode ofStep = expectOf(step).path(key);
        return ofStep.isMissingNode() ? expect().path(key) : ofStep;
    }

    List<String> ownNeeds() {
        return Step.stream(json.path("needs")).map(JsonNode::asText).toList();
    }
}
