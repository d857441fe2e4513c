package nl.verwerkingenlogging.agent.core.capture;

/**
 * A value that a rule needs is missing or unusable (DESIGN 5, AMB-38). The message names rule, path and what was found instead, never a value.
 */
public final class CaptureFailure extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * Makes a failure.
     *
     * @param message rule, path and what was found instead, without any value of the call
     */
    public CaptureFailure(String message) {
        super(message);
    }

    /**
     * Makes a failure that something below caused. Only the cause's class is kept: its message may hold a value.
     *
     * @param message rule, path and what went wrong, without any value of the call
     * @param cause what was thrown
     */
    public CaptureFailure(String message, Throwable cause) {
        super(message + " (" + cause.getClass().getName() + ")");
    }
}
