package nl.gemeente.burgerzaken.raadplegen;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;

/**
 * A person and where he lives.
 *
 * @param bsn the burgerservicenummer
 * @param voornamen first names
 * @param achternaam surname
 * @param geboortedatum date of birth
 * @param straat street
 * @param huisnummer house number with its additions
 * @param postcode four digits and two letters
 * @param woonplaats town
 */
public record Persoon(
        @Id String bsn,
        String voornamen,
        String achternaam,
        LocalDate geboortedatum,
        String straat,
        String huisnummer,
        String postcode,
        String woonplaats) {}
