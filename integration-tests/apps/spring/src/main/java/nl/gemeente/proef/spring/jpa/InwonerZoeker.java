package nl.gemeente.proef.spring.jpa;

import java.util.List;

/** The fragment of the repository that is written by hand. */
public interface InwonerZoeker {

    /**
     * Searches.
     *
     * @param naam the name
     * @return who bears it
     */
    List<Inwoner> zoekVrij(String naam);
}
