package nl.verwerkingenlogging.it.conformance;

import java.util.Optional;

/**
 * One run of a vector.
 *
 * @param vector the vector
 * @param variant the change, when the run is that of a variant
 * @param failing the step whose action cannot be logged, if any
 */
record Run(VectorFile vector, Optional<Variant> variant, Optional<Step> failing) {

    /** The file as it is; the only kind of run that reaches a real register. */
    static Run plain(VectorFile vector) {
        return new Run(vector, Optional.empty(), Optional.empty());
    }

    static Run of(VectorFile vector, Variant variant) {
        Optional<Step> failing = variant.isLogFailure()
                ? vector.steps().stream().filter(variant::concerns).findFirst()
                : Optional.empty();
        return new Run(vector, Optional.of(variant), failing);
    }

    static Run failingAt(VectorFile vector, Step step) {
        return new Run(vector, Optional.empty(), Optional.of(step));
    }

    boolean isPlain() {
        return variant.isEmpty() && failing.isEmpty();
    }

    String name() {
        return variant.map(change -> "variant: " + change.name())
                .or(() -> failing.map(step -> "step " + step.n() + " cannot be logged"))
                .orElse("as written, with a real register");
    }

    /** A name that can be part of a path. */
    String fileName() {
        return (vector.name() + " " + name()).replaceAll("[^A-Za-z0-9]+", "-");
    }

    /** With {@code incomingHeaders} in the change, only the steps named are run. */
    boolean includes(Step step) {
        return variant.filter(change -> change.change().has("incomingHeaders"))
                .map(change -> change.concerns(step))
                .orElse(true);
    }

    boolean failsAt(Step step) {
        return failing.map(Step::n).filter(n -> n == step.n()).isPresent();
    }

    boolean isAfterFailure(Step step) {
        return failing.map(Step::n).filter(n -> n < step.n()).isPresent();
    }
}
