package nl.verwerkingenlogging.agent.startup;

import java.io.File;
import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.verwerkingenlogging.agent.core.config.Configuration;
import nl.verwerkingenlogging.agent.core.config.ConfigurationException;
import nl.verwerkingenlogging.agent.core.config.ConfigurationReader;
import nl.verwerkingenlogging.agent.core.config.EarlySettings;
import nl.verwerkingenlogging.agent.core.config.Keys;
import nl.verwerkingenlogging.agent.core.config.OnInvalidConfig;
import nl.verwerkingenlogging.agent.core.config.Problem;
import nl.verwerkingenlogging.agent.core.diagnostics.AgentLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** The first class of the agent's own class loader: reads the configuration and starts the agent. */
public final class AgentStarter {

    private static final String NO_FILE =
            "no configuration file is named: set -Dverwerkingenlogging.config=FILE, the environment variable"
                    + " VERWERKINGENLOGGING_CONFIG, or -javaagent:verwerkingenlogging-agent.jar=FILE";

    private AgentStarter() {}

    /**
     * Starts the agent. Without a valid configuration it says what is wrong and leaves the application alone, or ends the JVM when {@code onInvalidConfig} says so.
     *
     * @param argument what follows {@code =} behind the agent's jar, or null
     * @param instrumentation how classes are woven
     * @param jar the jar that the agent runs from
     * @param late whether the application runs already; then it is never ended, and all its classes are woven again
     * @return whether nothing was wrong
     */
    public static boolean start(String argument, Instrumentation instrumentation, File jar, boolean late) {
        EarlySettings early = new EarlySettings(SystemProperties.snapshot(), System.getenv());
        try {
            Path file = early.configurationFile(argument);
            if (file == null) {
                refuse(Collections.singletonList(NO_FILE), late ? OnInvalidConfig.DISABLE : early.onInvalidConfig());
                return false;
            }
            start(
                    ConfigurationReader.read(file, SystemProperties.snapshot(), System.getenv()),
                    instrumentation,
                    jar,
                    late);
            return true;
        } catch (ConfigurationException invalid) {
            refuse(invalid.problems(), late ? OnInvalidConfig.DISABLE : invalid.onInvalidConfig());
            return false;
        }
    }

    private static void start(Configuration configuration, Instrumentation instrumentation, File jar, boolean late) {
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
        List<String> introduction = new ArrayList<>();
        introduction.add("Agent " + AgentVersion.read() + " from " + jar + " with " + configuration.file());
        introduction.addAll(configuration.startupLines());
        new Agent(configuration).install(instrumentation, introduction, late);
    }

    private static void refuse(List<?> problems, OnInvalidConfig policy) {
        Logger log = LoggerFactory.getLogger(AgentStarter.class);
        for (Object problem : problems) {
            log.error("{}", problem);
        }
        if (policy == OnInvalidConfig.ABORT) {
            log.error("The configuration is not valid; the JVM ends, as onInvalidConfig=abort asks");
            // Not exit: the application's hooks have nothing to end yet, and main must not run.
            Runtime.getRuntime().halt(1);
        }
        log.error(
                "The configuration is not valid: NOTHING IS LOGGED in this JVM; the application runs on without the agent");
    }
}
