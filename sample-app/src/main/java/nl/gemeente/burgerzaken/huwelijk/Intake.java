package nl.gemeente.burgerzaken.huwelijk;

import java.time.LocalDate;
import java.util.List;
import nl.gemeente.burgerzaken.Bsn;
import nl.gemeente.burgerzaken.Melding;
import org.springframework.http.HttpStatus;

/**
 * Who want to marry, and when.
 *
 * @param partners the burgerservicenummers of two persons
 * @param datum the day of the ceremony
 */
public record Intake(List<String> partners, LocalDate datum) {

    /** Refuses what is not a couple. */
    public Intake {
        partners = partners == null
                ? List.of()
                : partners.stream().map(Bsn::vereis).distinct().toList();
        if (partners.size() != 2 || datum == null) {
            throw new Melding(HttpStatus.BAD_REQUEST, "Een huwelijk heeft twee partners en een datum.");
        }
    }
}
