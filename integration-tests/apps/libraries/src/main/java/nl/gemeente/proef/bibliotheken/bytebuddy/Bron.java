package nl.gemeente.proef.bibliotheken.bytebuddy;

import nl.gemeente.proef.bibliotheken.Persoon;

/** A class whose objects are all of subclasses. */
public class Bron {

    /** A rule logs after it. */
    public Persoon zoek(String bsn) {
        return new Persoon(bsn, "Vriesema");
    }

    /** A rule logs before it. */
    public String adres(String bsn) {
        return "Dorpsstraat";
    }

    /** Nothing of it is in the source: the subclass answers. */
    public String nergens(String bsn) {
        throw new IllegalStateException("the subclass answers");
    }
}
