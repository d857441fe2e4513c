package nl.verwerkingenlogging.agent.core.diagnostics.jul;

import org.slf4j.LoggerFactory;

/**
 * A logger for bundled libraries only. Whatever they say goes to the agent's log at debug: what they call a warning is an attempt that the forwarder counts,
 * judges and reports itself. Thread-safe.
 */
public final class Logger {

    private final org.slf4j.Logger target;

    private Logger(org.slf4j.Logger target) {
        this.target = target;
    }

    /**
     * Finds a logger.
     *
     * @param name its name
     * @return the logger
     */
    public static Logger getLogger(String name) {
        return new Logger(LoggerFactory.getLogger(name));
    }

    /**
     * Whether a message would be written.
     *
     * @param level the library's level; all are alike here
     * @return true when the agent logs at debug
     */
    public boolean isLoggable(Level level) {
        return target.isDebugEnabled();
    }

    /**
     * Logs a message.
     *
     * @param level the library's level
     * @param message the message
     * @param thrown what was thrown, or null
     */
    public void log(Level level, String message, Throwable thrown) {
        target.debug(level + " " + message, thrown);
    }

    /**
     * Logs a message for the library's developers.
     *
     * @param message the message
     */
    public void fine(String message) {
        log(Level.FINE, message, null);
    }
}
