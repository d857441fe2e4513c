package nl.verwerkingenlogging.agent.core.forward;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.Dispatcher;
import okhttp3.Dns;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;

/**
 * One attempt over HTTP, and no more than one: OkHttp neither retries, nor follows redirects, nor asks anything of the application's proxy selector,
 * authenticator, cookies or sockets (FC-16, FC-18). Thread-safe.
 *
 * <p>Two switches are needed to keep OkHttp from sending by itself: {@code retryOnConnectionFailure(false)} for stale connections and 408, and bodies that are
 * one-shot, since it sends again after a 503 with {@code Retry-After: 0} whatever that switch says.
 *
 * <p>Constructed on the forwarder's threads only: OkHttp's static initialisers touch java.util.logging (FC-05).
 */
final class HttpSender {

    private static final String USER_AGENT = "verwerkingenlogging-agent";
    private static final String ACCEPT = "application/json, application/problem+json;q=0.9, */*;q=0.1";

    private final LongSupplier clock;
    private final long maxAge;
    private final int idleConnections;
    private volatile OkHttpClient client;
    private long clientSince;

    HttpSender(ForwarderSettings settings) {
        this(settings, Dns.SYSTEM, System::nanoTime);
    }

    HttpSender(ForwarderSettings settings, Dns dns, LongSupplier clock) {
        this.clock = clock;
        this.maxAge = settings.maxConnectionAge().toNanos();
        this.idleConnections = settings.maxConcurrency();
        this.client = new OkHttpClient.Builder()
                .dispatcher(new Dispatcher())
                .connectionPool(pool())
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
                .connectTimeout(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(settings.callTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .writeTimeout(settings.callTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .callTimeout(settings.callTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .build();
        this.clientSince = clock.getAsLong();
    }

    /**
     * Sends one request once.
     *
     * @param outgoing the request
     * @return the answer, its body closed
     * @throws IOException when no status came back
     */
    Answer send(OutgoingRequest outgoing) throws IOException {
        Request.Builder request = new Request.Builder()
                .url(outgoing.url())
                .header("User-Agent", USER_AGENT)
                .header("Accept", ACCEPT)
                // OkHttp would ask for gzip and unpack it; nothing here is worth that.
                .header("Accept-Encoding", "identity");
        for (Map.Entry<String, String> header : outgoing.headers().entrySet()) {
            request.header(header.getKey(), header.getValue());
        }
        request.method(outgoing.method(), outgoing.body() == null ? null : new OneShotBody(outgoing));
        try (Response response = client().newCall(request.build()).execute()) {
            return answer(response);
        }
    }

    /** Breaks off whatever is in flight and closes the connections. */
    void close() {
        OkHttpClient last = client;
        last.dispatcher().cancelAll();
        last.connectionPool().evictAll();
    }

    /** For tests: how many connections are open. */
    int connections() {
        return client.connectionPool().connectionCount();
    }

    /**
     * The client, with a new pool when the present one is too old. A pool that is merely emptied keeps the connections that are in use at that moment, under
     * steady traffic for ever; those of an abandoned pool are in use no more after their present call (FC-17).
     */
    private OkHttpClient client() {
        OkHttpClient present;
        OkHttpClient old = null;
        synchronized (this) {
            long now = clock.getAsLong();
            if (now - clientSince >= maxAge) {
                old = client;
                client = old.newBuilder().connectionPool(pool()).build();
                clientSince = now;
            }
            present = client;
        }
        if (old != null) {
            old.connectionPool().evictAll();
        }
        return present;
    }

    /** An own pool; idle connections of an abandoned one close by themselves after the time given here. */
    private ConnectionPool pool() {
        return new ConnectionPool(idleConnections, 30, TimeUnit.SECONDS);
    }

    private static Answer answer(Response response) {
        Map<String, String> headers = new HashMap<>();
        for (int i = 0; i < response.headers().size(); i++) {
            headers.put(
                    response.headers().name(i).toLowerCase(Locale.ROOT),
                    response.headers().value(i));
        }
        String type = headers.get("content-type");
        if (response.isSuccessful()
                && type != null
                && type.toLowerCase(Locale.ROOT).contains("json")) {
            // Nothing in it is of interest, and the register has the record even if the rest never comes.
            return new Answer(response.code(), headers, new byte[0], false);
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        boolean whole;
        try {
            whole = read(response.body().byteStream(), body);
        } catch (IOException e) {
            // The status has been heard and decides; a dead letter says that the body is not whole.
            whole = false;
        }
        return new Answer(response.code(), headers, body.toByteArray(), whole);
    }

    /** Reads at most {@link Answer#MAX_BODY} bytes and says whether that was all. */
    private static boolean read(InputStream in, ByteArrayOutputStream body) throws IOException {
        byte[] chunk = new byte[4096];
        int read;
        while ((read = in.read(chunk)) >= 0) {
            int room = Answer.MAX_BODY - body.size();
            body.write(chunk, 0, Math.min(read, room));
            if (read > room) {
                return false;
            }
        }
        return true;
    }

    /** Writes straight from the payload, and only once. */
    private static final class OneShotBody extends RequestBody {

        private final OutgoingRequest request;
        private final MediaType type;

        OneShotBody(OutgoingRequest request) {
            this.request = request;
            this.type = MediaType.parse(request.contentType());
        }

        @Override
        public MediaType contentType() {
            return type;
        }

        @Override
        public long contentLength() {
            return request.length();
        }

        @Override
        public boolean isOneShot() {
            return true;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            sink.write(request.body(), request.offset(), request.length());
        }
    }
}
