package nl.gemeente.proef.stroom;

import java.util.concurrent.atomic.AtomicInteger;

/** Data access without a database. */
public class PersoonDao {

    private final AtomicInteger uitgevoerd = new AtomicInteger();

    /**
     * Reads a person.
     *
     * @param bsn who
     * @param zaak UUID of the zaak, or null outside any
     * @return the person's data
     */
    public String zoekOpBsn(String bsn, String zaak) {
        uitgevoerd.incrementAndGet();
        return "gegevens";
    }

    /**
     * How often the body of {@link #zoekOpBsn} has run.
     *
     * @return the number
     */
    public int uitgevoerd() {
        return uitgevoerd.get();
    }
}
