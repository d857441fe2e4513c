package nl.gemeente.burgerzaken;

import java.time.LocalDate;
import org.springframework.http.HttpStatus;

/**
 * Whom an employee looks for.
 *
 * @param achternaam how the surname begins, at least two letters
 * @param geboortedatum the date of birth
 */
public record Zoekvraag(String achternaam, LocalDate geboortedatum) {

    /** Refuses a question that is too wide. */
    public Zoekvraag {
        achternaam = achternaam == null ? "" : achternaam.strip();
        if (achternaam.length() < 2 || geboortedatum == null) {
            throw new Melding(
                    HttpStatus.BAD_REQUEST,
                    "Zoek op ten minste twee letters van de achternaam en op de geboortedatum.");
        }
    }
}
