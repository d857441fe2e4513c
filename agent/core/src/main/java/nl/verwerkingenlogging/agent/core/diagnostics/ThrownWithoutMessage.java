package nl.verwerkingenlogging.agent.core.diagnostics;

/** Looks like something thrown, its causes included, but for the messages: they may quote a value of a call. */
final class ThrownWithoutMessage extends Throwable {

    private static final long serialVersionUID = 1L;

    /** Enough for any chain that helps; also ends one that bites its own tail. */
    private static final int MAX_CAUSES = 8;

    private final String className;

    private ThrownWithoutMessage(Throwable original, ThrownWithoutMessage cause) {
        super(null, cause, false, true);
        this.className = original.getClass().getName();
        setStackTrace(original.getStackTrace());
    }

    static ThrownWithoutMessage of(Throwable original) {
        return of(original, MAX_CAUSES);
    }

    private static ThrownWithoutMessage of(Throwable original, int causes) {
        Throwable cause = causes == 0 ? null : original.getCause();
        return new ThrownWithoutMessage(original, cause == null ? null : of(cause, causes - 1));
    }

    /** The class of what was thrown; our own name would only confuse. */
    @Override
    @SuppressWarnings("OverrideThrowableToString") // A message would stand behind our own class name.
    public String toString() {
        return className;
    }
}
