package nl.gemeente.proef.bibliotheken.klassiek;

/** Whatever goes wrong. */
public class DAOException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * Wraps.
     *
     * @param cause what went wrong
     */
    public DAOException(Throwable cause) {
        super(cause);
    }
}
