package nl.verwerkingenlogging.agent.core.diagnostics;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.event.Level;

/**
 * Where the agent's own log goes: stderr, or a file. Thread-safe.
 *
 * <p>Stderr is the process's file descriptor, not {@link System#err}: an application that redirects {@code System.err} into its own logging would otherwise
 * get our lines into its log, call us again while it writes them, or close the stream under us. It costs that a test of the application that swaps {@code
 * System.err} does not see the agent.
 */
public final class AgentLog {

    /** The level before {@link #configure}. */
    public static final Level DEFAULT_LEVEL = Level.INFO;

    // Both streams are unbuffered and stay open: nobody knows the moment of the last line.
    private static final OutputStream STDERR = new FileOutputStream(FileDescriptor.err);

    // SLF4J finds its provider once per class loader, hence one output per agent.
    private static final AtomicReference<LogOutput> OUTPUT =
            new AtomicReference<>(new LogOutput(DEFAULT_LEVEL, STDERR, STDERR, Clock.systemUTC()));

    private AgentLog() {}

    /**
     * Says what is written, and where. Holds for loggers that exist as well. Opens the file on the calling thread, for as long as
     * the JVM lives.
     *
     * @param level the least severe level that is written
     * @param file the file, appended to; null for stderr. If it cannot be opened, one line says so and the log goes to stderr; a line that it refuses later
     *     (disk full) goes to stderr too
     */
    public static void configure(Level level, Path file) {
        LogOutput toStderr = new LogOutput(level, STDERR, STDERR, Clock.systemUTC());
        if (file == null) {
            OUTPUT.set(toStderr);
            return;
        }
        try {
            // Not Files.newOutputStream: its channel is closed for good when an interrupted application thread writes a
            // line.
            OutputStream stream = new FileOutputStream(file.toFile(), true);
            OUTPUT.set(new LogOutput(level, stream, STDERR, Clock.systemUTC()));
        } catch (IOException unwritable) {
            OUTPUT.set(toStderr);
            toStderr.write(
                    Level.WARN,
                    AgentLog.class.getName(),
                    "cannot write the log file, using stderr instead",
                    unwritable);
        }
    }

    static LogOutput output() {
        return OUTPUT.get();
    }
}
