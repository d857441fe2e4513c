package nl.verwerkingenlogging.agent.core.journal;

/** The journal could not take a record. The message says why and holds nothing of the record. */
public final class JournalException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message why, without anything of the record
     */
    public JournalException(String message) {
        super(message);
    }

    /**
     * Makes an exception with its cause.
     *
     * @param message why, without anything of the record
     * @param cause what went wrong below
     */
    public JournalException(String message, Throwable cause) {
        super(message, cause);
    }
}
