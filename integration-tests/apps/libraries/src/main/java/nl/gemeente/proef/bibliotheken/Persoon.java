package nl.gemeente.proef.bibliotheken;

/**
 * A person.
 *
 * @param bsn the identifier
 * @param naam the name
 */
public record Persoon(String bsn, String naam) {}
