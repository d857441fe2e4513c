package nl.verwerkingenlogging.agent.core.connect;

import java.io.IOException;

/**
 * Something on our own side keeps the agent from connecting: a file that cannot be read, a password that does not fit, a proxy that refuses. Its message is written by the agent,
 * names the key of the configuration, holds no secret and is safe to log. Whatever was to be sent has not left.
 */
public final class AccessException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message what is wrong, safe to log
     */
    public AccessException(String message) {
        super(message);
    }

    /**
     * Makes an exception with a cause.
     *
     * @param message what is wrong, safe to log
     * @param cause what came of it; its message is never shown
     */
    public AccessException(String message, Throwable cause) {
        super(message, cause);
    }
}
