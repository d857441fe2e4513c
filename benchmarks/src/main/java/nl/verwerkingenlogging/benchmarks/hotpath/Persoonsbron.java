package nl.verwerkingenlogging.benchmarks.hotpath;

/** What the application calls. */
public interface Persoonsbron {

    /**
     * Gives a person.
     *
     * @param bsn whose
     * @return the person
     */
    Persoon zoekOpBsn(String bsn);
}
