package nl.verwerkingenlogging.it.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.gemeente.proef.stappen.Stap;

/**
 * A step as the test application does it and as the agent is told of it: every value has found its way, as the README's <em>Where each value comes from</em>
 * says.
 *
 * @param step the step
 * @param texts what the rule says itself: the three names
 * @param activity verwerkingsactiviteitId, verwerkingsactiviteitUrl, vertrouwelijkheid and bewaartermijn
 * @param handedOver identifiers handed over as arguments, by the key of the rule that reads them
 * @param soortAfnemerId the kind of the recipient's identifier, or null
 * @param groups the persons
 * @param other what else is handed over and known of every person
 */
record StepPlan(
        Step step,
        Map<String, String> texts,
        Map<String, String> activity,
        Map<String, String> handedOver,
        String soortAfnemerId,
        List<Group> groups,
        List<String> other) {

    /** Identifiers of everybody in the step. */
    List<String> objectIds() {
        return groups.stream().flatMap(group -> group.objectIds().stream()).toList();
    }

    /** Whether persons are read from the result. */
    boolean isFound() {
        return step.isKnownAfterwards();
    }

    /** The path to an identifier that is handed over; arguments are the groups, unless they are found, and then the identifiers. */
    String pathTo(String key) {
        int before = isFound() ? 0 : groups.size();
        return "arg" + (before + List.copyOf(handedOver.keySet()).indexOf(key));
    }

    /** The path to the persons of a group. */
    String pathToGroup(int index) {
        if (!isFound()) {
            return "arg" + index + "[*].nummer";
        }
        return groups.size() == 1 ? "resultaat[*].nummer" : "resultaat.groep" + index + "[*].nummer";
    }

    /** The step as it is sent to the test application. */
    Stap asStap(boolean fillFirst, boolean stopWhenNobody) {
        return new Stap(
                step.method(),
                groups.stream().map(Group::objectIds).toList(),
                isFound(),
                new ArrayList<>(handedOver.values()),
                other,
                fillFirst,
                stopWhenNobody);
    }
}
