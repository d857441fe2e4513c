package nl.verwerkingenlogging.agent.core.connect;

import java.util.Objects;

/** The HTTP proxy that stands between the agent and the register. Immutable. */
public final class ProxySettings {

    private final String host;
    private final int port;
    private final String user;
    private final Secret password;

    /**
     * Describes a proxy.
     *
     * @param host its name or address
     * @param port its port
     * @param user as whom to sign in there, or null
     * @param password the password that goes with it; null without a user
     */
    public ProxySettings(String host, int port, String user, Secret password) {
        if ((user == null) != (password == null)) {
            throw new IllegalArgumentException("A user and a password belong together");
        }
        this.host = Objects.requireNonNull(host, "host");
        this.port = port;
        this.user = user;
        this.password = password;
    }

    /**
     * Its name or address.
     *
     * @return the host
     */
    public String host() {
        return host;
    }

    /** Its port. */
    int port() {
        return port;
    }

    /** As whom to sign in, or null. */
    String user() {
        return user;
    }

    /** The password; null without a user. */
    Secret password() {
        return password;
    }

    /** Host and port. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
