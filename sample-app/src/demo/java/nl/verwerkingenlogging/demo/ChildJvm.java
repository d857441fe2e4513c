package nl.verwerkingenlogging.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A JVM that the demo starts, whose output goes to a log file, and that ends with the demo. */
final class ChildJvm {

    private static final int TAIL = 40;
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(15);

    /** What a JVM ends with on Ctrl-C, which a terminal gives to the demo and its children alike, and on SIGTERM. */
    private static final int INTERRUPTED = 130;

    private static final int TERMINATED = 143;

    private final String name;
    private final Path log;
    private final Process process;

    private ChildJvm(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
    }

    /** Starts {@code java} with these arguments. */
    static ChildJvm start(String name, Path log, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new ChildJvm(name, log, process);
        } catch (IOException e) {
            throw new DemoException(name + " cannot be started: " + e, e);
        }
    }

    /** Waits for the line in which it says that it is ready; gives the address that follows {@code announcement} there. */
    String awaitAddress(String announcement) {
        long deadline = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < deadline) {
            boolean ended = ended(Duration.ofMillis(100));
            Optional<String> address = address(announcement);
            if (address.isPresent()) {
                return address.get();
            }
            if (ended) {
                throw new DemoException(name + " ended with status " + process.exitValue() + " instead of starting.");
            }
        }
        throw new DemoException(name + " was not ready after " + START.toSeconds() + " seconds.");
    }

    private Optional<String> address(String announcement) {
        String output = output();
        // The last line may be half written.
        return output.substring(0, output.lastIndexOf('\n') + 1)
                .lines()
                .filter(line -> line.contains(announcement))
                .map(line -> line.substring(line.indexOf(announcement) + announcement.length())
                        .strip()
                        .split(" ", 2)[0])
                .findFirst();
    }

    /** Waits until it ends. */
    void awaitEnd() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoException("Interrupted", e);
        }
        if (process.exitValue() != INTERRUPTED && process.exitValue() != TERMINATED) {
            throw new DemoException(name + " ended by itself with status " + process.exitValue() + ".");
        }
    }

    /** Whether it ends, or has ended, within this time. */
    boolean ended(Duration wait) {
        try {
            return process.waitFor(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoException("Interrupted", e);
        }
    }

    /** Asks it to end, and waits for that; the agent delivers what is left meanwhile. */
    void stop() {
        process.destroy();
        if (!ended(STOP)) {
            process.destroyForcibly();
        }
    }

    /** The end of the log, for whoever must find out what went wrong. */
    String tail() {
        List<String> lines = output().lines().toList();
        List<String> last = lines.subList(Math.max(0, lines.size() - TAIL), lines.size());
        return "---- the last lines of " + log + System.lineSeparator() + String.join(System.lineSeparator(), last);
    }

    private String output() {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new DemoException(log + " cannot be read: " + e, e);
        }
    }
}
