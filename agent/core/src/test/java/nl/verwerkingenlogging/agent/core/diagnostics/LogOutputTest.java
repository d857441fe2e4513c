package nl.verwerkingenlogging.agent.core.diagnostics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.event.Level;

final class LogOutputTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-25T01:15:00.123456Z"), ZoneId.of("America/New_York"));

    private final ByteArrayOutputStream stream = new ByteArrayOutputStream();
    private final ByteArrayOutputStream fallback = new ByteArrayOutputStream();

    private Logger logger(Level level, OutputStream target) {
        LogOutput output = new LogOutput(level, target, fallback, CLOCK);
        return new AgentLogger("nl.verwerkingenlogging.agent.core.journal.Journal", () -> output);
    }

    @Test
    void writesOneLineInDutchTime() {
        logger(Level.INFO, stream).warn("{} of {} records, {}", 3, 10, "caf\u00e9");
        assertThat(stream.toString(UTF_8))
                .isEqualTo("[verwerkingenlogging] 2026-11-25T02:15:00.123+01:00 WARN  core.journal.Journal - "
                        + "3 of 10 records, caf\u00e9\n");
    }

    @Test
    void aMessageCannotForgeASecondLine() {
        logger(Level.INFO, stream).error("a\nb\r\u001b[31m\u0085c");
        assertThat(stream.toString(UTF_8)).endsWith(" - a b  [31m c\n").containsOnlyOnce("\n");
    }

    @Test
    void writesNothingBelowItsLevel() {
        Logger log = logger(Level.WARN, stream);
        log.info("no");
        log.debug("no");
        log.trace("no");
        assertThat(stream.toByteArray()).isEmpty();
        assertThat(log.isWarnEnabled()).isTrue();
        assertThat(log.isErrorEnabled()).isTrue();
        assertThat(log.isInfoEnabled()).isFalse();
        assertThat(log.isDebugEnabled()).isFalse();
        assertThat(log.isTraceEnabled()).isFalse();
    }

    @Test
    void anExpectedFailureIsALineAndAnErrorHasItsStack() {
        IOException refused = new IOException("connection refused");
        logger(Level.INFO, stream).warn("no register", refused);
        assertThat(stream.toString(UTF_8))
                .endsWith(" - no register: java.io.IOException: connection refused\n")
                .containsOnlyOnce("\n");

        stream.reset();
        logger(Level.INFO, stream).error("bug", refused);
        assertThat(stream.toString(UTF_8)).contains("\tat ");

        stream.reset();
        logger(Level.DEBUG, stream).warn("no register", refused);
        assertThat(stream.toString(UTF_8)).contains("\tat ");
    }

    @Test
    void aLineThatTheFileRefusesGoesToStderr() {
        logger(Level.INFO, new FullDisk()).info("hello");
        assertThat(fallback.toString(UTF_8)).endsWith(" - hello\n");
    }

    @Test
    void loggingNeverFailsItsCaller() {
        LogOutput output = new LogOutput(Level.INFO, new FullDisk(), new FullDisk(), CLOCK);
        output.write(Level.INFO, "a", "b", null);
        assertThat(output.lost()).isEqualTo(1);
    }

    /** A stream that takes nothing. */
    private static final class FullDisk extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("No space left on device");
        }
    }
}
