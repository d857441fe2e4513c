package nl.gemeente.proef.war;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** Data access as it was written before there were frameworks for it. */
public class PersoonDao {

    private final DataSource bron;

    public PersoonDao() throws NamingException {
        bron = (DataSource) new InitialContext().lookup("java:comp/env/jdbc/personen");
    }

    public Persoon zoekOpBsn(String bsn) throws SQLException {
        List<Persoon> gevonden = zoek("SELECT bsn, naam FROM personen WHERE bsn = ?", bsn);
        return gevonden.isEmpty() ? null : gevonden.get(0);
    }

    public List<Persoon> zoekOpNaam(String naam) throws SQLException {
        return zoek("SELECT bsn, naam FROM personen WHERE naam = ? ORDER BY bsn", naam);
    }

    public void voegToe(Persoon persoon) throws SQLException {
        try (Connection verbinding = bron.getConnection();
                PreparedStatement opdracht =
                        verbinding.prepareStatement("MERGE INTO personen KEY (bsn) VALUES (?, ?)")) {
            opdracht.setString(1, persoon.getBsn());
            opdracht.setString(2, persoon.getNaam());
            opdracht.executeUpdate();
        }
    }

    void maakTabel() throws SQLException {
        try (Connection verbinding = bron.getConnection();
                PreparedStatement opdracht = verbinding.prepareStatement(
                        "CREATE TABLE IF NOT EXISTS personen (bsn VARCHAR(9) PRIMARY KEY, naam VARCHAR(40))")) {
            opdracht.execute();
        }
    }

    private List<Persoon> zoek(String vraag, String waarde) throws SQLException {
        List<Persoon> gevonden = new ArrayList<>();
        try (Connection verbinding = bron.getConnection();
                PreparedStatement opdracht = verbinding.prepareStatement(vraag)) {
            opdracht.setString(1, waarde);
            try (ResultSet rij = opdracht.executeQuery()) {
                while (rij.next()) {
                    gevonden.add(new Persoon(rij.getString(1), rij.getString(2)));
                }
            }
        }
        return gevonden;
    }
}
