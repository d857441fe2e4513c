package nl.verwerkingenlogging.agent.core.diagnostics.jul;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.verwerkingenlogging.agent.core.diagnostics.AgentLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LoggerTest {

    private final Logger logger = Logger.getLogger("okhttp3.OkHttpClient");

    @TempDir
    Path directory;

    @AfterEach
    void backToStderr() {
        AgentLog.configure(AgentLog.DEFAULT_LEVEL, null);
    }

    @Test
    void librariesAreSilentUnlessTheAgentDebugs() throws IOException {
        Path file = directory.resolve("agent.log");
        AgentLog.configure(org.slf4j.event.Level.INFO, file);
        logger.fine("no");
        assertThat(logger.isLoggable(Level.WARNING)).isFalse();
        assertThat(file).isEmptyFile();
    }

    @Test
    void whatTheySayIsDebugOfTheAgent() throws IOException {
        Path file = directory.resolve("agent.log");
        AgentLog.configure(org.slf4j.event.Level.DEBUG, file);
        logger.fine("frame {}");
        logger.log(Level.WARNING, "leak", null);
        logger.log(Level.INFO, "closing", new IOException("reset"));

        assertThat(logger.isLoggable(Level.FINE)).isTrue();
        assertThat(Files.readString(file))
                .contains("DEBUG okhttp3.OkHttpClient - FINE frame {}\n")
                .contains("DEBUG okhttp3.OkHttpClient - WARNING leak\n")
                .contains("DEBUG okhttp3.OkHttpClient - INFO closing: java.io.IOException: reset\n");
    }
}
