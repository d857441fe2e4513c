package nl.verwerkingenlogging.it.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One step of a vector.
 *
 * @param json as in the file
 */
record Step(JsonNode json) {

    int n() {
        return json.path("n").asInt();
    }

    String actor() {
        return json.path("actor").asText();
    }

    /** The method of the data access that stands for this step. */
    String method() {
        return "stap" + n();
    }

    /** Whether the test application is to do something that a rule matches. */
    boolean isLogged() {
        return json.has("betrokkenen");
    }

    boolean isKnownAfterwards() {
        return json.path("betrokkenen").asText().equals("unknown-before");
    }

    boolean isSelection() {
        return json.path("betrokkenen").asText().equals("selection");
    }

    boolean isIncomingCall() {
        return json.has("incomingHeaders");
    }

    boolean hasOnLogFailure() {
        return json.has("onLogFailure");
    }

    /** Whether the method's body does not run when its action cannot be logged. */
    boolean isRefusedBeforehand() {
        return json.path("onLogFailure").asText().equals("do-not-execute");
    }

    List<ExpectedAction> expected() {
        return stream(json.path("log")).map(ExpectedAction::new).toList();
    }

    boolean hasSummary() {
        return json.has("logSummary");
    }

    JsonNode summary() {
        return json.path("logSummary");
    }

    /** How many actions the step leads to. */
    int actions() {
        return hasSummary()
                ? summary().path("actions").asInt()
                : json.path("log").size();
    }

    /** The verwerkingId of the step as the file writes it, or null when it shows none. */
    String verwerking() {
        return expected().stream()
                .map(action -> action.body().path("verwerkingId").asText(null))
                .filter(id -> id != null)
                .findFirst()
                .orElse(hasSummary() ? "summary of step " + n() : null);
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
