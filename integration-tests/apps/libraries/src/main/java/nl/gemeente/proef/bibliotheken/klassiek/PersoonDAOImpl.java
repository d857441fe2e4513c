package nl.gemeente.proef.bibliotheken.klassiek;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Enumeration;
import java.util.Hashtable;
import java.util.Vector;

/** On plain JDBC, one connection for each call. */
@SuppressWarnings({"rawtypes", "unchecked", "JdkObsolete"})
public class PersoonDAOImpl implements PersoonDAO {

    @Override
    public PersoonVO findByBsn(String bsn) throws DAOException {
        try (Connection con = DBHelper.getConnection()) {
            return DBHelper.leesPersoon(con, bsn);
        } catch (SQLException e) {
            throw new DAOException(e);
        }
    }

    @Override
    public Vector findByNaam(String naam) throws DAOException {
        return lees("naam", naam);
    }

    @Override
    public Hashtable namen(String naam) throws DAOException {
        Hashtable gevonden = new Hashtable();
        for (Enumeration e = lees("naam", naam).elements(); e.hasMoreElements(); ) {
            PersoonVO vo = (PersoonVO) e.nextElement();
            gevonden.put(vo.strBsn, vo.strNaam);
        }
        return gevonden;
    }

    @Override
    public Hashtable personen(String bsn) throws DAOException {
        Hashtable gevonden = new Hashtable();
        for (Enumeration e = lees("bsn", bsn).elements(); e.hasMoreElements(); ) {
            PersoonVO vo = (PersoonVO) e.nextElement();
            gevonden.put(vo.strNaam, vo);
        }
        return gevonden;
    }

    @Override
    public Enumeration opsomming(String naam) throws DAOException {
        return lees("naam", naam).elements();
    }

    @Override
    public PersoonVO[] reeks(String naam) throws DAOException {
        Vector gevonden = lees("naam", naam);
        return (PersoonVO[]) gevonden.toArray(new PersoonVO[gevonden.size()]);
    }

    @Override
    public Vector tabel(String naam) throws DAOException {
        Vector tabel = new Vector();
        for (Enumeration e = lees("naam", naam).elements(); e.hasMoreElements(); ) {
            PersoonVO vo = (PersoonVO) e.nextElement();
            Vector rij = new Vector();
            rij.add(vo.strNaam);
            rij.add(vo.strBsn);
            tabel.add(rij);
        }
        return tabel;
    }

    @Override
    public ResultSet rijen(String naam) throws DAOException {
        try {
            PreparedStatement stmt = DBHelper.getConnection()
                    .prepareStatement("select naam, bsn from inwoner where naam = ? order by id");
            stmt.setString(1, naam);
            return stmt.executeQuery();
        } catch (SQLException e) {
            throw new DAOException(e);
        }
    }

    @Override
    public void update(PersoonVO persoon) throws DAOException {
        try (Connection con = DBHelper.getConnection()) {
            DBHelper.wijzigNaam(con, persoon.strNaam, persoon.strBsn);
        } catch (SQLException e) {
            throw new DAOException(e);
        }
    }

    private static Vector lees(String kolom, String waarde) throws DAOException {
        Vector gevonden = new Vector();
        try (Connection con = DBHelper.getConnection();
                PreparedStatement stmt =
                        con.prepareStatement("select bsn, naam from inwoner where " + kolom + " = ? order by id")) {
            stmt.setString(1, waarde);
            try (ResultSet rs = stmt.executeQuery()) {
                while (rs.next()) {
                    gevonden.add(DBHelper.naarVO(rs));
                }
            }
        } catch (SQLException e) {
            throw new DAOException(e);
        }
        return gevonden;
    }
}
