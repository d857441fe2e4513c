package nl.verwerkingenlogging.benchmarks.hotpath;

/**
 * What the measured method returns.
 *
 * @param naam a name
 */
public record Persoon(String naam) {}
