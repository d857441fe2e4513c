package nl.verwerkingenlogging.agent.startup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version that the build wrote into the jar. */
public final class AgentVersion {

    private AgentVersion() {}

    /**
     * Reads the version.
     *
     * @return the version, such as {@code 1.2.0}
     */
    public static String read() {
        Properties properties = new Properties();
        try (InputStream in = AgentVersion.class.getResourceAsStream("version.properties")) {
            properties.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the agent cannot read its own jar", unreadable);
        }
        return properties.getProperty("version");
    }
}
