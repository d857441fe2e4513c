package nl.verwerkingenlogging.it.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.gemeente.proef.eigen.EigenVerbindingen;
import nl.gemeente.proef.stroom.Ophaler;
import nl.verwerkingenlogging.it.harness.AgentJvm;
import nl.verwerkingenlogging.it.harness.Artifacts;
import nl.verwerkingenlogging.it.harness.Configuration;
import nl.verwerkingenlogging.it.harness.RecordedRequest;
import nl.verwerkingenlogging.it.harness.RecordingRegister;
import nl.verwerkingenlogging.it.harness.TestProcesses;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Delivery to registers that want to know who comes, by the agent as it is built. */
class SigningInIT {

    private static final String RULE = """
            acties:
              - method: nl.gemeente.proef.stroom.PersoonDao#zoekOpBsn
                verwerkingsactiviteit: proef
                actieNaam: Ophalen persoonsgegevens
                betrokkenen:
                  - { soortObjectId: BSN, objectId: arg0 }
            """;
    private static final Duration DELIVERY = Duration.ofSeconds(60);
    private static final String PASSWORD = "geheim wachtwoord";

    private static final HeldCertificate AUTHORITY = certificate("Proefautoriteit", null);

    @RegisterExtension
    final TestProcesses processes = new TestProcesses();

    @TempDir
    Path directory;

    @Test
    void presentsItsCertificateFromAStoreAndUsesNothingOfTheApplications() throws Exception {
        RecordingRegister register = secureRegister();
        Path keys = directory.resolve("agent.p12");
        writeKeyStore(keys, certificate("agent", AUTHORITY));
        Files.writeString(directory.resolve("password"), PASSWORD + "\n");
        Path configuration = configuration(register.url(), """
                  tls: { trustStore: "%s", keyStore: "%s", keyStorePasswordFile: "%s" }
                """.formatted(trust(), keys, directory.resolve("password")));
        Path end = directory.resolve("einde");

        AgentJvm jvm = processes.started(AgentJvm.withAgent(configuration)
                .property(
                        "javax.net.ssl.trustStore", directory.resolve("nergens").toString())
                .property("https.proxyHost", "nergens.invalid")
                .property("http.proxyHost", "nergens.invalid")
                .start(EigenVerbindingen.class, end.toString(), "2308572", "9358297"));

        awaitAccepted(register, 2);
        Files.createFile(end);
        assertThat(jvm.awaitExit()).as(jvm.transcript()).isZero();
        assertThat(jvm.stdout()).contains("gebruikt 0", "ongewijzigd true");
    }

    @Test
    void presentsItsCertificateInPem() throws IOException {
        RecordingRegister register = secureRegister();
        HeldCertificate own = certificate("agent", AUTHORITY);
        Path chain = Files.writeString(directory.resolve("agent.pem"), own.certificatePem());
        Path key = Files.writeString(directory.resolve("agent.key"), own.privateKeyPkcs8Pem());
        start(configuration(register.url(), """
                  tls: { trustStore: "%s", certificateFile: "%s", privateKeyFile: "%s" }
                """.formatted(trust(), chain, key)));
        awaitAccepted(register, 2);
    }

    @Test
    void validateSaysThatTheRegisterWantsACertificate() throws IOException {
        RecordingRegister register = secureRegister();
        Path without = configuration(register.url(), "  tls: { trustStore: \"" + trust() + "\" }\n");
        AgentJvm validate = AgentJvm.jvm().startJar(Artifacts.agentJar(), "validate", without.toString(), "--connect");
        assertThat(validate.awaitExit()).as(validate.transcript()).isEqualTo(1);
        assertThat(validate.transcript()).contains("register.tls.keyStore or certificateFile");
        assertThat(register.requests()).isEmpty();
    }

    @Test
    void gets401sInABurstAndAsksForOneNewToken() throws IOException {
        RecordingRegister register = processes.register();
        AtomicInteger given = new AtomicInteger();
        AtomicInteger accepted = new AtomicInteger();
        HttpServer endpoint = endpoint(given);
        try {
            register.answer(request -> {
                boolean first = "Bearer token-1".equals(authorization(request));
                if (first && accepted.get() >= 20) {
                    return 401;
                }
                accepted.incrementAndGet();
                return 201;
            });
            String[] persons = new String[201];
            Arrays.fill(persons, "2308572");
            persons[200] = "blijf";
            Path configuration = configuration(
                    register.url(), """
                      auth: { type: oauth2, clientId: burgerzaken, secret: geheim, scope: "create:normal", tokenUrl: "http://127.0.0.1:%d/token" }
                    """.formatted(endpoint.getAddress().getPort()));
            processes.started(AgentJvm.withAgent(configuration).start(Ophaler.class, persons));
            awaitAccepted(register, 200);
            assertThat(given.get()).isEqualTo(2);
        } finally {
            endpoint.stop(0);
        }
    }

    @Test
    void signsItsOwnTokensForRegistersOfTheZgwKind() throws IOException {
        RecordingRegister register = processes.register();
        Path secret = Files.writeString(directory.resolve("secret"), "een geheim\n");
        register.answer(request -> signedWith("een geheim", authorization(request)) ? 201 : 401);
        start(configuration(
                register.url(), "  auth: { type: zgw, clientId: burgerzaken, secretFile: \"" + secret + "\" }\n"));
        awaitAccepted(register, 2);
        String claims = new String(
                Base64.getUrlDecoder()
                        .decode(authorization(register.requests().get(0)).split("\\.", -1)[1]),
                StandardCharsets.UTF_8);
        assertThat(claims).contains("\"iss\":\"burgerzaken\"", "\"client_id\":\"burgerzaken\"", "\"iat\":");
    }

    @Test
    void sendsTheTokenThatIsNewInItsFile() throws IOException {
        processes.expectTrouble("Not authorised");
        RecordingRegister register = processes.register();
        Path token = Files.writeString(directory.resolve("token"), "oud");
        register.answer(request -> "Bearer nieuw".equals(authorization(request)) ? 201 : 401);
        start(configuration(register.url(), "  auth: { type: bearer, tokenFile: \"" + token + "\" }\n"));
        await().atMost(DELIVERY).until(() -> !register.requests().isEmpty());
        Files.writeString(token, "nieuw");
        awaitAccepted(register, 2);
    }

    @Test
    void aRegisterElsewhereIsNotSpokenToInClearText() throws IOException {
        processes.expectTrouble("not encrypted|NOTHING IS LOGGED|onInvalidConfig");
        Path configuration = configuration(URI.create("http://register.example.nl/api/v1"), "");
        AgentJvm refused = processes.started(AgentJvm.withAgent(configuration)
                .property("verwerkingenlogging.onInvalidConfig", "abort")
                .start(Ophaler.class, "2308572", "einde"));
        assertThat(refused.awaitExit()).as(refused.transcript()).isEqualTo(1);
        assertThat(refused.transcript()).contains("register.url", "is not encrypted", "register.allowPlainHttp");
    }

    private Path configuration(URI register, String more) throws IOException {
        String head = Configuration.head(directory, register);
        int organisation = head.indexOf("organisatie:");
        return Files.writeString(
                directory.resolve("verwerkingenlogging.yaml"),
                head.substring(0, organisation) + more + head.substring(organisation) + RULE);
    }

    private void start(Path configuration) {
        AgentJvm jvm = processes.started(
                AgentJvm.withAgent(configuration).start(Ophaler.class, "2308572", "9358297", "blijf"));
        jvm.awaitLine(Pattern.compile("gereed"));
    }

    private static void awaitAccepted(RecordingRegister register, int number) {
        await().atMost(DELIVERY)
                .untilAsserted(() -> assertThat(register.accepted()).hasSize(number));
    }

    private RecordingRegister secureRegister() {
        return processes.register(RecordingRegister.startSecure(
                new HandshakeCertificates.Builder()
                        .heldCertificate(certificate("register", AUTHORITY))
                        .addTrustedCertificate(AUTHORITY.certificate())
                        .build()
                        .sslContext(),
                true));
    }

    private Path trust() throws IOException {
        return Files.writeString(directory.resolve("ca.pem"), AUTHORITY.certificatePem());
    }

    private static HeldCertificate certificate(String name, HeldCertificate issuer) {
        HeldCertificate.Builder builder = new HeldCertificate.Builder()
                .commonName(name)
                .addSubjectAlternativeName("localhost")
                .duration(365, TimeUnit.DAYS);
        return issuer == null
                ? builder.certificateAuthority(0).build()
                : builder.signedBy(issuer).build();
    }

    private static void writeKeyStore(Path file, HeldCertificate own) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(
                "agent", own.keyPair().getPrivate(), PASSWORD.toCharArray(), new Certificate[] {own.certificate()});
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
    }

    private static HttpServer endpoint(AtomicInteger given) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/token", exchange -> {
            exchange.getRequestBody().readAllBytes();
            byte[] body = ("{\"access_token\":\"token-" + given.incrementAndGet()
                            + "\",\"token_type\":\"Bearer\",\"expires_in\":300}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static String authorization(RecordedRequest request) {
        return request.headers().getOrDefault("authorization", List.of("")).get(0);
    }

    private static boolean signedWith(String secret, String authorization) {
        String[] parts = authorization.replace("Bearer ", "").split("\\.", -1);
        if (parts.length != 3) {
            return false;
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] expected = mac.doFinal((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            return Arrays.equals(expected, Base64.getUrlDecoder().decode(parts[2]));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
