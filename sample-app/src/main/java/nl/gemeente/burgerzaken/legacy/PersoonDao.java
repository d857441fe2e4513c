package nl.gemeente.burgerzaken.legacy;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Reads persons on behalf of a zaak. Nobody gets a person without an open zaak of his own: every query asks for it. */
public class PersoonDao {

    private static final String SELECT = "select p.bsn, p.voornamen, p.achternaam, p.geboortedatum,"
            + " a.straat, a.huisnummer, a.postcode, a.woonplaats"
            + " from persoon p join adres a on a.id = p.adres_id"
            + " where exists (select 1 from zaak z where z.id = ? and z.medewerker = ? and z.status = 'OPEN')";

    private final DataSource dataSource;

    /**
     * Makes a DAO.
     *
     * @param dataSource the database of burgerzaken
     */
    public PersoonDao(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Fetches the NAW data of one person.
     *
     * @param bsn whose data
     * @param zaakId the zaak they are needed for
     * @param medewerker key of the employee who asks
     * @return the person, or null if there is none
     */
    public Persoon zoekOpBsn(String bsn, String zaakId, String medewerker) {
        List<Persoon> gevonden = query(SELECT + " and p.bsn = ?", zaakId, medewerker, bsn);
        return gevonden.isEmpty() ? null : gevonden.get(0);
    }

    /**
     * Searches persons by name and date of birth.
     *
     * @param achternaam how the surname begins
     * @param geboortedatum the date of birth
     * @param zaakId the zaak they are needed for
     * @param medewerker key of the employee who asks
     * @return who was found, by name
     */
    public List<Persoon> zoekOpNaam(String achternaam, LocalDate geboortedatum, String zaakId, String medewerker) {
        return query(
                SELECT + " and locate(lower(?), lower(p.achternaam)) = 1 and p.geboortedatum = ?"
                        + " order by p.achternaam, p.voornamen",
                zaakId,
                medewerker,
                achternaam,
                Date.valueOf(geboortedatum));
    }

    /**
     * Fetches the NAW data of a person and of everybody who lives at the same address.
     *
     * @param bsn who wants to move
     * @param zaakId the zaak they are needed for
     * @param medewerker key of the employee who asks
     * @return the household, or null if there is no such person
     */
    public Huishouden zoekHuishouden(String bsn, String zaakId, String medewerker) {
        List<Persoon> bewoners = query(
                SELECT + " and p.adres_id = (select adres_id from persoon where bsn = ?)"
                        + " order by case p.bsn when ? then 0 else 1 end, p.geboortedatum, p.bsn",
                zaakId,
                medewerker,
                bsn,
                bsn);
        if (bewoners.isEmpty()) {
            return null;
        }
        Huishouden huishouden = new Huishouden(bewoners.get(0));
        huishouden.getMedebewoners().addAll(bewoners.subList(1, bewoners.size()));
        return huishouden;
    }

    private List<Persoon> query(String sql, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rs = statement.executeQuery()) {
                List<Persoon> personen = new ArrayList<Persoon>();
                while (rs.next()) {
                    personen.add(lees(rs));
                }
                return personen;
            }
        } catch (SQLException e) {
            throw new DaoException(e);
        }
    }

    private static Persoon lees(ResultSet rs) throws SQLException {
        Adres adres = new Adres();
        adres.setStraat(rs.getString("straat"));
        adres.setHuisnummer(rs.getString("huisnummer"));
        adres.setPostcode(rs.getString("postcode"));
        adres.setWoonplaats(rs.getString("woonplaats"));
        Persoon persoon = new Persoon();
        persoon.setBsn(rs.getString("bsn"));
        persoon.setVoornamen(rs.getString("voornamen"));
        persoon.setAchternaam(rs.getString("achternaam"));
        persoon.setGeboortedatum(rs.getDate("geboortedatum").toLocalDate());
        persoon.setAdres(adres);
        return persoon;
    }
}
