package nl.gemeente.burgerzaken.verhuizing;

import java.util.List;
import nl.gemeente.burgerzaken.Bsn;
import nl.gemeente.burgerzaken.Melding;
import nl.gemeente.burgerzaken.legacy.Adres;
import org.springframework.http.HttpStatus;

/**
 * Who moves where.
 *
 * @param bsn who wants to move
 * @param medebewoners who move along; null for nobody
 * @param adres where to
 */
public record Verhuizing(String bsn, List<String> medebewoners, Adres adres) {

    /** Refuses what is incomplete. */
    public Verhuizing {
        bsn = Bsn.vereis(bsn);
        medebewoners = medebewoners == null
                ? List.of()
                : medebewoners.stream().map(Bsn::vereis).distinct().toList();
        if (medebewoners.contains(bsn)) {
            throw new Melding(HttpStatus.BAD_REQUEST, "De aanvrager is niet zijn eigen medebewoner.");
        }
        if (adres == null
                || !past(adres.getStraat(), 80)
                || !past(adres.getHuisnummer(), 10)
                || !past(adres.getWoonplaats(), 80)
                || adres.getPostcode() == null
                || !adres.getPostcode().matches("[1-9][0-9]{3}[A-Z]{2}")) {
            throw new Melding(
                    HttpStatus.BAD_REQUEST,
                    "Het nieuwe adres heeft een straat, huisnummer, postcode (1234AB) en woonplaats.");
        }
    }

    private static boolean past(String tekst, int ruimte) {
        return tekst != null && !tekst.isBlank() && tekst.length() <= ruimte;
    }
}
