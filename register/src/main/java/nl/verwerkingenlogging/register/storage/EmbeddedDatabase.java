package nl.verwerkingenlogging.register.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import nl.verwerkingenlogging.register.config.DataDirectory;
import nl.verwerkingenlogging.register.config.StartupException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The H2 database in a file of the data directory. */
@Configuration(proxyBeanMethods = false)
class EmbeddedDatabase {

    private static final String NAME = "register";

    /** Enough to keep two cores busy while some of them wait for the disk. */
    private static final int CONNECTIONS = 10;

    @Bean
    HikariDataSource dataSource(DataDirectory directory) {
        // H2 would make the file readable for everybody, which matters when the directory is.
        directory.ensureForOwner(NAME + ".mv.db");
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url(directory));
        config.setUsername(NAME);
        config.setPassword("");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(Duration.ofSeconds(10).toMillis());
        config.setPoolName(NAME);
        return new HikariDataSource(config);
    }

    private static String url(DataDirectory directory) {
        String file = directory.path().resolve(NAME).toString();
        if (file.contains(";")) {
            throw new StartupException(
                    "The data directory " + directory.path() + " has a semicolon in its name, which H2 cannot open.",
                    "Set register.data-directory to another one.");
        }
        // WRITE_DELAY=0: H2 otherwise keeps a commit in memory for half a second, and a kill would lose actions that
        // were answered with 201.
        // DB_CLOSE_ON_EXIT=FALSE: H2's own shutdown hook would close the database under the requests that a graceful
        // shutdown still finishes.
        // TRACE_LEVEL_FILE=0: H2 otherwise writes failing statements, which may quote values, to a file beside the
        // database.
        // LOCK_TIMEOUT: how long the second of two equal requests waits for the first (FC-22).
        return "jdbc:h2:file:" + file + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;LOCK_TIMEOUT=5000";
    }
}
