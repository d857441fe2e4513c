package nl.verwerkingenlogging.agent.core.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Map;

/**
 * What has to be known before the configuration file is read: from system properties and environment variables only. A value that is none of its type counts as
 * not set here; {@link ConfigurationReader} reports it.
 */
public final class EarlySettings {

    private final Map<String, String> properties;
    private final Map<String, String> environment;

    /**
     * Looks at properties and variables.
     *
     * @param properties the system properties
     * @param environment the environment variables
     */
    public EarlySettings(Map<String, String> properties, Map<String, String> environment) {
        this.properties = properties;
        this.environment = environment;
    }

    /**
     * Whether the agent does anything.
     *
     * @return false when the JVM is to be left untouched
     */
    public boolean enabled() {
        return value(Keys.ENABLED);
    }

    /**
     * What happens when the configuration cannot be used.
     *
     * @return the policy
     */
    public OnInvalidConfig onInvalidConfig() {
        return value(Keys.ON_INVALID_CONFIG);
    }

    /**
     * Where the configuration file is: as the system property says, otherwise the environment variable, otherwise the agent's argument.
     *
     * @param agentArgument what stands behind {@code =} in {@code -javaagent}, or null
     * @return an absolute path, or null when nobody says
     * @throws ConfigurationException when what is said is no path
     */
    public Path configurationFile(String agentArgument) throws ConfigurationException {
        String text = text(Keys.CONFIG);
        if (text == null && agentArgument != null && !agentArgument.isEmpty()) {
            text = agentArgument;
        }
        try {
            return text == null ? null : Paths.get(text).toAbsolutePath().normalize();
        } catch (InvalidPathException malformed) {
            Problems problems = new Problems();
            problems.error(Problem.at(Place.of("configuration"), Keys.CONFIG.path(), "is not a path")
                    .found(text)
                    .expected(Keys.CONFIG.type().expectation()));
            throw new ConfigurationException(problems.errors(), problems.warnings(), onInvalidConfig());
        }
    }

    private String text(Key<?> key) {
        String property = properties.get(Overrides.PROPERTY_PREFIX + key.path());
        if (property != null && !property.isEmpty()) {
            return property;
        }
        String variable = environment.get(Overrides.variableOf(key.path()));
        return variable == null || variable.isEmpty() ? null : variable;
    }

    private <T> T value(Key<T> key) {
        String text = text(key);
        if (text != null) {
            try {
                return key.type().parse(text);
            } catch (InvalidValueException reportedByTheReader) {
                return key.defaultValue();
            }
        }
        return key.defaultValue();
    }
}
