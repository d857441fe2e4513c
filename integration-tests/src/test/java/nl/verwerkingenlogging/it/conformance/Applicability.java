package nl.verwerkingenlogging.it.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells what cannot be executed in this version, and why. */
final class Applicability {

    private static final Set<String> SATISFIED = Set.of("agent");

    private static final Set<String> CHANGES =
            Set.of("logFailure", "registerAnswers", "found", "config", "incomingHeaders", "tokenScopes");

    private Applicability() {}

    /** Why a whole file is skipped; empty when it is not. */
    static Optional<String> reasonToSkip(VectorFile vector) {
        return unsatisfied(vector.needs());
    }

    /** Why a variant of a file that is executed is skipped; empty when it is not. */
    static Optional<String> reasonToSkip(Variant variant) {
        List<String> unknown = new ArrayList<>();
        variant.change().fieldNames().forEachRemaining(unknown::add);
        unknown.removeIf(key -> CHANGES.contains(key) || key.startsWith("_"));
        if (!unknown.isEmpty()) {
            return Optional.of("the runner does not know the change " + unknown);
        }
        List<String> notConfigurable = new ArrayList<>();
        variant.change().path("config").fieldNames().forEachRemaining(notConfigurable::add);
        notConfigurable.removeIf(Scenario.CONFIGURABLE::contains);
        if (!notConfigurable.isEmpty()) {
            return Optional.of("the runner cannot configure " + notConfigurable);
        }
        if (variant.expect().has("calledParties")) {
            return Optional.of("called parties are not listed in this version");
        }
        if (variant.expect().has("outgoingHeaders")) {
            return Optional.of("logging headers are not sent in this version");
        }
        return unsatisfied(variant.ownNeeds());
    }

    private static Optional<String> unsatisfied(List<String> needs) {
        List<String> missing =
                needs.stream().filter(need -> !SATISFIED.contains(need)).toList();
        return missing.isEmpty() ? Optional.empty() : Optional.of("needs " + String.join(", ", missing));
    }
}
