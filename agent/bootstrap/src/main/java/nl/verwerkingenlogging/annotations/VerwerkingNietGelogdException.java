package nl.verwerkingenlogging.annotations;

/**
 * Thrown to the caller of a method whose verwerkingsactie could not be logged, under {@code onFailure: strict}: the method did not run (rule A-21) or its
 * result is withheld (rule A-23). The message names the rule and the cause, never a value of the call.
 */
public class VerwerkingNietGelogdException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message which rule and why, without any value of the call
     */
    public VerwerkingNietGelogdException(String message) {
        super(message);
    }
}
