package nl.verwerkingenlogging.agent.core.connect;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.CookieJar;
import okhttp3.Dispatcher;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP client with which one other party is reached. It neither retries nor follows redirects, and asks nothing of the application's proxy selector, authenticator, cookies, sockets,
 * trust store or SSL context (FC-16, FC-18); host names are always verified, and nothing older than TLS 1.2 is spoken. Thread-safe.
 *
 * <p>Clients are replaced when their connections are old (FC-17), and then, or after TLS failed, with certificates read anew: what was renewed on disk is in use without a restart. What cannot be
 * read then is reported, and the one before goes on being used.
 *
 * <p>Constructed on the agent's threads only: OkHttp's static initialisers touch java.util.logging (FC-05).
 */
public final class ClientSource {

    private static final Logger LOG = LoggerFactory.getLogger(ClientSource.class);
    private static final long RELUCTANCE = TimeUnit.SECONDS.toNanos(1);
    private static final long REMINDER = TimeUnit.DAYS.toNanos(1);

    private final ConnectionSettings settings;
    private final boolean secure;
    private final int idleConnections;
    private final Dns dns;
    private final LongSupplier clock;
    private final Map<String, Long> said = new HashMap<>();

    private TlsMaterial material;
    private OkHttpClient client;
    private long since;
    private boolean tlsFailed;
    private volatile boolean answered;

    /**
     * Makes a source; reads no file and opens no connection.
     *
     * @param settings how to connect
     * @param url whom to reach: only its scheme is of interest, and clients speak no other
     * @param idleConnections how many connections are kept open without being in use
     */
    public ClientSource(ConnectionSettings settings, String url, int idleConnections) {
        this(settings, url, idleConnections, Dns.SYSTEM, System::nanoTime);
    }

    /**
     * Makes a source with another clock and another way to look up names.
     *
     * @param settings how to connect
     * @param url whom to reach
     * @param idleConnections how many connections are kept open without being in use
     * @param dns looks up names
     * @param clock nanoseconds of a monotonic clock
     */
    public ClientSource(ConnectionSettings settings, String url, int idleConnections, Dns dns, LongSupplier clock) {
        this.settings = settings;
        this.secure = url.regionMatches(true, 0, "https:", 0, 6);
        this.idleConnections = idleConnections;
        this.dns = dns;
        this.clock = clock;
    }

    /**
     * The client to use now.
     *
     * @return a client
     * @throws AccessException when a file that it needs cannot be used; it is looked at again with the next call
     */
    public OkHttpClient get() throws AccessException {
        OkHttpClient old = null;
        OkHttpClient present;
        synchronized (this) {
            long now = clock.getAsLong();
            long age = now - since;
            if (client == null || age >= settings.maxConnectionAge().toNanos() || (tlsFailed && age >= RELUCTANCE)) {
                old = client;
                client = replaced();
                since = now;
                tlsFailed = false;
            }
            present = client;
        }
        if (old != null) {
            // A pool that is merely emptied keeps the connections in use at that moment, under steady traffic for
            // ever; those of an abandoned one end with their present call.
            old.connectionPool().evictAll();
        }
        return present;
    }

    /**
     * Whether the other party asked for a certificate, got none, and has not answered anything since.
     *
     * @return whether that may be why it broke off the connection
     */
    public synchronized boolean certificateMissed() {
        return !answered && material != null && material.certificateMissed();
    }

    /** Says that the other party answered a request. */
    public void answered() {
        answered = true;
    }

    /** Says that TLS failed, so that files which may have been renewed are looked at soon. */
    public synchronized void tlsFailed() {
        tlsFailed = true;
    }

    /** Breaks off whatever is in flight and closes the connections. */
    public void close() {
        OkHttpClient last;
        synchronized (this) {
            last = client;
        }
        if (last != null) {
            last.dispatcher().cancelAll();
            last.connectionPool().evictAll();
        }
    }

    /**
     * How many connections are open.
     *
     * @return a number
     */
    public synchronized int connections() {
        return client == null ? 0 : client.connectionPool().connectionCount();
    }

    private OkHttpClient replaced() throws AccessException {
        TlsMaterial newest = secure ? newest() : null;
        OkHttpClient.Builder builder = client == null ? fresh() : client.newBuilder();
        if (secure && newest != material) {
            builder.sslSocketFactory(newest.sockets(), newest.trust());
            material = newest;
        }
        return builder.connectionPool(pool()).build();
    }

    private TlsMaterial newest() throws AccessException {
        TlsMaterial read;
        try {
            read = TlsMaterial.read(settings.tls(), material);
        } catch (AccessException e) {
            if (material == null) {
                throw e;
            }
            say(e.getMessage() + "; what was read before stays in use");
            read = material;
        }
        if (material != null && read != material) {
            LOG.info("The certificates of register.tls have changed and are in use");
        }
        for (String ending : read.endings(Instant.now())) {
            say(ending);
        }
        return read;
    }

    /** Warns, of one thing once a day. */
    private void say(String what) {
        long now = clock.getAsLong();
        Long last = said.get(what);
        if (last == null || now - last >= REMINDER) {
            said.put(what, now);
            LOG.warn("{}", what);
        }
    }

    private OkHttpClient.Builder fresh() {
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .dispatcher(new Dispatcher())
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .proxy(Proxy.NO_PROXY)
                .proxyAuthenticator(Authenticator.NONE)
                .authenticator(Authenticator.NONE)
                .cookieJar(CookieJar.NO_COOKIES)
                .cache(null)
                .socketFactory(new DirectSockets())
                .dns(dns)
                // Clear text only where the URL says so; and without TLS no store of certificates is loaded for it.
                .connectionSpecs(
                        Collections.singletonList(secure ? ConnectionSpec.MODERN_TLS : ConnectionSpec.CLEARTEXT))
                .connectTimeout(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(settings.callTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .writeTimeout(settings.callTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .callTimeout(settings.callTimeout().toMillis(), TimeUnit.MILLISECONDS);
        ProxySettings proxy = settings.proxy();
        if (proxy != null) {
            ProxyAccess access = new ProxyAccess(proxy);
            // Unresolved: a proxy that moves is looked up again.
            builder.proxy(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(proxy.host(), proxy.port())))
                    .proxyAuthenticator(access);
            if (!secure) {
                builder.addInterceptor(access);
            }
        }
        return builder;
    }

    /** An own pool; idle connections of an abandoned one close by themselves after the time given here. */
    private ConnectionPool pool() {
        return new ConnectionPool(idleConnections, 30, TimeUnit.SECONDS);
    }
}
