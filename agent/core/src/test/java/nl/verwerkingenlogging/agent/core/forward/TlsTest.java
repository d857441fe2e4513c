package nl.verwerkingenlogging.agent.core.forward;

import static nl.verwerkingenlogging.agent.core.connect.TestCertificates.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.HttpsURLConnection;
import nl.verwerkingenlogging.agent.core.connect.AccessException;
import nl.verwerkingenlogging.agent.core.connect.ConnectionSettings;
import nl.verwerkingenlogging.agent.core.connect.Secret;
import nl.verwerkingenlogging.agent.core.connect.TestCertificates;
import nl.verwerkingenlogging.agent.core.connect.TlsSettings;
import okhttp3.Dns;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom the agent trusts, and as whom it presents itself. */
class TlsTest {

    private static final TestCertificates CERTIFICATES = new TestCertificates();

    @TempDir
    Path directory;

    private final AtomicLong clock = new AtomicLong();
    private StubRegister register;
    private HttpSender sender;

    @AfterEach
    void stop() {
        if (sender != null) {
            sender.close();
        }
        if (register != null) {
            register.close();
        }
    }

    @Test
    void trustsARegisterWhoseAuthorityIsInTheTrustStore() throws IOException {
        serve(CERTIFICATES.issue("register"), false);
        assertThat(send(trusting()).status()).isEqualTo(201);
        assertThat(register.got().get(0).client()).isNull();
    }

    @Test
    void saysWhatARegisterPresentedThatIsNotTrusted() throws IOException {
        serve(CERTIFICATES.issue("register"), false);
        Path other = TestCertificates.write(
                directory.resolve("other.pem"),
                new TestCertificates().authority().certificatePem());
        assertThat(refusal(TlsSettings.defaults().trusting(other, null)))
                .contains("is not issued by anybody in register.tls.trustStore (" + other + ")")
                .contains("CN=register")
                .contains("for localhost")
                .contains("issued by CN=Proefautoriteit");
        assertThat(refusal(TlsSettings.defaults()))
                .contains("is not issued by anybody in the trust store of this Java")
                .contains("register.tls.trustStore");
        assertThat(register.got()).isEmpty();
    }

    @Test
    void saysThatTheRegistersCertificateHasExpired() throws IOException {
        serve(CERTIFICATES.issueUntil("register", -1), false);
        assertThat(refusal(trusting()))
                .contains("has expired")
                .contains("CN=register")
                .contains("valid from");
    }

    @Test
    void verifiesTheNameOfTheRegisterWhateverTheApplicationThinksOfNames() throws IOException {
        HostnameVerifier before = HttpsURLConnection.getDefaultHostnameVerifier();
        HttpsURLConnection.setDefaultHostnameVerifier((host, session) -> true);
        try {
            serve(CERTIFICATES.issueFor("ander.example.nl"), false);
            assertThat(refusal(trusting()))
                    .contains("localhost not verified")
                    .contains("ander.example.nl")
                    .doesNotContain("\n");
        } finally {
            HttpsURLConnection.setDefaultHostnameVerifier(before);
        }
    }

    @Test
    void presentsTheCertificateOfAKeyStore() throws IOException {
        serve(CERTIFICATES.issue("register"), true);
        for (String type : new String[] {"PKCS12", "JKS"}) {
            Path store = TestCertificates.keyStore(directory.resolve(type), type, CERTIFICATES.issue("agent" + type));
            assertThat(send(trusting().presenting(store, Secret.of(PASSWORD))).status())
                    .isEqualTo(201);
            assertThat(last().client()).contains("CN=agent" + type);
        }
    }

    @Test
    void presentsACertificateInPem() throws IOException {
        serve(CERTIFICATES.issue("register"), true);
        HeldCertificate own = CERTIFICATES.issue("agent");
        Path chain = TestCertificates.write(
                directory.resolve("chain.pem"),
                own.certificatePem() + CERTIFICATES.authority().certificatePem());
        Path key = TestCertificates.write(directory.resolve("key.pem"), own.privateKeyPkcs8Pem());
        assertThat(send(trusting().presenting(chain, key)).status()).isEqualTo(201);
        assertThat(last().client()).contains("CN=agent");
    }

    @Test
    void saysThatTheRegisterWantsACertificate() throws IOException {
        serve(CERTIFICATES.issue("register"), true);
        sender = sender(trusting());
        IOException failure = catchThrowableOfType(IOException.class, () -> sender.send(post()));
        assertThat(Failures.reason(failure)).contains("register.tls.keyStore");
        assertThat(register.got()).isEmpty();
    }

    @Test
    void aRenewedCertificateIsInUseWithoutARestart() throws IOException {
        serve(CERTIFICATES.issue("register"), true);
        Path store = TestCertificates.keyStore(directory.resolve("own"), "PKCS12", CERTIFICATES.issue("oud"));
        sender = sender(trusting().presenting(store, Secret.of(PASSWORD)));
        sender.send(post());
        assertThat(last().client()).contains("CN=oud");

        TestCertificates.keyStore(directory.resolve("own"), "PKCS12", CERTIFICATES.issue("nieuw"));
        clock.addAndGet(Duration.ofMinutes(5).toNanos());
        sender.send(post());
        assertThat(last().client()).contains("CN=nieuw");
    }

    @Test
    void whatCannotBeReadWhileItIsBeingRenewedDoesNotStopDelivery() throws IOException {
        serve(CERTIFICATES.issue("register"), true);
        Path store = TestCertificates.keyStore(directory.resolve("own"), "PKCS12", CERTIFICATES.issue("oud"));
        sender = sender(trusting().presenting(store, Secret.of(PASSWORD)));
        sender.send(post());
        Files.write(store, new byte[] {0x30, 0x10});
        clock.addAndGet(Duration.ofMinutes(5).toNanos());
        assertThat(sender.send(post()).status()).isEqualTo(201);
        assertThat(last().client()).contains("CN=oud");
    }

    @Test
    void aTrustStoreThatIsMendedAfterAFailureIsInUseAtOnce() throws IOException {
        serve(CERTIFICATES.issue("register"), false);
        Path ca = TestCertificates.write(
                directory.resolve("trust.pem"),
                new TestCertificates().authority().certificatePem());
        sender = sender(TlsSettings.defaults().trusting(ca, null));
        assertThat(catchThrowableOfType(IOException.class, () -> sender.send(post())))
                .isNotNull();
        Files.move(CERTIFICATES.trust(directory), ca, StandardCopyOption.REPLACE_EXISTING);
        clock.addAndGet(TimeUnit.SECONDS.toNanos(1));
        assertThat(sender.send(post()).status()).isEqualTo(201);
    }

    @Test
    void aFileThatIsMissingIsLookedForAgainAndNothingHasArrived() throws IOException {
        serve(CERTIFICATES.issue("register"), false);
        Path ca = directory.resolve("ca.pem");
        sender = sender(TlsSettings.defaults().trusting(ca, null));
        IOException failure = catchThrowableOfType(IOException.class, () -> sender.send(post()));
        assertThat(failure).isInstanceOf(AccessException.class);
        assertThat(Failures.reason(failure)).isEqualTo("The trust store " + ca + " does not exist");
        assertThat(Failures.outcome(failure).mayHaveArrived()).isFalse();
        CERTIFICATES.trust(directory);
        assertThat(sender.send(post()).status()).isEqualTo(201);
    }

    private void serve(HeldCertificate own, boolean mutual) throws IOException {
        register = StubRegister.secure(CERTIFICATES.server(own), mutual);
    }

    private TlsSettings trusting() {
        return TlsSettings.defaults().trusting(CERTIFICATES.trust(directory), null);
    }

    private String refusal(TlsSettings tls) {
        HttpSender refusing = sender(tls);
        try {
            IOException failure = catchThrowableOfType(IOException.class, () -> refusing.send(post()));
            assertThat(Failures.outcome(failure).mayHaveArrived()).isFalse();
            return Failures.reason(failure);
        } finally {
            refusing.close();
        }
    }

    private Answer send(TlsSettings tls) throws IOException {
        HttpSender once = sender(tls);
        try {
            return once.send(post());
        } finally {
            once.close();
        }
    }

    private HttpSender sender(TlsSettings tls) {
        ForwarderSettings settings = ForwarderSettings.builder(register.url(), Path.of("unused"))
                .connection(ConnectionSettings.defaults().withTls(tls))
                .build();
        return new HttpSender(settings, Dns.SYSTEM, clock::get);
    }

    private StubRegister.Got last() {
        return register.got().get(register.got().size() - 1);
    }

    private OutgoingRequest post() {
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        return OutgoingRequest.post(register.url(), Map.of(), "application/json", body, 0, body.length);
    }
}
