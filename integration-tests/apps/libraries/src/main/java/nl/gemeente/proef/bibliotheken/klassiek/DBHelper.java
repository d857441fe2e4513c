package nl.gemeente.proef.bibliotheken.klassiek;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Static help for all DAOs, and for pages that do without one. */
public final class DBHelper {

    private DBHelper() {}

    /**
     * A connection.
     *
     * @return a new one
     * @throws SQLException when there is none
     */
    public static Connection getConnection() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:mem:proef");
    }

    /** Reads one person. */
    public static PersoonVO leesPersoon(Connection con, String bsn) throws SQLException {
        try (PreparedStatement stmt = con.prepareStatement("select bsn, naam from inwoner where bsn = ?")) {
            stmt.setString(1, bsn);
            try (ResultSet rs = stmt.executeQuery()) {
                return rs.next() ? naarVO(rs) : null;
            }
        }
    }

    /** Changes a name; who it is comes third. */
    static int wijzigNaam(Connection con, String naam, String bsn) throws SQLException {
        try (PreparedStatement stmt = con.prepareStatement("update inwoner set naam = ? where bsn = ?")) {
            stmt.setString(1, naam);
            stmt.setString(2, bsn);
            return stmt.executeUpdate();
        }
    }

    static PersoonVO naarVO(ResultSet rs) throws SQLException {
        PersoonVO vo = new PersoonVO();
        vo.strBsn = rs.getString("bsn");
        vo.strNaam = rs.getString("naam");
        return vo;
    }
}
