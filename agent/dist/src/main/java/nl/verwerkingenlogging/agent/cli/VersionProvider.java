package nl.verwerkingenlogging.agent.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Reads the version that the build wrote into the jar. */
public final class VersionProvider implements IVersionProvider {

    /** For picocli. */
    public VersionProvider() {}

    /** {@inheritDoc} */
    @Override
    public String[] getVersion() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = VersionProvider.class.getResourceAsStream("version.properties")) {
            properties.load(in);
        }
        return new String[] {"verwerkingenlogging-agent " + properties.getProperty("version")};
    }
}
