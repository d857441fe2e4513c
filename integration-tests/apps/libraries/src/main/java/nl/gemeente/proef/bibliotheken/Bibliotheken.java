package nl.gemeente.proef.bibliotheken;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import nl.gemeente.proef.bibliotheken.klassiek.DBHelper;
import org.h2.tools.RunScript;

/** Calls every method once, prints of each what came of it, and {@code gereed} at the end. */
public final class Bibliotheken {

    private Bibliotheken() {}

    /**
     * Runs.
     *
     * @param args none
     * @throws Exception when something goes otherwise than planned
     */
    public static void main(String[] args) throws Exception {
        // The database is there as long as somebody is connected.
        try (Connection open = DBHelper.getConnection()) {
            vul(open);
            Gegevenstoegang.alles();
            Proxies.alles();
        }
        System.out.println("gereed");
    }

    private static void vul(Connection verbinding) throws IOException, SQLException {
        try (Reader sql =
                new InputStreamReader(Bibliotheken.class.getResourceAsStream("gegevens.sql"), StandardCharsets.UTF_8)) {
            RunScript.execute(verbinding, sql);
        }
    }
}
