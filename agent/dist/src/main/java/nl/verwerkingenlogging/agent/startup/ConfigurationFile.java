package nl.verwerkingenlogging.agent.startup;

import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Map;

/** Finds the configuration file: the system property, then the environment variable, then the agent's argument. */
final class ConfigurationFile {

    private static final String PROPERTY = "verwerkingenlogging.config";
    private static final String VARIABLE = "VERWERKINGENLOGGING_CONFIG";

    /** What to tell an operator who named no file. */
    static final String MISSING = "no configuration file is named: set -D" + PROPERTY
            + "=FILE, the environment variable " + VARIABLE + ", or -javaagent:verwerkingenlogging-agent.jar=FILE";

    private ConfigurationFile() {}

    /**
     * Finds the file.
     *
     * @param argument what follows {@code =} behind the agent's jar, or null
     * @param properties the system properties
     * @param environment the environment
     * @return the file, or null when none is named
     */
    static Path find(String argument, Map<String, String> properties, Map<String, String> environment) {
        for (String candidate : new String[] {properties.get(PROPERTY), environment.get(VARIABLE), argument}) {
            if (candidate != null && !candidate.trim().isEmpty()) {
                return Paths.get(candidate.trim()).toAbsolutePath();
            }
        }
        return null;
    }
}
