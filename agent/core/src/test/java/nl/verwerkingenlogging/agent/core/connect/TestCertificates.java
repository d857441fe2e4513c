package nl.verwerkingenlogging.agent.core.connect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** An authority, and certificates that it or nobody else issued, made for one test. */
public final class TestCertificates {

    /** Of every store. */
    public static final String PASSWORD = "geheim wachtwoord";

    private static final long DAY = TimeUnit.DAYS.toMillis(1);

    private final HeldCertificate authority = new HeldCertificate.Builder()
            .commonName("Proefautoriteit")
            .certificateAuthority(0)
            .build();

    /** The authority itself. */
    public HeldCertificate authority() {
        return authority;
    }

    /** A certificate of a name, for localhost. */
    public HeldCertificate issue(String name) {
        return named(name, "localhost").build();
    }

    /** A certificate for another host. */
    public HeldCertificate issueFor(String host) {
        return named(host, host).build();
    }

    /** A certificate that ends so many days from now, or has ended. */
    public HeldCertificate issueUntil(String name, int days) {
        long now = System.currentTimeMillis();
        return named(name, "localhost")
                .validityInterval(now - 400 * DAY, now + days * DAY)
                .build();
    }

    private HeldCertificate.Builder named(String name, String host) {
        return new HeldCertificate.Builder()
                .commonName(name)
                .organizationalUnit("Proef")
                .addSubjectAlternativeName(host)
                .signedBy(authority);
    }

    /** What a server needs to show a certificate, and to ask for those of the authority. */
    public SSLContext server(HeldCertificate own) {
        return new HandshakeCertificates.Builder()
                .heldCertificate(own)
                .addTrustedCertificate(authority.certificate())
                .build()
                .sslContext();
    }

    /** Writes the authority's certificate. */
    public Path trust(Path directory) {
        return write(directory.resolve("ca.pem"), authority.certificatePem());
    }

    /** Writes a file. */
    public static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a store with a key and its certificate. */
    public static Path keyStore(Path file, String type, HeldCertificate held) {
        return store(
                file,
                type,
                store -> store.setKeyEntry(
                        "sleutel", held.keyPair().getPrivate(), PASSWORD.toCharArray(), new Certificate[] {
                            held.certificate()
                        }));
    }

    /** Writes a store with a certificate that is trusted. */
    public static Path trustStore(Path file, String type, HeldCertificate trusted) {
        return store(file, type, store -> store.setCertificateEntry("ca", trusted.certificate()));
    }

    private static Path store(Path file, String type, Filling filling) {
        try {
            KeyStore store = KeyStore.getInstance(type);
            store.load(null, null);
            filling.fill(store);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            store.store(out, PASSWORD.toCharArray());
            return Files.write(file, out.toByteArray());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Filling {
        void fill(KeyStore store) throws GeneralSecurityException;
    }
}
