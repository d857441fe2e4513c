package nl.gemeente.proef.ee;

/** What is decorated. */
public interface Inschrijving {

    /** Writes a row and gives back who it is about. */
    Persoon schrijfIn(String bsn);
}
