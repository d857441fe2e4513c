package nl.gemeente.proef.annotaties;

/**
 * A person.
 *
 * @param bsn identifier
 */
public record Persoon(String bsn) {}
