package nl.gemeente.burgerzaken.vulling;

/**
 * A fictitious address.
 *
 * @param straat street
 * @param huisnummer house number
 * @param postcode four digits and two letters
 * @param woonplaats town
 */
record Woonadres(String straat, int huisnummer, String postcode, String woonplaats) {}
