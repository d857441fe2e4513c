package nl.gemeente.proef.ee;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A table without persons, to see what was committed. */
@Singleton
public class Boekhouding {

    @Resource(lookup = "java:jboss/datasources/ExampleDS")
    private DataSource bron;

    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void maakTabel() {
        voerUit("CREATE TABLE IF NOT EXISTS boekingen (soort VARCHAR(10))");
    }

    /** Part of the caller's transaction. */
    public void schrijf(String soort) {
        voerUit("INSERT INTO boekingen VALUES ('" + soort + "')");
    }

    public int aantal() {
        try (Connection verbinding = bron.getConnection();
                PreparedStatement vraag = verbinding.prepareStatement("SELECT COUNT(*) FROM boekingen");
                ResultSet rij = vraag.executeQuery()) {
            rij.next();
            return rij.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void voerUit(String opdracht) {
        try (Connection verbinding = bron.getConnection();
                PreparedStatement uitvoering = verbinding.prepareStatement(opdracht)) {
            uitvoering.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
