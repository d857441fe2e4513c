package nl.verwerkingenlogging.agent.core.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import nl.verwerkingenlogging.agent.core.connect.ConnectionSettings;
import nl.verwerkingenlogging.agent.core.connect.ProxySettings;
import nl.verwerkingenlogging.agent.core.connect.Secret;
import nl.verwerkingenlogging.agent.core.connect.TestCertificates;
import nl.verwerkingenlogging.agent.core.connect.TlsSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The road through a proxy. */
class ProxyTest {

    private static final TestCertificates CERTIFICATES = new TestCertificates();
    private static final String GOOD = basic("agent", "ge:heim é");

    @TempDir
    Path directory;

    private StubProxy proxy;
    private StubRegister secure;
    private StubRegister plain;
    private Path password;

    @BeforeEach
    void start() throws IOException {
        proxy = new StubProxy();
        secure = StubRegister.secure(CERTIFICATES.server(CERTIFICATES.issueFor("register.intern")), false);
        plain = new StubRegister();
        password = Files.writeString(directory.resolve("password"), "ge:heim é\n");
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        secure.close();
        plain.close();
    }

    @Test
    void leadsToARegisterThatIsNotKnownHereInATunnel() throws IOException {
        proxy.wants(GOOD);
        assertThat(send(secureUrl(), "agent").status()).isEqualTo(201);
        assertThat(proxy.heads())
                .as("signed in beforehand")
                .singleElement()
                .satisfies(head -> assertThat(head)
                        .startsWith("CONNECT register.intern:" + secure.port())
                        .contains("Proxy-Authorization: " + GOOD)
                        .doesNotContain("Bearer"));
        StubRegister.Got got = secure.got().get(0);
        assertThat(got.header("Proxy-Authorization"))
                .as("is for the proxy only")
                .isNull();
        assertThat(got.header("Authorization")).isEqualTo("Bearer token");
    }

    @Test
    void leadsToAPlainRegisterToo() throws IOException {
        proxy.wants(GOOD);
        assertThat(send(plainUrl(), "agent").status()).isEqualTo(201);
        assertThat(proxy.heads())
                .singleElement()
                .satisfies(head -> assertThat(head).startsWith("POST http://register.intern:"));
        assertThat(plain.got().get(0).header("Proxy-Authorization")).isNull();
    }

    @Test
    void needsNoCredentialsWhereTheProxyWantsNone() throws IOException {
        assertThat(send(secureUrl(), null).status()).isEqualTo(201);
        assertThat(send(plainUrl(), null).status()).isEqualTo(201);
        assertThat(proxy.heads()).noneMatch(head -> head.contains("Proxy-Authorization"));
    }

    @Test
    void saysThatTheProxyDoesNotAcceptUserAndPassword() {
        proxy.wants(basic("agent", "anders"));
        for (String url : List.of(secureUrl(), plainUrl())) {
            assertThat(failure(url, "agent"))
                    .isEqualTo("The proxy 127.0.0.1:" + proxy.port()
                            + " does not accept the user and password of register.proxy, or not in the form Basic");
        }
        assertThat(secure.got()).isEmpty();
    }

    @Test
    void saysThatTheProxyWantsAUser() {
        proxy.wants(GOOD);
        for (String url : List.of(secureUrl(), plainUrl())) {
            assertThat(failure(url, null)).contains("asks for a user and a password (register.proxy.user");
        }
    }

    @Test
    void readsThePasswordAgain() throws IOException {
        proxy.wants(basic("agent", "nieuw"));
        assertThat(failure(secureUrl(), "agent")).contains("does not accept");
        Files.writeString(password, "nieuw");
        assertThat(send(secureUrl(), "agent").status()).isEqualTo(201);
    }

    @Test
    void saysThatTheProxyDoesNotConnect() {
        proxy.refuses("HTTP/1.1 403 Forbidden");
        assertThat(failure(secureUrl(), "agent"))
                .isEqualTo("the proxy does not connect to the register: Unexpected response code for CONNECT: 403");
    }

    @Test
    void theCheckLooksTheProxyUpAndNotTheRegister() {
        List<Finding> findings = RegisterCheck.run(settings(secureUrl(), "agent"));
        assertThat(findings.toString())
                .contains("The proxy 127.0.0.1 is known")
                .contains("The connection is secure (TLSv1.")
                .contains("The register's certificate ")
                .contains("for register.intern")
                .doesNotContain("not known");
    }

    private String failure(String url, String user) {
        return Failures.reason(catchThrowableOfType(IOException.class, () -> send(url, user)));
    }

    private Answer send(String url, String user) throws IOException {
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        HttpSender sender = new HttpSender(settings(url, user));
        try {
            return sender.send(OutgoingRequest.post(url, Map.of(), "application/json", body, 0, body.length)
                    .with("Authorization", "Bearer token"));
        } finally {
            sender.close();
        }
    }

    private ForwarderSettings settings(String url, String user) {
        return ForwarderSettings.builder(url, Path.of("unused"))
                .connection(ConnectionSettings.defaults()
                        .withTls(TlsSettings.defaults().trusting(CERTIFICATES.trust(directory), null))
                        .withProxy(new ProxySettings(
                                "127.0.0.1",
                                proxy.port(),
                                user,
                                user == null ? null : Secret.inFile(password, "The password file"))))
                .build();
    }

    private String secureUrl() {
        return "https://register.intern:" + secure.port() + "/api";
    }

    private String plainUrl() {
        return "http://register.intern:" + plain.port() + "/api";
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
