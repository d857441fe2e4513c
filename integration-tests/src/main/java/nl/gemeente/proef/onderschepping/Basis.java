package nl.gemeente.proef.onderschepping;

/** What two data-access classes inherit. */
public abstract class Basis {

    /**
     * Reads something.
     *
     * @param bsn about whom
     * @return the data
     */
    public String lees(String bsn) {
        return "gegevens";
    }

    /** One that a rule names. */
    public static final class Wel extends Basis {}

    /** Its sister, that no rule names. */
    public static final class Niet extends Basis {}
}
