package nl.verwerkingenlogging.agent.core.diagnostics;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.event.Level;

/**
 * Formats records and writes each with one call, so that lines of two threads do not mix and no lock is held. Thread-safe if its streams are.
 *
 * <pre>
 * [verwerkingenlogging] 2026-11-25T02:15:00.123+01:00 WARN  core.journal.Journal - the message
 * </pre>
 *
 * <p>The time is that of the Netherlands, as in the actions themselves; the JVM's default time zone is not asked for, because the first who asks fixes it,
 * and that must remain the application.
 */
final class LogOutput {

    private static final String OURS = "nl.verwerkingenlogging.agent.";
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx")
            .toFormatter(Locale.ROOT);

    private final Level level;
    private final OutputStream stream;
    private final OutputStream fallback;
    private final Clock clock;
    private final LongAdder lost = new LongAdder();

    /**
     * Makes an output.
     *
     * @param level the least severe level that is written
     * @param stream where lines go
     * @param fallback where a line goes that the stream refuses
     * @param clock the time
     */
    LogOutput(Level level, OutputStream stream, OutputStream fallback, Clock clock) {
        this.level = level;
        this.stream = stream;
        this.fallback = fallback;
        this.clock = clock.withZone(ZoneId.of("Europe/Amsterdam"));
    }

    /** How many lines nobody took. */
    long lost() {
        return lost.sum();
    }

    boolean isEnabled(Level wanted) {
        return wanted.toInt() >= level.toInt();
    }

    /** Writes a record if its level is enabled. A stream that fails never fails the caller. */
    void write(Level severity, String logger, String message, Throwable throwable) {
        if (!isEnabled(severity)) {
            return;
        }
        StringBuilder line = new StringBuilder(160);
        line.append("[verwerkingenlogging] ");
        TIME.formatTo(Instant.now(clock).atZone(clock.getZone()), line);
        line.append(' ').append(severity);
        for (int i = severity.toString().length(); i < 5; i++) {
            line.append(' ');
        }
        line.append(' ').append(logger.startsWith(OURS) ? logger.substring(OURS.length()) : logger);
        line.append(" - ").append(message);
        if (throwable != null) {
            line.append(": ").append(throwable);
        }
        oneLine(line);
        line.append('\n');
        // An expected failure is a line; its stack is noise until somebody looks for it. An error is a mistake of ours.
        if (throwable != null && (severity == Level.ERROR || isEnabled(Level.DEBUG))) {
            StringWriter trace = new StringWriter();
            throwable.printStackTrace(new PrintWriter(trace));
            line.append(trace);
        }
        write(line.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A message may quote a name from a file: it must not be able to forge a second line, or colour a terminal. */
    private static void oneLine(StringBuilder line) {
        for (int i = 0; i < line.length(); i++) {
            if (Character.isISOControl(line.charAt(i))) {
                line.setCharAt(i, ' ');
            }
        }
    }

    private void write(byte[] line) {
        try {
            stream.write(line);
            stream.flush();
        } catch (IOException full) {
            writeFallback(line);
        }
    }

    private void writeFallback(byte[] line) {
        try {
            fallback.write(line);
            fallback.flush();
        } catch (IOException gone) {
            // Neither the file nor stderr takes the line: there is nobody left to tell, and logging must not fail its
            // caller.
            lost.increment();
        }
    }
}
