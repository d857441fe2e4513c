package nl.verwerkingenlogging.agent.core.engine;

/** Words on why a rule does not work: what comes from capture names its rule already, what comes from the journal does not. */
final class Reasons {

    private Reasons() {}

    /**
     * A reason for a line that names the rule itself.
     *
     * @param rule how messages call the rule
     * @param reason why, with or without the rule in front
     * @return the reason without the rule
     */
    static String without(String rule, String reason) {
        String prefix = rule + ": ";
        return reason.startsWith(prefix) ? reason.substring(prefix.length()) : reason;
    }
}
