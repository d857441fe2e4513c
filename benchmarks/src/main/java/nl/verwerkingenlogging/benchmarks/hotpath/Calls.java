package nl.verwerkingenlogging.benchmarks.hotpath;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** How many calls a JVM made, told to the process that started it. Thread-safe. */
final class Calls {

    /** Names the file that takes the number. */
    static final String PROPERTY = "benchmarks.calls";

    private static final AtomicLong MADE = new AtomicLong();

    private Calls() {}

    static void add(long calls) {
        MADE.addAndGet(calls);
    }

    static long made() {
        return MADE.get();
    }

    /** Writes the number down; the last thread to end writes the whole of it. */
    static synchronized void writeDown() throws IOException {
        String file = System.getProperty(PROPERTY);
        if (file != null) {
            Files.writeString(Path.of(file), Long.toString(made()));
        }
    }

    static long read(Path file) throws IOException {
        return Long.parseLong(Files.readString(file));
    }
}
