package nl.gemeente.proef.bibliotheken.klassiek;

import java.sql.ResultSet;
import java.util.Enumeration;
import java.util.Hashtable;
import java.util.Vector;

/** Data access as it looked before generics. */
@SuppressWarnings({"rawtypes", "JdkObsolete"})
public interface PersoonDAO {

    /** One. */
    PersoonVO findByBsn(String bsn) throws DAOException;

    /** Many. */
    Vector findByNaam(String naam) throws DAOException;

    /** Names by identifier. */
    Hashtable namen(String naam) throws DAOException;

    /** Value objects by name. */
    Hashtable personen(String bsn) throws DAOException;

    /** One after another. */
    Enumeration opsomming(String naam) throws DAOException;

    /** An array. */
    PersoonVO[] reeks(String naam) throws DAOException;

    /** A row is a vector of columns. */
    Vector tabel(String naam) throws DAOException;

    /** The rows themselves, for a caller who closes them. */
    ResultSet rijen(String naam) throws DAOException;

    /** Changes something. */
    void update(PersoonVO persoon) throws DAOException;
}
