package nl.gemeente.proef.bibliotheken.hulp;

import nl.gemeente.proef.bibliotheken.Persoon;

/** Succeeds the second time. */
public final class WankeleBron {

    private int pogingen;

    /** A rule logs after it. */
    public Persoon zoek(String bsn) {
        haper();
        return new Persoon(bsn, "Vriesema");
    }

    /** A rule logs before it. */
    public String adres(String bsn) {
        haper();
        return "Dorpsstraat";
    }

    private void haper() {
        if (pogingen++ % 2 == 0) {
            throw new IllegalStateException("even niet");
        }
    }
}
