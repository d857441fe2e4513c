package nl.gemeente.proef.bibliotheken.cdi;

import jakarta.enterprise.context.ApplicationScoped;
import nl.gemeente.proef.bibliotheken.Persoon;

/** A bean behind a client proxy and an interceptor. */
@ApplicationScoped
@Gecontroleerd
public class Balie {

    /** A rule logs after it. */
    public Persoon zoek(String bsn) {
        return new Persoon(bsn, "Vriesema");
    }

    /** A rule logs before it. */
    public String adres(String bsn) {
        return "Dorpsstraat";
    }
}
