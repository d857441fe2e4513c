package nl.gemeente.proef.ee;

/** A person. */
public class Persoon {

    private final String bsn;

    public Persoon(String bsn) {
        this.bsn = bsn;
    }

    public String getBsn() {
        return bsn;
    }
}
