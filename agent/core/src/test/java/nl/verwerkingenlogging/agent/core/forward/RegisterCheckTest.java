package nl.verwerkingenlogging.agent.core.forward;

import static nl.verwerkingenlogging.agent.core.forward.StubRegister.say;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.verwerkingenlogging.agent.core.forward.Finding.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterCheckTest {

    private StubRegister register;

    @BeforeEach
    void start() throws IOException {
        register = new StubRegister();
    }

    @AfterEach
    void stop() {
        register.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 403})
    void findsABewerkingApiThatAcceptsTheTokenWithoutSendingAnAction(int status) {
        register.answers(say(status, "{}", "Content-Type", "application/json", "API-version", "0.9.0"));
        List<Finding> findings = check(register.url(), TokenSource.bearer("geheim"));
        assertThat(findings).allMatch(finding -> finding.level() == Level.OK);
        assertThat(messages(findings)).contains("API version 0.9.0").contains("accepts the token");
        assertThat(register.got()).singleElement().satisfies(got -> {
            assertThat(got.method()).isEqualTo("GET");
            assertThat(got.uri()).isEqualTo("/api/v1/verwerkingsacties");
            assertThat(got.header("Authorization")).isEqualTo("Bearer geheim");
        });
    }

    @Test
    void saysThatTheTokenIsNotAccepted() {
        register.answers(say(401, ""));
        assertThat(worst(check(register.url(), TokenSource.bearer("geheim"))))
                .isEqualTo("ERROR: The register does not accept the token");
        assertThat(worst(check(register.url(), TokenSource.none()))).contains("none is configured");
    }

    @ParameterizedTest
    @CsvSource({"404,{}", "405,{}", "302,", "200,<html>", "403,<html>"})
    void saysThatSomethingElseAnswers(int status, String body) {
        register.answers(say(status, body == null ? "" : body));
        assertThat(worst(check(register.url(), TokenSource.none()))).contains("not a Bewerking API");
    }

    @Test
    void saysThatTheRegisterCannotAnswerNow() {
        register.answers(say(503, ""));
        assertThat(worst(check(register.url(), TokenSource.none()))).startsWith("WARNING: The register cannot answer");
    }

    @Test
    void warnsAboutAMissingVersion() {
        register.answers(say(400, "{}"));
        assertThat(worst(check(register.url(), TokenSource.none())))
                .startsWith("WARNING: The answer has no API-version");
    }

    @Test
    void saysWhyThereIsNoConnection() {
        register.close();
        assertThat(worst(check(register.url(), TokenSource.none()))).contains("No connection: ConnectException");
    }

    @Test
    void saysThatTlsFails() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> answerInPlainText(plain));
            thread.setDaemon(true);
            thread.start();
            assertThat(worst(check("https://127.0.0.1:" + plain.getLocalPort(), TokenSource.none())))
                    .contains("No secure connection (TLS)");
        }
    }

    @Test
    void saysThatTheNameIsUnknown() {
        assertThat(worst(check("https://register.invalid/api", TokenSource.none())))
                .contains("register.invalid is not known");
    }

    @Test
    void saysWhatIsWrongWithTheTokenFileAndTheUrl() {
        Path missing = Path.of("no", "such", "token");
        assertThat(worst(check(register.url(), TokenSource.bearerFile(missing))))
                .contains("does not exist");
        assertThat(worst(check("http:///path", TokenSource.none()))).contains("names no host");
        assertThat(worst(check("http://a b", TokenSource.none()))).contains("not a URL");
    }

    private static void answerInPlainText(ServerSocket server) {
        try (Socket socket = server.accept()) {
            socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            // Until the client has had enough.
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Finding> check(String url, TokenSource tokens) {
        return RegisterCheck.run(ForwarderSettings.builder(url, Path.of("unused"))
                .tokens(tokens)
                .connectTimeout(Duration.ofSeconds(2))
                .callTimeout(Duration.ofSeconds(2))
                .build());
    }

    private static String messages(List<Finding> findings) {
        return findings.toString();
    }

    private static String worst(List<Finding> findings) {
        assertThat(findings.toString()).doesNotContain("geheim");
        return findings.get(findings.size() - 1).toString();
    }
}
