package nl.verwerkingenlogging.agent.core.rule;

/** What happens to a call whose action cannot be logged (DESIGN 10). */
public enum OnFailure {
    /** The method does not run or its result is withheld, and the caller gets the documented exception (rules ). */
    STRICT,
    /** The application goes on as if the agent were not there; the miss is counted and reported. */
    LENIENT
}
