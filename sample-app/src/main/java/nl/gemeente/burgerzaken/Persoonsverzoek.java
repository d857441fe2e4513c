package nl.gemeente.burgerzaken;

/**
 * Asks for one person.
 *
 * @param bsn the person's burgerservicenummer
 */
public record Persoonsverzoek(String bsn) {}
