package nl.verwerkingenlogging.agent.cli;

import nl.verwerkingenlogging.agent.startup.AgentVersion;
import picocli.CommandLine.IVersionProvider;

/** Tells picocli the version of the agent. */
public final class VersionProvider implements IVersionProvider {

    /** For picocli. */
    public VersionProvider() {}

    /** {@inheritDoc} */
    @Override
    public String[] getVersion() {
        return new String[] {"verwerkingenlogging-agent " + AgentVersion.read()};
    }
}
