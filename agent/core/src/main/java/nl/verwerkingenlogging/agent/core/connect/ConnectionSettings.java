package nl.verwerkingenlogging.agent.core.connect;

import java.time.Duration;
import java.util.Objects;

/** How another party is reached. Immutable; loads no HTTP client. */
public final class ConnectionSettings {

    private static final ConnectionSettings DEFAULTS = new ConnectionSettings(
            Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(5), TlsSettings.defaults(), null);

    private final Duration connectTimeout;
    private final Duration callTimeout;
    private final Duration maxConnectionAge;
    private final TlsSettings tls;
    private final ProxySettings proxy;

    private ConnectionSettings(
            Duration connectTimeout,
            Duration callTimeout,
            Duration maxConnectionAge,
            TlsSettings tls,
            ProxySettings proxy) {
        this.connectTimeout = connectTimeout;
        this.callTimeout = callTimeout;
        this.maxConnectionAge = maxConnectionAge;
        this.tls = tls;
        this.proxy = proxy;
    }

    /**
     * Connects directly, trusts what the JDK came with, waits 5 s for a connection and 30 s for an answer, and keeps no connection longer than 5 min.
     *
     * @return the settings
     */
    public static ConnectionSettings defaults() {
        return DEFAULTS;
    }

    /**
     * How long a connection may take.
     *
     * @param value the time
     * @return a copy
     */
    public ConnectionSettings withConnectTimeout(Duration value) {
        return new ConnectionSettings(positive(value), callTimeout, maxConnectionAge, tls, proxy);
    }

    /**
     * How long an attempt may take as a whole.
     *
     * @param value the time
     * @return a copy
     */
    public ConnectionSettings withCallTimeout(Duration value) {
        return new ConnectionSettings(connectTimeout, positive(value), maxConnectionAge, tls, proxy);
    }

    /**
     * How old a connection may become (FC-17); also how often files of certificates are looked at again.
     *
     * @param value the time
     * @return a copy
     */
    public ConnectionSettings withMaxConnectionAge(Duration value) {
        return new ConnectionSettings(connectTimeout, callTimeout, positive(value), tls, proxy);
    }

    /**
     * Whom to trust, and as whom to appear.
     *
     * @param value the settings
     * @return a copy
     */
    public ConnectionSettings withTls(TlsSettings value) {
        return new ConnectionSettings(
                connectTimeout, callTimeout, maxConnectionAge, Objects.requireNonNull(value, "tls"), proxy);
    }

    /**
     * Through which proxy.
     *
     * @param value the proxy; null for none
     * @return a copy
     */
    public ConnectionSettings withProxy(ProxySettings value) {
        return new ConnectionSettings(connectTimeout, callTimeout, maxConnectionAge, tls, value);
    }

    /**
     * How long a connection may take.
     *
     * @return the time
     */
    public Duration connectTimeout() {
        return connectTimeout;
    }

    /**
     * How long an attempt may take as a whole.
     *
     * @return the time
     */
    public Duration callTimeout() {
        return callTimeout;
    }

    /**
     * How old a connection may become.
     *
     * @return the time
     */
    public Duration maxConnectionAge() {
        return maxConnectionAge;
    }

    /** Whom to trust, and as whom to appear. */
    TlsSettings tls() {
        return tls;
    }

    /**
     * Through which proxy.
     *
     * @return the proxy, or null
     */
    public ProxySettings proxy() {
        return proxy;
    }

    private static Duration positive(Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException("A positive duration is expected, not " + value);
        }
        return value;
    }
}
