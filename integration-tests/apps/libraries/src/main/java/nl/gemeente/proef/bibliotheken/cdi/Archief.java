package nl.gemeente.proef.bibliotheken.cdi;

import nl.gemeente.proef.bibliotheken.Persoon;

/** What beans are known by. */
public interface Archief {

    /** Reads what was kept. */
    Persoon lees(String bsn);
}
