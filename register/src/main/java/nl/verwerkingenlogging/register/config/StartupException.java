package nl.verwerkingenlogging.register.config;

/** The register cannot start for a reason that the operator can mend. */
public final class StartupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    /**
     * Stops the start.
     *
     * @param message what is wrong, without secrets; not null
     * @param action what to do about it; not null
     */
    public StartupException(String message, String action) {
        super(message);
        this.action = action;
    }

    /**
     * What the operator can do.
     *
     * @return a sentence; never null
     */
    public String action() {
        return action;
    }
}
