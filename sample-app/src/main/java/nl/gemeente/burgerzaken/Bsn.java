package nl.gemeente.burgerzaken;

import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;

/** The form of a burgerservicenummer. Fictitious ones have seven digits, so that they are nobody's. */
public final class Bsn {

    private static final Pattern VORM = Pattern.compile("[0-9]{7,9}");

    private Bsn() {}

    /**
     * Refuses what cannot be a burgerservicenummer.
     *
     * @param invoer what was typed, possibly nothing
     * @return the burgerservicenummer
     */
    public static String vereis(String invoer) {
        String bsn = invoer == null ? "" : invoer.strip();
        if (!VORM.matcher(bsn).matches()) {
            throw new Melding(HttpStatus.BAD_REQUEST, "Een burgerservicenummer heeft zeven tot negen cijfers.");
        }
        return bsn;
    }
}
