package nl.verwerkingenlogging.agent.core.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.util.Arrays;
import java.util.Base64;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;

class PrivateKeysTest {

    /** As openssl ecparam -genkey writes it. */
    private static final String SEC1 = """
            -----BEGIN EC PARAMETERS-----
            BggqhkjOPQMBBw==
            -----END EC PARAMETERS-----
            -----BEGIN EC PRIVATE KEY-----
            MHcCAQEEIFosWgUjgSolu/xKf9fZ+VoZais9d7C9mvQYjGn+DbJ9oAoGCCqGSM49
            AwEHoUQDQgAEp7IaZ9BANWYjJ54+QedMCE+KeYClwmkb+jmdTq7TjFnuk1TEDhZU
            fOgkEIckwclXj4o+s6YA0RTlC3JdQA4OqQ==
            -----END EC PRIVATE KEY-----
            """;

    @Test
    void readsPkcs8OfRsaAndOfCurves() throws AccessException {
        HeldCertificate rsa = new HeldCertificate.Builder().rsa2048().build();
        HeldCertificate ec = new HeldCertificate.Builder().ecdsa256().build();
        assertThat(read(rsa.privateKeyPkcs8Pem())).isEqualTo(rsa.keyPair().getPrivate());
        assertThat(read("Tekst ervoor\n" + ec.privateKeyPkcs8Pem()))
                .isEqualTo(ec.keyPair().getPrivate());
    }

    @Test
    void readsWhatOpensslCallsRsaPrivateKey() throws AccessException {
        HeldCertificate rsa = new HeldCertificate.Builder().rsa2048().build();
        assertThat(read(rsa.privateKeyPkcs1Pem())).isEqualTo(rsa.keyPair().getPrivate());
    }

    @Test
    void readsWhatOpensslCallsEcPrivateKey() throws AccessException {
        PrivateKey key = read(SEC1);
        assertThat(key)
                .isInstanceOfSatisfying(
                        ECPrivateKey.class,
                        ec -> assertThat(ec.getS().toString(16)).startsWith("5a2c5a0523812a25"));
    }

    @Test
    void saysThatAKeyIsEncryptedInBothForms() {
        String newer = "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n";
        String older = """
                -----BEGIN RSA PRIVATE KEY-----
                Proc-Type: 4,ENCRYPTED
                DEK-Info: AES-256-CBC,00

                AAAA
                -----END RSA PRIVATE KEY-----
                """;
        assertThatThrownBy(() -> read(newer))
                .isInstanceOf(AccessException.class)
                .hasMessageStartingWith("The key is encrypted");
        assertThatThrownBy(() -> read(older))
                .isInstanceOf(AccessException.class)
                .hasMessageStartingWith("The key is encrypted");
    }

    @Test
    void saysWhatElseIsWrong() {
        assertThatThrownBy(() -> read("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"))
                .hasMessage("The key holds no private key in PEM");
        assertThatThrownBy(() -> read("-----BEGIN DSA PRIVATE KEY-----\nAAAA\n-----END DSA PRIVATE KEY-----"))
                .hasMessage("The key holds a DSA PRIVATE KEY, which is not supported");
        assertThatThrownBy(() -> read("-----BEGIN PRIVATE KEY-----\nAAAA"))
                .hasMessage("The key is cut off: a BEGIN line has no END line");
        assertThatThrownBy(() -> read("-----BEGIN PRIVATE KEY-----\nA\n-----END PRIVATE KEY-----"))
                .hasMessage("The key is damaged: a block of it is no base64");
    }

    @Test
    void refusesAKeyThatIsDamagedAnywhereInsteadOfFailingOtherwise() {
        String body = SEC1.substring(SEC1.indexOf("MHc"), SEC1.indexOf("-----END EC PRIVATE"));
        byte[] der = Base64.getMimeDecoder().decode(body);
        for (int length = 0; length < der.length; length++) {
            byte[] part = Arrays.copyOf(der, length);
            assertThatThrownBy(() -> read(sec1(part))).isInstanceOf(AccessException.class);
        }
        for (int at = 0; at < 60; at++) {
            byte[] other = der.clone();
            other[at] = (byte) 0xFF;
            try {
                read(sec1(other));
            } catch (AccessException e) {
                assertThat(e).hasMessageStartingWith("The key ");
            }
        }
    }

    private static String sec1(byte[] der) {
        return "-----BEGIN EC PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(der)
                + "\n-----END EC PRIVATE KEY-----\n";
    }

    private static PrivateKey read(String pem) throws AccessException {
        return PrivateKeys.read(pem.getBytes(StandardCharsets.UTF_8), "The key");
    }
}
