package nl.gemeente.proef.stappen;

import java.util.List;

/** A person as a data source returns it: an identifier, and much else that is nobody's business. */
public final class Persoon {

    private final String nummer;
    private final List<String> overig;

    /**
     * Makes a person.
     *
     * @param nummer the identifier
     * @param overig everything else that is known of the person
     */
    public Persoon(String nummer, List<String> overig) {
        this.nummer = nummer;
        this.overig = List.copyOf(overig);
    }

    /**
     * The identifier.
     *
     * @return a BSN, a personeelsnummer or the like
     */
    public String getNummer() {
        return nummer;
    }

    /**
     * What else is known.
     *
     * @return names, dates and other values
     */
    public List<String> getOverig() {
        return overig;
    }
}
