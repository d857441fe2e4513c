package nl.gemeente.proef.uitputting;

/** Where persons are read. */
public class Bron {

    /** Makes it. */
    public Bron() {}

    /**
     * Reads a person.
     *
     * @param bsn who
     * @return the argument
     */
    public String lees(String bsn) {
        return bsn;
    }

    /**
     * Searches persons; to be logged by its result.
     *
     * @param bsn who
     * @return the argument
     */
    public String zoek(String bsn) {
        return bsn;
    }
}
