package nl.verwerkingenlogging.agent.instrumentation.matching;

import nl.verwerkingenlogging.agent.core.rule.Rule;

/** Hears what was matched and what could not be, for the report to the operator. Thread-safe; must not load classes or print. */
public interface MatchListener {

    /**
     * A rule matched a method that cannot be woven.
     *
     * @param rule the rule
     * @param type the class that holds the method
     * @param method name and parameters of the method
     * @param reason why
     */
    void notWoven(Rule rule, String type, String method, String reason);

    /**
     * A supertype could not be read, so a rule may have missed a class.
     *
     * @param type the class that was looked at
     * @param missing the supertype that its loader does not show
     */
    void incomplete(String type, String missing);

    /**
     * Annotations are valid but lack something that the standard wants.
     *
     * @param place the declaration that carries them
     * @param message what
     */
    void warning(String place, String message);
}
