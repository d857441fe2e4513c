package nl.verwerkingenlogging.it.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalInt;

/** What a run expects, from the file, its variant and the step that cannot be logged. */
final class Expectations {

    private final Run run;

    Expectations(Run run) {
        this.run = run;
    }

    /** The actions that a step leads to, as far as they are compared. */
    List<ExpectedAction> actions(Step step) {
        if (logged(step) == 0) {
            return List.of();
        }
        return run.variant()
                .filter(variant -> variant.concerns(step))
                .map(variant -> step.expected().stream()
                        .map(action -> action.with(variant.expect()).with(variant.expectOf(step)))
                        .toList())
                .orElseGet(step::expected);
    }

    /** How many actions of a step arrive. */
    int logged(Step step) {
        if (run.failsAt(step) || run.isAfterFailure(step) || isAfterStop(step)) {
            return 0;
        }
        OptionalInt told = told(step, "logged");
        return told.orElse(isRefused(step) ? 0 : step.actions());
    }

    /** How often the method's body runs. */
    int executed(Step step) {
        if (run.isAfterFailure(step) || isAfterStop(step)) {
            return 0;
        }
        return told(step, "executed").orElse(run.failsAt(step) && step.isRefusedBeforehand() ? 0 : 1);
    }

    /** How often the caller gets the result. */
    int released(Step step) {
        if (run.isAfterFailure(step) || isAfterStop(step)) {
            return 0;
        }
        return told(step, "released").orElse(run.failsAt(step) ? 0 : 1);
    }

    /** Whether a step is compared at all: a variant compares only those that it names. */
    boolean compares(Step step) {
        return run.failing().isPresent()
                || run.variant().map(variant -> variant.concerns(step)).orElse(true);
    }

    boolean isFailing(Step step) {
        return run.failsAt(step);
    }

    /** How many refused actions the agent keeps. */
    int deadLetters() {
        return run.vector().steps().stream()
                .mapToInt(step -> told(step, "deadLetters").orElse(0))
                .sum();
    }

    boolean isAboutDeadLetters() {
        return run.vector().steps().stream()
                .anyMatch(step -> told(step, "deadLetters").isPresent());
    }

    /** The status with which the register refuses, if the variant names one. */
    OptionalInt registerStatus() {
        JsonNode status = expect("registerStatus");
        return status.isInt() ? OptionalInt.of(status.asInt()) : OptionalInt.empty();
    }

    JsonNode notSent() {
        return expect("notSent");
    }

    boolean isWarned() {
        return expect("warning").asBoolean();
    }

    /** Whether the test application itself stops after a step in which it found nobody. */
    boolean stopsWhenNobody(Step step) {
        return run.variant()
                .filter(variant -> variant.concerns(step))
                .map(variant -> variant.change().has("found") && stops(variant, step))
                .orElse(false);
    }

    /** Whether the agent's token lacks the scope that the step's actions need. */
    private boolean isRefused(Step step) {
        return run.variant()
                .map(variant -> variant.change().path("tokenScopes"))
                .filter(JsonNode::isArray)
                .map(held -> step.expected().stream()
                        .anyMatch(action ->
                                Step.stream(held).noneMatch(action.json().path("scope")::equals)))
                .orElse(false);
    }

    private boolean isAfterStop(Step step) {
        return run.variant()
                .map(variant -> run.vector().steps().stream()
                        .anyMatch(earlier -> earlier.n() < step.n() && stops(variant, earlier)))
                .orElse(false);
    }

    private static boolean stops(Variant variant, Step step) {
        return variant.expectation(step, "laterSteps").asText().equals("not-executed");
    }

    private OptionalInt told(Step step, String key) {
        return run.variant()
                .map(variant -> variant.expectation(step, key))
                .filter(JsonNode::isInt)
                .map(value -> OptionalInt.of(value.asInt()))
                .orElse(OptionalInt.empty());
    }

    private JsonNode expect(String key) {
        return run.variant()
                .map(variant -> variant.expect().path(key))
                .orElseGet(() -> run.vector().json().path("no variant"));
    }
}
