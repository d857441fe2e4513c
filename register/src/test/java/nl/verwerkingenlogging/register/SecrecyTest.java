package nl.verwerkingenlogging.register;

import static nl.verwerkingenlogging.register.Bodies.NORMAAL;
import static nl.verwerkingenlogging.register.RunningRegister.ALL;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Neither a person's identifier nor a token reaches the log, whatever goes wrong. */
class SecrecyTest {

    private static final String BSN = "2308572";

    @Test
    void logsNoIdentifierAndNoToken(@TempDir Path directory) throws IOException {
        try (RunningRegister register = RunningRegister.start(directory)) {
            ListAppender<ILoggingEvent> log = new ListAppender<>();
            log.start();
            Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
            root.addAppender(log);
            try {
                register.post(ALL, NORMAAL, "Idempotency-Key", "k");
                register.post(ALL, NORMAAL, "Idempotency-Key", "k");
                register.post(ALL, NORMAAL.substring(0, 140));
                register.list(ALL, BSN, "page", "x");
                register.get(ALL, "/api/v1/verwerkingsacties/" + BSN);
                register.get(ALL, "/" + BSN);
                raw(register, "GET /api/v1/verwerkingsacties?objectId={" + BSN + "} HTTP/1.1\r\nHost: x\r\n\r\n");
                raw(register, "GET /x HTTP/1.1\r\nHost: x\r\nAuthorization Bearer " + ALL + "\r\n\r\n");
                breakDatabase(register);
                assertThat(register.post(ALL, NORMAAL).statusCode()).isEqualTo(500);
                assertThat(register.list(ALL, BSN).statusCode()).isEqualTo(500);
            } finally {
                root.detachAppender(log);
            }

            assertThat(directory.resolve("register.trace.db")).doesNotExist();
            assertThat(text(log.list)).contains("urn:uuid:").doesNotContain(BSN, ALL);
        }
    }

    /** So that every statement fails with the values that it was given. */
    private static void breakDatabase(RunningRegister register) {
        register.part(JdbcClient.class)
                .sql("ALTER TABLE verwerkt_object ALTER COLUMN object_id RENAME TO gone")
                .update();
    }

    private static void raw(RunningRegister register, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), register.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            assertThat(socket.getInputStream().readAllBytes()).isNotEmpty();
        }
    }

    private static String text(List<ILoggingEvent> events) {
        return events.stream()
                .map(event -> event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .collect(Collectors.joining("\n"));
    }
}
