package nl.verwerkingenlogging.it.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Keeps the lines that a process writes to one of its streams. */
final class OutputCollector {

    private final List<String> lines = new ArrayList<>();
    private final Thread thread;

    OutputCollector(String name, InputStream stream) {
        thread = new Thread(() -> collect(stream), name);
        thread.setDaemon(true);
        thread.start();
    }

    List<String> lines() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    /** Waits until the stream has ended, which it does when the process is gone. */
    void await() throws InterruptedException {
        thread.join();
    }

    private void collect(InputStream stream) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                add(line);
            }
        } catch (IOException e) {
            // The stream of a process that is killed may break instead of ending.
            add("(stream broke: " + e.getMessage() + ")");
        }
    }

    private void add(String line) {
        synchronized (lines) {
            lines.add(line);
        }
    }
}
