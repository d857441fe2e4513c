package nl.verwerkingenlogging.agent.core.engine;

import nl.verwerkingenlogging.agent.core.rule.Rule;

/** A rule that may hold for the calls of a woven method. Immutable. */
public final class Candidate {

    private final Rule rule;
    private final String group;
    private final String receiver;
    private final boolean exact;
    private final String error;

    private Candidate(Rule rule, String group, String receiver, boolean exact, String error) {
        this.rule = rule;
        this.group = group;
        this.receiver = receiver;
        this.exact = exact;
        this.error = error;
    }

    /**
     * A rule of the configuration file. Activations under one such rule can be the same logical call.
     *
     * @param rule the rule
     * @param receiver the binary name of the class that {@code this} must be an instance of, or null for any
     * @param exact whether the rule means this one method, so that a path which does not fit it is an error
     * @return the candidate
     */
    public static Candidate of(Rule rule, String receiver, boolean exact) {
        return new Candidate(rule, rule.name(), receiver, exact, null);
    }

    /**
     * A rule made from annotations.
     *
     * @param rule the rule; null when the annotations are in error
     * @param declaration the declaration that carries the annotations and lies highest: activations of all its overrides can be the same logical call
     * @param error what is wrong with the annotations, or null
     * @return the candidate
     */
    public static Candidate annotated(Rule rule, String declaration, String error) {
        return new Candidate(rule, '@' + declaration, null, true, error);
    }

    /**
     * The rule.
     *
     * @return the rule; null when its annotations are in error
     */
    public Rule rule() {
        return rule;
    }

    /**
     * What activations must have in common to be one logical call (DESIGN 4), besides method name and arguments.
     *
     * @return a name
     */
    public String group() {
        return group;
    }

    /**
     * The class that {@code this} must be an instance of.
     *
     * @return a binary name, or null for any
     */
    public String receiver() {
        return receiver;
    }

    /**
     * Whether the rule means this one method.
     *
     * @return false when a wildcard or an overload may have brought it here, so that a path which does not fit leaves the method out
     */
    public boolean exact() {
        return exact;
    }

    /**
     * What is wrong with the annotations, so that every call is a capture failure.
     *
     * @return the problem, or null
     */
    public String error() {
        return error;
    }
}
