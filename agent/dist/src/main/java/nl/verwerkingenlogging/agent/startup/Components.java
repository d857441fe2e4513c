package nl.verwerkingenlogging.agent.startup;

import java.nio.file.Path;
import nl.verwerkingenlogging.agent.core.config.Keys;
import nl.verwerkingenlogging.agent.core.config.RegisterDialect;
import nl.verwerkingenlogging.agent.core.config.Settings;
import nl.verwerkingenlogging.agent.core.connect.ConnectionSettings;
import nl.verwerkingenlogging.agent.core.forward.BewerkingApiTarget;
import nl.verwerkingenlogging.agent.core.forward.Dialect;
import nl.verwerkingenlogging.agent.core.forward.ForwarderSettings;
import nl.verwerkingenlogging.agent.core.forward.Target;
import nl.verwerkingenlogging.agent.core.journal.JournalSettings;

/** What the configuration means to the parts of the agent that know nothing of configuration. */
public final class Components {

    private static final String DEAD_LETTERS = "dead-letters";
    private static final String CAPTURE_OFF = "capture-off";

    private Components() {}

    /**
     * The settings of the journal.
     *
     * @param settings the configuration's settings
     * @return the settings
     */
    public static JournalSettings journal(Settings settings) {
        return JournalSettings.builder(settings.get(Keys.JOURNAL_DIRECTORY))
                .applicatie(settings.get(Keys.APPLICATIE))
                .organisatieOin(settings.get(Keys.ORGANISATIE_OIN))
                .registerId(settings.get(Keys.REGISTER_ID))
                .maxSize(settings.get(Keys.JOURNAL_MAX_SIZE))
                .maxWait(settings.get(Keys.JOURNAL_MAX_WAIT))
                .allowNetworkFileSystem(settings.get(Keys.JOURNAL_ALLOW_NETWORK_FILE_SYSTEM))
                .build();
    }

    /**
     * The settings of the forwarder.
     *
     * @param settings the configuration's settings
     * @return the settings
     */
    public static ForwarderSettings forwarder(Settings settings) {
        Path deadLetters = journal(settings).applicatieDirectory().resolve(DEAD_LETTERS);
        ConnectionSettings connection = RegisterAccess.connection(settings);
        return ForwarderSettings.builder(settings.get(Keys.REGISTER_URL).toString(), deadLetters)
                .maxDeadLetters(settings.get(Keys.JOURNAL_MAX_DEAD_LETTERS))
                .connection(connection)
                .tokens(RegisterAccess.tokens(settings, connection))
                .build();
    }

    /**
     * What records are sent to.
     *
     * @param settings the configuration's settings
     * @return the register's API, in the dialect that it understands
     */
    public static Target target(Settings settings) {
        Dialect dialect = settings.get(Keys.REGISTER_DIALECT) == RegisterDialect.OBJECT_TYPE
                ? Dialect.OBJECT_TYPE
                : Dialect.STANDARD;
        return new BewerkingApiTarget(settings.get(Keys.REGISTER_URL).toString(), dialect);
    }

    /**
     * What switches capture off by being there.
     *
     * @param settings the configuration's settings
     * @return an absolute path
     */
    public static Path killSwitchFile(Settings settings) {
        Path file = settings.get(Keys.KILL_SWITCH_FILE);
        return file == null ? journal(settings).applicatieDirectory().resolve(CAPTURE_OFF) : file;
    }
}
