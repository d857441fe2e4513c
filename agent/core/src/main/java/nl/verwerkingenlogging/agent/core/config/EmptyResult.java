package nl.verwerkingenlogging.agent.core.config;

/** What happens to a call that concerns nobody. */
public enum EmptyResult {
    /** Nothing is logged. */
    SKIP,
    /** An action without persons is logged. */
    LOG
}
