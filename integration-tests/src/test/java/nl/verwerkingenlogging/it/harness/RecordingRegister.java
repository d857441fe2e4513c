package nl.verwerkingenlogging.it.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * The log of one actor: remembers each request and answers as a script says, or lets a real register answer. Speaks only what an agent needs of the
 * Bewerking API.
 */
public final class RecordingRegister implements AutoCloseable {

    /** Where the API starts, below the host. */
    public static final String BASE_PATH = "/api/v1";

    private static final Set<String> NOT_FORWARDED =
            Set.of("host", "connection", "content-length", "transfer-encoding", "upgrade", "http2-settings", "expect");

    static {
        // Headers and body are two writes: without this, each answer waits 40 ms for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final String start;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Entry> entries = new ArrayList<>();
    private final URI behind;
    private final HttpClient client = HttpClient.newHttpClient();
    private volatile Answers answers = Answers.accepting();
    private volatile CountDownLatch gate = new CountDownLatch(0);

    private RecordingRegister(int port, URI behind) {
        this(plain(port), behind, "http://127.0.0.1:");
    }

    private RecordingRegister(HttpServer server, URI behind, String start) {
        this.server = server;
        this.behind = behind;
        this.start = start;
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /**
     * Starts one on a free port that accepts everything.
     *
     * @return the running register
     */
    public static RecordingRegister start() {
        return startOn(0);
    }

    /**
     * Starts one on a given port that accepts everything.
     *
     * @param port the port, free
     * @return the running register
     */
    public static RecordingRegister startOn(int port) {
        return new RecordingRegister(port, null);
    }

    /**
     * Starts one on a free port of localhost that speaks TLS and accepts everything.
     *
     * @param certificates its own, and those that it trusts
     * @param mutual whether it insists on a certificate of its clients
     * @return the running register
     */
    public static RecordingRegister startSecure(SSLContext certificates, boolean mutual) {
        try {
            HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(certificates) {
                @Override
                public void configure(HttpsParameters parameters) {
                    SSLParameters tls = certificates.getDefaultSSLParameters();
                    tls.setNeedClientAuth(mutual);
                    parameters.setSSLParameters(tls);
                }
            });
            return new RecordingRegister(server, null, "https://localhost:");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpServer plain(int port) {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts one that passes everything on.
     *
     * @param real the URL of the API of a real register
     * @return the running register
     */
    public static RecordingRegister inFrontOf(URI real) {
        return new RecordingRegister(0, real);
    }

    /**
     * Where the agent is to send to.
     *
     * @return the URL of the API
     */
    public URI url() {
        return URI.create(start + port() + BASE_PATH);
    }

    /**
     * The port it listens on.
     *
     * @return the port
     */
    public int port() {
        return server.getAddress().getPort();
    }

    /**
     * Changes the answers from now on.
     *
     * @param script what decides
     */
    public void answer(Answers script) {
        this.answers = script;
    }

    /** Answers nothing from now on: every request stays open. */
    public void withhold() {
        gate = new CountDownLatch(1);
    }

    /** Answers again, also those that stayed open. */
    public void release() {
        gate.countDown();
    }

    /**
     * Every request so far, repetitions included.
     *
     * @return in order of arrival
     */
    public List<RecordedRequest> requests() {
        synchronized (entries) {
            return entries.stream().map(Entry::asRequest).toList();
        }
    }

    /**
     * Every POST of an action, each key once: the accepted attempt, or the last one when none was.
     *
     * @return in order of the first arrival
     */
    public List<RecordedRequest> actions() {
        Map<String, RecordedRequest> byKey = new LinkedHashMap<>();
        for (RecordedRequest request : requests()) {
            if (request.method().equals("POST")) {
                byKey.merge(request.idempotencyKey(), request, (one, other) -> one.isAccepted() ? one : other);
            }
        }
        return List.copyOf(byKey.values());
    }

    /**
     * The actions that were accepted, each once.
     *
     * @return in order of the first arrival
     */
    public List<RecordedRequest> accepted() {
        return actions().stream().filter(RecordedRequest::isAccepted).toList();
    }

    /** Stops listening; open connections are closed. */
    @Override
    public void close() {
        release();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Entry entry = new Entry(
                exchange.getRequestMethod(),
                path.startsWith(BASE_PATH) ? path.substring(BASE_PATH.length()) : path,
                lowerCase(exchange.getRequestHeaders()),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                Instant.now());
        synchronized (entries) {
            entries.add(entry);
        }
        try {
            gate.await();
            RecordedRequest.Answered answer =
                    behind == null ? scripted(entry.asRequest()) : passedOn(exchange, entry.body);
            if (answer == null) {
                exchange.close();
                return;
            }
            // Before it is sent: whoever reacts to the answer must find it here.
            synchronized (entries) {
                entry.answer = answer;
            }
            send(exchange, answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exchange.close();
        }
    }

    private RecordedRequest.Answered scripted(RecordedRequest request) {
        int status = answers.statusFor(request);
        if (status == Answers.RESET) {
            return null;
        }
        Map<String, List<String>> headers = new HashMap<>();
        headers.put("api-version", List.of("0.9.0"));
        if (status / 100 != 2) {
            headers.put("content-type", List.of("application/problem+json"));
            return new RecordedRequest.Answered(status, headers, "{\"status\":" + status + ",\"title\":\"Proef\"}");
        }
        UUID id = UUID.randomUUID();
        String location = url() + "/verwerkingsacties/" + id;
        headers.put("content-type", List.of("application/json"));
        headers.put("location", List.of(location));
        JsonNode body = request.json();
        if (body instanceof ObjectNode actie) {
            actie.put("actieId", id.toString()).put("url", location);
        }
        return new RecordedRequest.Answered(status, headers, body.toString());
    }

    private RecordedRequest.Answered passedOn(HttpExchange exchange, String body)
            throws IOException, InterruptedException {
        String rest = exchange.getRequestURI().toString().substring(BASE_PATH.length());
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(behind + rest))
                .method(exchange.getRequestMethod(), BodyPublishers.ofString(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!NOT_FORWARDED.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        return new RecordedRequest.Answered(
                response.statusCode(), lowerCase(response.headers().map()), response.body());
    }

    private static void send(HttpExchange exchange, RecordedRequest.Answered answer) throws IOException {
        answer.headers().forEach((name, values) -> {
            if (!NOT_FORWARDED.contains(name)) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private static Map<String, List<String>> lowerCase(Map<String, List<String>> headers) {
        Map<String, List<String>> lower = new HashMap<>();
        headers.forEach((name, values) -> lower.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        return lower;
    }

    private static final class Entry {

        private final String method;
        private final String path;
        private final Map<String, List<String>> headers;
        private final String body;
        private final Instant arrival;
        private RecordedRequest.Answered answer;

        Entry(String method, String path, Map<String, List<String>> headers, String body, Instant arrival) {
            this.method = method;
            this.path = path;
            this.headers = headers;
            this.body = body;
            this.arrival = arrival;
        }

        RecordedRequest asRequest() {
            return new RecordedRequest(method, path, headers, body, arrival, answer);
        }
    }
}
