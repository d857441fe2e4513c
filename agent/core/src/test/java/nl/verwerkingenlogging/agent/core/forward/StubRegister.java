package nl.verwerkingenlogging.agent.core.forward;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;

/** A real HTTP server that answers as it is told and remembers what it got. */
final class StubRegister implements AutoCloseable {

    static {
        // The JDK's server writes head and body apart, which costs 40 ms an answer without this.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final String start;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private final AtomicInteger concurrent = new AtomicInteger();
    private final AtomicInteger mostConcurrent = new AtomicInteger();
    private volatile Function<Got, Say> script = request -> created();

    StubRegister() throws IOException {
        this(0);
    }

    StubRegister(int port) throws IOException {
        this(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50), "http://127.0.0.1:");
    }

    private StubRegister(HttpServer server, String start) {
        this.server = server;
        this.start = start;
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /** One that speaks TLS, and insists on a certificate of its clients or knows nothing of such. */
    static StubRegister secure(SSLContext certificates, boolean mutual) throws IOException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setHttpsConfigurator(new HttpsConfigurator(certificates) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters tls = certificates.getDefaultSSLParameters();
                tls.setNeedClientAuth(mutual);
                parameters.setSSLParameters(tls);
            }
        });
        return new StubRegister(server, "https://localhost:");
    }

    /** What each request is answered from now on. */
    StubRegister answers(Function<Got, Say> how) {
        script = how;
        return this;
    }

    /** Answers these one after the other, the last one for ever. */
    StubRegister answers(Say... says) {
        AtomicInteger next = new AtomicInteger();
        return answers(request -> says[Math.min(next.getAndIncrement(), says.length - 1)]);
    }

    String url() {
        return start + port() + "/api/v1";
    }

    int port() {
        return server.getAddress().getPort();
    }

    List<Got> got() {
        return got;
    }

    int mostConcurrent() {
        return mostConcurrent.get();
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        got.forEach(request -> names.add(request.name()));
        return names;
    }

    private void handle(HttpExchange exchange) throws IOException {
        mostConcurrent.accumulateAndGet(concurrent.incrementAndGet(), Math::max);
        try (exchange) {
            Got request = new Got(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    Map.copyOf(exchange.getRequestHeaders()),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    client(exchange));
            got.add(request);
            Say say = script.apply(request);
            say.headers.forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
            byte[] body = say.body.getBytes(StandardCharsets.UTF_8);
            concurrent.decrementAndGet();
            exchange.sendResponseHeaders(say.status, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private static String client(HttpExchange exchange) {
        if (!(exchange instanceof HttpsExchange secure)) {
            return null;
        }
        try {
            return secure.getSSLSession().getPeerPrincipal().getName();
        } catch (SSLPeerUnverifiedException e) {
            return null;
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    static Say created() {
        return say(201, "{\"actieId\":\"x\"}", "Content-Type", "application/json");
    }

    static Say say(int status, String body, String... headers) {
        Map<String, String> map = new TreeMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            map.put(headers[i], headers[i + 1]);
        }
        return new Say(status, body, map);
    }

    record Say(int status, String body, Map<String, String> headers) {}

    /** {@code client}: whose certificate came with it, or null. */
    record Got(String method, String uri, Map<String, List<String>> headers, String body, String client) {

        String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().get(0))
                    .findFirst()
                    .orElse(null);
        }

        String key() {
            return header("Idempotency-Key");
        }

        String name() {
            return body.replaceAll(".*\"actieNaam\":\"([^\"]*)\".*", "$1");
        }
    }
}
