package nl.gemeente.proef.war;

/** A person as the DAO gives it. */
public class Persoon {

    private final String bsn;
    private final String naam;

    public Persoon(String bsn, String naam) {
        this.bsn = bsn;
        this.naam = naam;
    }

    public String getBsn() {
        return bsn;
    }

    public String getNaam() {
        return naam;
    }
}
