package nl.gemeente.burgerzaken.huwelijk;

import java.util.List;
import nl.gemeente.burgerzaken.Bsn;
import nl.gemeente.burgerzaken.Melding;
import org.springframework.http.HttpStatus;

/**
 * Who will witness a huwelijk.
 *
 * @param getuigen the burgerservicenummers of two to four persons
 */
public record Getuigen(List<String> getuigen) {

    /** Refuses too few or too many. */
    public Getuigen {
        getuigen = getuigen == null
                ? List.of()
                : getuigen.stream().map(Bsn::vereis).distinct().toList();
        if (getuigen.size() < 2 || getuigen.size() > 4) {
            throw new Melding(HttpStatus.BAD_REQUEST, "Een huwelijk heeft twee tot vier getuigen.");
        }
    }
}
