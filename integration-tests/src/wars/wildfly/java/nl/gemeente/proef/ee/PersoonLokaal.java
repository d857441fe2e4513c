package nl.gemeente.proef.ee;

import jakarta.ejb.Local;

/** The local view of {@link PersoonBean}, by which a rule names it. */
@Local
public interface PersoonLokaal {

    Persoon zoekOpBsn(String bsn);

    /** Writes a row and gives back who it is about; in a transaction of the container. */
    Persoon schrijfUit(String bsn);
}
