package nl.verwerkingenlogging.benchmarks.hotpath;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** A collector that takes all traces at once and counts their spans (OTLP, protobuf over HTTP). Thread-safe. */
final class SpanSink implements AutoCloseable {

    /** ExportTraceServiceRequest.resource_spans, ResourceSpans.scope_spans, ScopeSpans.spans. */
    private static final int[] SPANS = {1, 2, 2};

    private static final int LENGTH_DELIMITED = 2;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicLong spans = new AtomicLong();

    SpanSink() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        server.createContext("/v1/traces", this::take);
        server.setExecutor(threads);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            spans.addAndGet(count(ByteBuffer.wrap(exchange.getRequestBody().readAllBytes()), 0));
            exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
        }
    }

    /** Counts the fields of a message that lie at the end of the path, from the given depth on. */
    private static long count(ByteBuffer message, int depth) {
        long found = 0;
        while (message.hasRemaining()) {
            long tag = varint(message);
            int type = (int) (tag & 7);
            if (type != LENGTH_DELIMITED) {
                skip(message, type);
                continue;
            }
            int length = (int) varint(message);
            ByteBuffer field = message.slice().limit(length);
            message.position(message.position() + length);
            if (tag >>> 3 == SPANS[depth]) {
                found += depth == SPANS.length - 1 ? 1 : count(field, depth + 1);
            }
        }
        return found;
    }

    private static void skip(ByteBuffer message, int type) {
        switch (type) {
            case 0 -> varint(message);
            case 1 -> message.position(message.position() + Long.BYTES);
            case 5 -> message.position(message.position() + Integer.BYTES);
            default -> throw new IllegalStateException("no such wire type: " + type);
        }
    }

    private static long varint(ByteBuffer message) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = message.get();
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How many spans arrived. */
    long spans() {
        return spans.get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
