package nl.gemeente.proef.later;

import com.google.common.util.concurrent.Futures;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Reads every result to its end, but for one {@code ResultSet}. */
public final class LatereResultaten {

    private LatereResultaten() {}

    /**
     * Runs, and prints {@code gereed} at the end.
     *
     * @param args none
     * @throws SQLException when the database fails
     * @throws ExecutionException when a future fails
     * @throws InterruptedException when interrupted
     */
    public static void main(String[] args) throws SQLException, ExecutionException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (Connection verbinding = DriverManager.getConnection("jdbc:h2:mem:later")) {
            vul(verbinding);
            Bron bron = new Bron(threads, verbinding);
            eenVoorEen(bron);
            straks(bron);
            rijen(bron);
        } finally {
            threads.shutdown();
        }
        System.out.println("gereed");
    }

    private static void eenVoorEen(Bron bron) {
        System.out.println(
                bron.stroom().toList().size() + bron.parallel().toList().size());
        Iterator<Persoon> rij = bron.rij();
        while (rij.hasNext()) {
            System.out.println(rij.next());
        }
        System.out.println(bron.flux().collectList().block());
    }

    private static void straks(Bron bron) throws ExecutionException, InterruptedException {
        System.out.println(bron.straks().thenApply(Persoon::bsn).join());
        System.out.println(bron.ooit().get());
        System.out.println(
                Futures.transform(bron.guava(), Persoon::bsn, Runnable::run).get());
        System.out.println(bron.mono().block());
        try {
            bron.mislukt().join();
        } catch (CompletionException eigen) {
            System.out.println("mislukt: " + eigen.getCause().getMessage());
        }
    }

    private static void rijen(Bron bron) throws SQLException {
        try (ResultSet rijen = bron.rijen()) {
            rijen.next();
            System.out.println(rijen.getString(1));
        }
    }

    private static void vul(Connection verbinding) throws SQLException {
        try (Statement statement = verbinding.createStatement()) {
            statement.execute("create table persoon (bsn varchar(9))");
            statement.execute("insert into persoon values ('2308572'), ('9358297')");
        }
    }
}
