package nl.gemeente.proef.spring;

/**
 * A person outside JPA.
 *
 * @param bsn the identifier
 * @param naam the name
 */
public record Persoon(String bsn, String naam) {}
