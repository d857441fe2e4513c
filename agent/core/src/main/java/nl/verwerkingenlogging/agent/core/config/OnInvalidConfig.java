package nl.verwerkingenlogging.agent.core.config;

/** What happens to the JVM when the configuration cannot be used. */
public enum OnInvalidConfig {
    /** The JVM ends with status 1 before {@code main}. */
    ABORT,
    /** The application runs on, nothing is logged, and the problems are reported loudly. */
    DISABLE
}
