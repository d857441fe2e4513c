package nl.verwerkingenlogging.agent.core.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

final class AgentLogTest {

    private final Logger log = LoggerFactory.getLogger(AgentLogTest.class);

    @TempDir
    Path directory;

    @AfterEach
    void backToStderr() {
        AgentLog.configure(AgentLog.DEFAULT_LEVEL, null);
    }

    @Test
    void slf4jUsesTheProviderOfTheAgent() {
        assertThat(log).isInstanceOf(AgentLogger.class).isSameAs(LoggerFactory.getLogger(AgentLogTest.class));
        assertThat(log.isInfoEnabled()).isTrue();
        assertThat(log.isDebugEnabled()).isFalse();
    }

    @Test
    void loggersThatExistFollowTheConfiguration() throws Exception {
        Path file = directory.resolve("agent.log");
        Files.writeString(file, "earlier\n");
        AgentLog.configure(Level.DEBUG, file);
        log.debug("now");

        assertThat(Files.readAllLines(file)).hasSize(2).first().isEqualTo("earlier");
        assertThat(Files.readString(file)).endsWith("DEBUG core.diagnostics.AgentLogTest - now\n");
    }

    @Test
    void anInterruptedThreadDoesNotCloseTheFile() throws Exception {
        Path file = directory.resolve("agent.log");
        AgentLog.configure(Level.INFO, file);
        Thread.currentThread().interrupt();
        log.info("one");
        assertThat(Thread.interrupted()).isTrue();
        log.info("two");

        assertThat(Files.readAllLines(file)).hasSize(2);
    }

    @Test
    void aFileThatCannotBeOpenedLeavesStderr() {
        Path missing = directory.resolve("missing").resolve("agent.log");
        AgentLog.configure(Level.WARN, missing);

        assertThat(log.isInfoEnabled()).isFalse();
        assertThat(log.isWarnEnabled()).isTrue();
        assertThat(missing).doesNotExist();
    }

    @Test
    void whatAnApplicationPutsInPlaceOfSystemErrIsNotTouched() {
        ByteArrayOutputStream replaced = new ByteArrayOutputStream();
        PrintStream original = System.err;
        System.setErr(new PrintStream(replaced, true, StandardCharsets.UTF_8));
        try {
            log.info("to the descriptor");
        } finally {
            System.setErr(original);
        }
        assertThat(replaced.toByteArray()).isEmpty();
    }
}
