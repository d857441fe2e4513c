package nl.verwerkingenlogging.benchmarks.hotpath;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A register that accepts everything and remembers which idempotency keys it saw. Runs in the process that starts the measured one. Thread-safe. */
final class StubRegister implements AutoCloseable {

    static {
        // The JDK's server writes head and body apart, which costs 40 ms an answer without this.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final String API = "/api/v1";
    private static final String COUNT = "/count";
    private static final byte[] CREATED = "{\"actieId\":\"1\"}".getBytes(StandardCharsets.UTF_8);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<String> keys = ConcurrentHashMap.newKeySet();

    StubRegister() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        server.createContext(API, this::create);
        server.createContext(COUNT, this::count);
        server.setExecutor(threads);
        server.start();
    }

    private void create(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(201, CREATED.length);
            exchange.getResponseBody().write(CREATED);
        }
    }

    private void count(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] number = Long.toString(actions()).getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(200, number.length);
            exchange.getResponseBody().write(number);
        }
    }

    String url() {
        return url(server.getAddress().getPort());
    }

    /** How many different actions arrived. */
    long actions() {
        return keys.size();
    }

    /** Asks a register in another process how many different actions arrived. */
    static long actions(String url) throws IOException {
        try (InputStream answer = URI.create(url).resolve(COUNT).toURL().openStream()) {
            return Long.parseLong(new String(answer.readAllBytes(), StandardCharsets.US_ASCII));
        }
    }

    /** The URL of a register that is not there. */
    static String absent() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return url(free.getLocalPort());
        }
    }

    private static String url(int port) {
        return "http://127.0.0.1:" + port + API;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
