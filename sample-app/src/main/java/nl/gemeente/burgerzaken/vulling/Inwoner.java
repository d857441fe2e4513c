package nl.gemeente.burgerzaken.vulling;

import java.time.LocalDate;
import java.util.List;

/**
 * A fictitious person.
 *
 * @param bsn seven digits that fail the elfproef, so that it can be nobody's
 * @param voornamen first names
 * @param achternaam surname
 * @param geboortedatum date of birth
 * @param adres index of the address, from 0
 * @param ouders burgerservicenummers of the known parents
 */
record Inwoner(
        String bsn, String voornamen, String achternaam, LocalDate geboortedatum, int adres, List<String> ouders) {}
