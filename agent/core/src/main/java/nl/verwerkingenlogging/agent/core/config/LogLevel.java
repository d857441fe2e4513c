package nl.verwerkingenlogging.agent.core.config;

/** Levels of the agent's own log. */
public enum LogLevel {
    /** What makes the agent fail. */
    ERROR,
    /** What the operator should look at. */
    WARN,
    /** What the operator wants to know. */
    INFO,
    /** What helps to find a cause. */
    DEBUG,
    /** Everything. */
    TRACE
}
