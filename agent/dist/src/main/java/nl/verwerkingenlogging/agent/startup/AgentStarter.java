package nl.verwerkingenlogging.agent.startup;

import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import java.util.Map;
import nl.verwerkingenlogging.agent.core.config.Configuration;
import nl.verwerkingenlogging.agent.core.config.ConfigurationException;
import nl.verwerkingenlogging.agent.core.config.ConfigurationReader;
import nl.verwerkingenlogging.agent.core.config.Keys;
import nl.verwerkingenlogging.agent.core.config.Problem;
import nl.verwerkingenlogging.agent.core.diagnostics.AgentLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** The first class of the agent's own class loader: reads the configuration and starts the agent. */
public final class AgentStarter {

    private AgentStarter() {}

    /**
     * Starts the agent.
     *
     * @param argument what follows {@code =} behind the agent's jar, or null
     * @param instrumentation how classes are woven
     * @throws ConfigurationException when there is no valid configuration; it carries every problem that was found
     */
    public static void start(String argument, Instrumentation instrumentation) throws ConfigurationException {
        Map<String, String> properties = SystemProperties.snapshot();
        Map<String, String> environment = System.getenv();
        Path file = ConfigurationFile.find(argument, properties, environment);
        if (file == null) {
            throw new IllegalStateException(ConfigurationFile.MISSING);
        }
        Configuration configuration = ConfigurationReader.read(file, properties, environment);
        if (!configuration.settings().get(Keys.ENABLED)) {
            return;
        }
        AgentLog.configure(
                Level.valueOf(configuration.settings().get(Keys.LOG_LEVEL).name()),
                configuration.settings().get(Keys.LOG_FILE));
        Logger log = LoggerFactory.getLogger(AgentStarter.class);
        for (Problem warning : configuration.warnings()) {
            log.warn("{}", warning);
        }
        for (String line : configuration.startupLines()) {
            log.info("{}", line);
        }
        new Agent(configuration).install(instrumentation);
    }
}
