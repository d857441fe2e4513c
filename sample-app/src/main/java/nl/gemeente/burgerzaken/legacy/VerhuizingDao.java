package nl.gemeente.burgerzaken.legacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Stores verhuizingen. */
public class VerhuizingDao {

    private final DataSource dataSource;

    /**
     * Makes a DAO.
     *
     * @param dataSource the database of burgerzaken
     */
    public VerhuizingDao(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Notes who wants to move.
     *
     * @param bsn who wants to move
     * @param zaakId the zaak of the verhuizing
     * @param medewerker key of the employee who handles it
     * @return false if there is no such person, or no such open zaak of this employee
     */
    public boolean selecteerAanvrager(String bsn, String zaakId, String medewerker) {
        try (Connection connection = dataSource.getConnection()) {
            return bewaarAanvrager(connection, bsn, zaakId, medewerker);
        } catch (SQLException e) {
            throw new DaoException(e);
        }
    }

    /**
     * Stores the new address of a person and of those who move along, and closes the zaak.
     *
     * @param bsn who wants to move
     * @param medebewoners who move along, possibly nobody
     * @param adres where to
     * @param zaakId the zaak of the verhuizing
     * @param medewerker key of the employee who handles it
     * @return false if one of the persons does not exist, or there is no such open zaak of this employee; then nothing is stored
     */
    public boolean verhuis(String bsn, String[] medebewoners, Adres adres, String zaakId, String medewerker) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            boolean compleet = false;
            try {
                compleet = bewaar(connection, bsn, medebewoners, adres, zaakId, medewerker);
            } finally {
                if (compleet) {
                    connection.commit();
                } else {
                    connection.rollback();
                }
            }
            return compleet;
        } catch (SQLException e) {
            throw new DaoException(e);
        }
    }

    private static boolean bewaar(
            Connection connection, String bsn, String[] medebewoners, Adres adres, String zaakId, String medewerker)
            throws SQLException {
        if (!bewaarAanvrager(connection, bsn, zaakId, medewerker)) {
            return false;
        }
        int adresId = bewaarAdres(connection, adres);
        for (String medebewoner : medebewoners) {
            if (update(connection, "update persoon set adres_id = ? where bsn = ?", adresId, medebewoner) != 1) {
                return false;
            }
            update(connection, "merge into medebewoner (zaak_id, bsn) values (?, ?)", zaakId, medebewoner);
        }
        update(connection, "update persoon set adres_id = ? where bsn = ?", adresId, bsn);
        update(connection, "update verhuizing set adres_id = ? where zaak_id = ?", adresId, zaakId);
        return update(connection, "update zaak set status = 'AFGEROND' where id = ?", zaakId) == 1;
    }

    private static boolean bewaarAanvrager(Connection connection, String bsn, String zaakId, String medewerker)
            throws SQLException {
        String sql = "merge into verhuizing (zaak_id, aanvrager) key (zaak_id)"
                + " select z.id, p.bsn from zaak z, persoon p"
                + " where p.bsn = ? and z.id = ? and z.medewerker = ? and z.status = 'OPEN'";
        return update(connection, sql, bsn, zaakId, medewerker) == 1;
    }

    private static int bewaarAdres(Connection connection, Adres adres) throws SQLException {
        String sql = "insert into adres (straat, huisnummer, postcode, woonplaats) values (?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
            statement.setString(1, adres.getStraat());
            statement.setString(2, adres.getHuisnummer());
            statement.setString(3, adres.getPostcode());
            statement.setString(4, adres.getWoonplaats());
            statement.executeUpdate();
            try (ResultSet sleutels = statement.getGeneratedKeys()) {
                sleutels.next();
                return sleutels.getInt(1);
            }
        }
    }

    private static int update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        }
    }
}
