package nl.verwerkingenlogging.agent.core.forward;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLException;
import nl.verwerkingenlogging.agent.core.connect.ClientSource;
import nl.verwerkingenlogging.agent.core.connect.ConnectionSettings;
import okhttp3.Dns;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;

/**
 * One attempt over HTTP, and no more than one, with the clients of {@link ClientSource}. Thread-safe.
 *
 * <p>Two switches are needed to keep OkHttp from sending by itself: {@code retryOnConnectionFailure(false)} for stale connections and 408, and bodies that are
 * one-shot, since it sends again after a 503 with {@code Retry-After: 0} whatever that switch says.
 *
 * <p>Constructed on the forwarder's threads only: OkHttp's static initialisers touch java.util.logging (FC-05).
 */
final class HttpSender {

    private static final String USER_AGENT = "verwerkingenlogging-agent";
    private static final String ACCEPT = "application/json, application/problem+json;q=0.9, */*;q=0.1";

    private final ClientSource clients;

    HttpSender(ForwarderSettings settings) {
        this(settings.connection(), settings.url(), settings.maxConcurrency());
    }

    /** Sends to one party, here that of a URL, and keeps so many idle connections to it. */
    HttpSender(ConnectionSettings connection, String url, int idleConnections) {
        this.clients = new ClientSource(connection, url, idleConnections);
    }

    HttpSender(ForwarderSettings settings, Dns dns, LongSupplier clock) {
        this.clients = new ClientSource(settings.connection(), settings.url(), settings.maxConcurrency(), dns, clock);
    }

    /**
     * Sends one request once.
     *
     * @param outgoing the request
     * @return the answer, its body closed
     * @throws IOException when no status came back
     */
    Answer send(OutgoingRequest outgoing) throws IOException {
        return exchange(outgoing, HttpSender::answer);
    }

    /**
     * Sends one request once, when the body of the answer is what it is about.
     *
     * @param outgoing the request
     * @return the answer with its body, cut off at {@link Answer#MAX_BODY}
     * @throws IOException when no status came back
     */
    Answer ask(OutgoingRequest outgoing) throws IOException {
        return exchange(outgoing, response -> withBody(response, headers(response)));
    }

    /** Sends one request once and reads from the answer what is wanted, before it is closed. */
    <T> T exchange(OutgoingRequest outgoing, Function<Response, T> read) throws IOException {
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
        try (Response response = clients.get().newCall(request.build()).execute()) {
            clients.answered();
            return read.apply(response);
        } catch (SSLException e) {
            clients.tlsFailed();
            throw e;
        } catch (IOException e) {
            if (Failures.beforeSending(e) || !clients.certificateMissed()) {
                throw e;
            }
            clients.tlsFailed();
            throw new SSLException(
                    "the connection broke off after the other side asked for a certificate, and none is configured (register.tls.keyStore or certificateFile)",
                    e);
        }
    }

    /** Breaks off whatever is in flight and closes the connections. */
    void close() {
        clients.close();
    }

    /** For tests: how many connections are open. */
    int connections() {
        return clients.connections();
    }

    private static Map<String, String> headers(Response response) {
        Map<String, String> headers = new HashMap<>();
        for (int i = 0; i < response.headers().size(); i++) {
            headers.put(
                    response.headers().name(i).toLowerCase(Locale.ROOT),
                    response.headers().value(i));
        }
        return headers;
    }

    static Answer answer(Response response) {
        Map<String, String> headers = headers(response);
        String type = headers.get("content-type");
        if (response.isSuccessful()
                && type != null
                && type.toLowerCase(Locale.ROOT).contains("json")) {
            // Nothing in it is of interest, and the register has the record even if the rest never comes.
            return new Answer(response.code(), headers, new byte[0], false);
        }
        return withBody(response, headers);
    }

    private static Answer withBody(Response response, Map<String, String> headers) {
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
