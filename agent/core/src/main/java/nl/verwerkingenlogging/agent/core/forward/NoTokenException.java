package nl.verwerkingenlogging.agent.core.forward;

import java.io.IOException;
import java.time.Duration;

/** There is no token now, and it is known when to ask again. Its message is safe to log. */
final class NoTokenException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Duration retryAfter;

    NoTokenException(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    /** How long we were asked to wait; null when nothing was said. */
    Duration retryAfter() {
        return retryAfter;
    }
}
