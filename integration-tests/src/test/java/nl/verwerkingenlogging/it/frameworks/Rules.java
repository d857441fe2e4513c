package nl.verwerkingenlogging.it.frameworks;

import java.util.ArrayList;
import java.util.List;

/** Writes rules in YAML that differ in method, name and path only. */
final class Rules {

    private final String prefix;
    private final List<String> rules = new ArrayList<>();

    private Rules(String prefix) {
        this.prefix = prefix;
    }

    /** Begins; each type is below a package. */
    static Rules below(String prefix) {
        return new Rules(prefix);
    }

    /** Adds a rule for persons by BSN. */
    Rules rule(String method, String actieNaam, String objectId) {
        return ruleOf(prefix + '.' + method, actieNaam, objectId);
    }

    /** Adds a rule on a type of a library. */
    Rules ruleOf(String method, String actieNaam, String objectId) {
        rules.add("""
                  - method: "%s"
                    verwerkingsactiviteit: proef
                    actieNaam: "%s"
                    betrokkenen:
                      - { soortObjectId: BSN, objectId: "%s" }
                """.formatted(method, actieNaam, objectId));
        return this;
    }

    /** Adds a rule whose failures leave the application what it wants. */
    Rules lenientRule(String method, String actieNaam, String objectId) {
        rule(method, actieNaam, objectId);
        rules.add("    onFailure: lenient\n");
        return this;
    }

    /** The whole. */
    String yaml() {
        return "acties:\n" + String.join("", rules);
    }
}
