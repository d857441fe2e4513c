package nl.gemeente.burgerzaken;

import org.springframework.http.HttpStatus;

/** Why a request cannot be carried out, in words for the employee. Never holds a value of a person. */
public class Melding extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;

    /**
     * Makes a message.
     *
     * @param status how HTTP says it
     * @param tekst what the employee reads
     */
    public Melding(HttpStatus status, String tekst) {
        super(tekst);
        this.status = status;
    }

    /**
     * Makes the message that there is no such person.
     *
     * @return the message
     */
    public static Melding persoonOnbekend() {
        return new Melding(HttpStatus.NOT_FOUND, "Er is geen persoon met dit burgerservicenummer.");
    }

    /**
     * Gives the HTTP status.
     *
     * @return how HTTP says it
     */
    public HttpStatus status() {
        return status;
    }
}
