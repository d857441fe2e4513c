package nl.verwerkingenlogging.agent.instrumentation;

import static nl.verwerkingenlogging.agent.instrumentation.Woven.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import javax.sql.rowset.CachedRowSet;
import javax.sql.rowset.RowSetProvider;
import net.bytebuddy.agent.ByteBuddyAgent;
import nl.verwerkingenlogging.agent.core.diagnostics.Counters.Counter;
import nl.verwerkingenlogging.annotations.VerwerkingNietGelogdException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rows of a {@code ResultSet} are logged as the application moves to them (FC-04). */
class ResultSetTest {

    private static final String ONE = "2308572";
    private static final String OTHER = "9358297";
    private static final String COLUMN = "resultaat.column(BSN)";
    private static final String BOTH = "select bsn, naam from persoon order by bsn";

    private static Woven installed;
    private static Drivers drivers;
    private static Connection connection;

    @TempDir
    private static Path installation;

    @TempDir
    private Path directory;

    private Woven woven;

    @BeforeAll
    static void weaveTheDriver() throws Exception {
        ByteBuddyAgent.install();
        installed = Woven.by(installation, rule("@PandDao#zoek", COLUMN), ByteBuddyAgent.getInstrumentation());
        drivers = new Drivers();
        Driver driver =
                (Driver) drivers.loadClass("org.h2.Driver").getConstructor().newInstance();
        connection = driver.connect("jdbc:h2:mem:rijen;DB_CLOSE_DELAY=-1", new Properties());
        try (var statement = connection.createStatement()) {
            statement.execute("create table persoon (bsn varchar(9), naam varchar(9))");
            statement.execute("insert into persoon values ('" + ONE + "', 'a'), ('" + OTHER + "', 'b')");
        }
    }

    @AfterAll
    static void uninstall() throws Exception {
        connection.close();
        drivers.close();
        installed.uninstall(ByteBuddyAgent.getInstrumentation());
    }

    private ResultSet result(String method, String objectId, String... more) throws Throwable {
        return result(connection, method, objectId, more);
    }

    private ResultSet result(Connection on, String method, String objectId, String... more) throws Throwable {
        woven = Woven.by(directory, rule("@RijenDao#" + method, objectId, more));
        return (ResultSet) woven.call(woven.make("RijenDao"), method, on, BOTH);
    }

    private List<String> logged() {
        return woven.persons().stream().flatMap(List::stream).toList();
    }

    @Test
    void aRowIsLoggedBeforeTheApplicationCanReadIt() throws Throwable {
        try (ResultSet rows = result("vooruit", COLUMN)) {
            assertThat(logged()).isEmpty();
            assertThat(rows.next()).isTrue();
            assertThat(logged()).containsExactly(ONE);
            assertThat(rows.getString("NAAM")).isEqualTo("a");
            assertThat(rows.next()).isTrue();
            assertThat(rows.next()).isFalse();
        }
        assertThat(logged()).containsExactly(ONE, OTHER);
    }

    @Test
    void oneRowIsReadAndTheRestIsClosed() throws Throwable {
        try (ResultSet rows = result("vooruit", "resultaat.column(1)")) {
            rows.next();
        }
        assertThat(logged()).containsExactly(ONE);
    }

    @Test
    void theRowThatTheMethodMovedToItselfIsLogged() throws Throwable {
        try (ResultSet rows = result("opEersteRij", COLUMN)) {
            assertThat(logged()).containsExactly(ONE);
            rows.next();
            assertThat(logged()).containsExactly(ONE, OTHER);
        }
    }

    @Test
    void twoResultsThatAreReadInTurnsAreTwoSearches() throws Throwable {
        try (ResultSet first = result("vooruit", COLUMN);
                ResultSet second = (ResultSet) woven.call(woven.make("RijenDao"), "vooruit", connection, BOTH)) {
            first.next();
            second.next();
            second.next();
            first.next();
        }
        assertThat(woven.persons()).containsExactly(List.of(ONE, OTHER), List.of(ONE, OTHER));
    }

    @Test
    void jumpsAreLoggedWhereTheyLand() throws Throwable {
        try (ResultSet rows = result("zoek", COLUMN)) {
            assertThat(rows.absolute(2)).isTrue();
            assertThat(rows.first()).isTrue();
            assertThat(rows.last()).isTrue();
            assertThat(rows.previous()).isTrue();
            assertThat(rows.relative(1)).isTrue();
            assertThat(rows.relative(1)).isFalse();
        }
        assertThat(logged()).as("once in one search (AMB-40)").containsExactly(OTHER, ONE);
    }

    @Test
    void aMoveThatFailsLogsNothing() throws Throwable {
        ResultSet rows = result("vooruit", COLUMN);
        rows.close();

        assertThatThrownBy(rows::next).isInstanceOf(SQLException.class);
        assertThat(logged()).isEmpty();
    }

    @Test
    void aRowThatCannotBeLoggedCannotBeRead() throws Throwable {
        try (ResultSet rows = result("vooruit", COLUMN)) {
            woven.journalIsFull();

            assertThatThrownBy(rows::next).isInstanceOf(VerwerkingNietGelogdException.class);
            assertThatThrownBy(() -> rows.getString(1)).isInstanceOf(SQLException.class);
            assertThat(woven.counters().get(Counter.WITHHELD)).isEqualTo(1);
        }
    }

    @Test
    void underTheLenientPolicyRowsAreReadAndCounted() throws Throwable {
        try (ResultSet rows = result("vooruit", "resultaat.column(ANR)", "onFailure: lenient")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo(ONE);
        }
        assertThat(woven.counters().get(Counter.DROPPED)).isEqualTo(1);
    }

    @Test
    void aPoolAndItsDriverLogARowOnceAlsoWhenUnwrapped() throws Throwable {
        Class<?> driversOwn = drivers.loadClass("org.h2.jdbc.JdbcResultSet");
        DataSource pool = drivers.pool("jdbc:h2:mem:rijen");
        try (Connection pooled = pool.getConnection();
                ResultSet rows = result(pooled, "vooruit", COLUMN)) {
            assertThat(rows).isNotInstanceOf(driversOwn);
            rows.next();
            ((ResultSet) rows.unwrap(driversOwn)).next();
        } finally {
            ((AutoCloseable) pool).close();
        }
        assertThat(logged()).containsExactly(ONE, OTHER);
    }

    @Test
    void otherResultsOfTheDriverAreNotLogged() throws Throwable {
        try (ResultSet rows = result("vooruit", COLUMN);
                var statement = connection.createStatement();
                ResultSet others = statement.executeQuery(BOTH)) {
            others.next();
            assertThat(logged()).isEmpty();
            rows.next();
        }
        assertThat(logged()).containsExactly(ONE);
    }

    @Test
    void rowsThatTheJdkKeepsItselfAreWithheld() throws Throwable {
        woven = Woven.by(directory, rule("@LaterDao#iets", COLUMN));
        try (CachedRowSet rows = RowSetProvider.newFactory().createCachedRowSet()) {
            assertThatThrownBy(() -> woven.call(woven.make("LaterDao"), "iets", rows))
                    .isInstanceOf(VerwerkingNietGelogdException.class)
                    .hasMessageContaining("are not woven");
        }
    }

    /** Loads the driver and the pool anew, apart from the agent, whose own loader is passed over. */
    private static final class Drivers extends URLClassLoader {

        Drivers() {
            super(places(), ResultSetTest.class.getClassLoader());
        }

        private static URL[] places() {
            return new URL[] {
                org.h2.Driver.class.getProtectionDomain().getCodeSource().getLocation(),
                HikariDataSource.class.getProtectionDomain().getCodeSource().getLocation()
            };
        }

        DataSource pool(String url) throws ReflectiveOperationException {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(this);
            try {
                Class<?> type = loadClass(HikariDataSource.class.getName());
                Object pool = type.getConstructor().newInstance();
                type.getMethod("setDriverClassName", String.class).invoke(pool, "org.h2.Driver");
                type.getMethod("setJdbcUrl", String.class).invoke(pool, url);
                return (DataSource) pool;
            } finally {
                thread.setContextClassLoader(before);
            }
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                if (!name.startsWith("org.h2.") && !name.startsWith("com.zaxxer.")) {
                    return super.loadClass(name, resolve);
                }
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }
    }
}
