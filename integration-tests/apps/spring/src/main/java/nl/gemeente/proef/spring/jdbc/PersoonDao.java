package nl.gemeente.proef.spring.jdbc;

import java.util.List;
import nl.gemeente.proef.spring.Persoon;

/** What every application had before Spring Data. */
public interface PersoonDao {

    /** Reads persons by name. */
    List<Persoon> zoekOpNaam(String naam);

    /** Gives a person another name. */
    int wijzigNaam(String bsn, String naam);
}
