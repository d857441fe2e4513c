package nl.verwerkingenlogging.agent.core.connect;

import static nl.verwerkingenlogging.agent.core.connect.TestCertificates.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Supplier;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsMaterialTest {

    private static final TestCertificates CERTIFICATES = new TestCertificates();

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"PKCS12", "JKS"})
    void trustsTheCertificatesOfAStoreAndNoOthers(String type) throws AccessException {
        Path store = TestCertificates.trustStore(directory.resolve("trust"), type, CERTIFICATES.authority());
        assertThat(read(TlsSettings.defaults().trusting(store, Secret.of(PASSWORD)))
                        .trust()
                        .getAcceptedIssuers())
                .containsExactly(CERTIFICATES.authority().certificate());
    }

    @Test
    void trustsTheCertificatesOfAFileInPemAndNoOthers() throws AccessException {
        TestCertificates others = new TestCertificates();
        Path file = TestCertificates.write(
                directory.resolve("ca.pem"),
                "# Proef\n" + CERTIFICATES.authority().certificatePem() + "\n"
                        + others.authority().certificatePem());
        assertThat(read(TlsSettings.defaults().trusting(file, null)).trust().getAcceptedIssuers())
                .containsExactlyInAnyOrder(
                        CERTIFICATES.authority().certificate(),
                        others.authority().certificate());
    }

    @Test
    void trustsWhatTheJdkCameWithWhateverTheApplicationsPropertiesSay() throws AccessException {
        String before = System.getProperty("javax.net.ssl.trustStore");
        System.setProperty(
                "javax.net.ssl.trustStore", directory.resolve("nergens").toString());
        try {
            assertThat(read(TlsSettings.defaults()).trust().getAcceptedIssuers())
                    .hasSizeGreaterThan(20);
        } finally {
            if (before == null) {
                System.clearProperty("javax.net.ssl.trustStore");
            } else {
                System.setProperty("javax.net.ssl.trustStore", before);
            }
        }
    }

    @Test
    void readsOnceMoreOnlyWhenSomethingChanged() throws AccessException {
        Path ca = CERTIFICATES.trust(directory);
        TlsSettings settings = TlsSettings.defaults().trusting(ca, null);
        TlsMaterial first = read(settings);
        assertThat(TlsMaterial.read(settings, first)).isSameAs(first);
        TestCertificates.write(ca, new TestCertificates().authority().certificatePem());
        assertThat(TlsMaterial.read(settings, first)).isNotSameAs(first);
    }

    @Test
    void saysWhichFileIsWrongAndWhy() {
        Path store = TestCertificates.trustStore(directory.resolve("trust.p12"), "PKCS12", CERTIFICATES.authority());
        Path keys = TestCertificates.keyStore(directory.resolve("keys.p12"), "PKCS12", CERTIFICATES.issue("a"));
        Path ca = CERTIFICATES.trust(directory);
        Path junk = TestCertificates.write(directory.resolve("junk"), "geen certificaat");
        TlsSettings none = TlsSettings.defaults();
        Secret password = Secret.of(PASSWORD);
        Secret wrong = Secret.of("anders dan geheim");

        refuses(() -> none.trusting(directory.resolve("weg"), null), "The trust store ", "does not exist");
        refuses(
                () -> none.trusting(store, wrong),
                "does not open with the password of register.tls.trustStorePassword");
        refuses(() -> none.trusting(store, null), "register.tls.trustStorePassword");
        refuses(() -> none.trusting(junk, null), "cannot be read");
        refuses(() -> none.trusting(keys, password), "no certificate that is marked as trusted");
        refuses(() -> none.presenting(keys, wrong), "does not open with the password of register.tls.keyStorePassword");
        refuses(() -> none.presenting(store, password), "holds no private key");
        refuses(() -> none.presenting(ca, password), "is neither PKCS#12 nor JKS", "register.tls.certificateFile");
        refuses(
                () -> none.presenting(keys, Secret.inFile(directory.resolve("weg"), "The password file")),
                "The password file ",
                "does not exist");
    }

    @Test
    void saysThatKeyAndCertificateDoNotBelongTogether() {
        HeldCertificate one = CERTIFICATES.issue("een");
        HeldCertificate other = CERTIFICATES.issue("ander");
        HeldCertificate rsa = new HeldCertificate.Builder().rsa2048().build();
        Path chain = TestCertificates.write(directory.resolve("een.pem"), one.certificatePem());
        refuses(
                () -> TlsSettings.defaults()
                        .presenting(
                                chain, TestCertificates.write(directory.resolve("key"), other.privateKeyPkcs8Pem())),
                "is not that of the first certificate in");
        refuses(
                () -> TlsSettings.defaults()
                        .presenting(chain, TestCertificates.write(directory.resolve("key"), rsa.privateKeyPkcs8Pem())),
                "is not that of the first certificate in");
    }

    @Test
    void warnsOfOwnAndTrustedCertificatesThatEndWithinAMonth() throws AccessException {
        HeldCertificate ending = CERTIFICATES.issueUntil("bijna", 20);
        Path keys = TestCertificates.keyStore(directory.resolve("keys.p12"), "PKCS12", ending);
        Path ca = CERTIFICATES.trust(directory);
        TlsMaterial material = read(
                TlsSettings.defaults().presenting(keys, Secret.of(PASSWORD)).trusting(ca, null));

        // The authority's own certificate was made for one day.
        assertThat(material.endings(Instant.now()))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("The agent's own certificate expires on ")
                        .contains("CN=bijna"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("A certificate in register.tls.trustStore expires on ")
                        .contains("CN=Proefautoriteit"));
        assertThat(read(TlsSettings.defaults()).endings(Instant.now())).isEmpty();
    }

    private static TlsMaterial read(TlsSettings settings) throws AccessException {
        return TlsMaterial.read(settings, null);
    }

    private static void refuses(Supplier<TlsSettings> settings, String... words) {
        assertThatThrownBy(() -> read(settings.get()))
                .isInstanceOf(AccessException.class)
                .satisfies(e -> assertThat(e.getMessage()).contains(words).doesNotContain("geheim"));
    }
}
