package nl.verwerkingenlogging.agent.core.connect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** What TLS needs, as the files were when it was read. Immutable. */
final class TlsMaterial {

    private static final int MOST = 8 * 1024 * 1024;
    private static final String ANY = "any";

    private final byte[] fingerprint;
    private final SSLSocketFactory sockets;
    private final X509TrustManager trust;
    private final X509Certificate own;
    private final NoCertificate none;
    private final List<X509Certificate> trusted;

    private TlsMaterial(
            byte[] fingerprint,
            SSLSocketFactory sockets,
            X509TrustManager trust,
            X509Certificate own,
            NoCertificate none,
            List<X509Certificate> trusted) {
        this.fingerprint = fingerprint;
        this.sockets = sockets;
        this.trust = trust;
        this.own = own;
        this.none = none;
        this.trusted = trusted;
    }

    /**
     * Reads the files.
     *
     * @param before what was read last, or null; returned when nothing has changed since
     * @throws AccessException when a file cannot be used; says which, and why
     */
    static TlsMaterial read(TlsSettings settings, TlsMaterial before) throws AccessException {
        Files files = new Files(settings);
        if (before != null && MessageDigest.isEqual(before.fingerprint, files.fingerprint)) {
            return before;
        }
        return files.material();
    }

    /** Makes the sockets. */
    SSLSocketFactory sockets() {
        return sockets;
    }

    /** Decides whom to trust. */
    X509TrustManager trust() {
        return trust;
    }

    /** Whether a server asked for a certificate, and got none. */
    boolean certificateMissed() {
        return none.asked();
    }

    /** What an operator should know of certificates that have ended or soon will: at most one line about ours and one about those that we trust. */
    List<String> endings(Instant now) {
        List<String> lines = new ArrayList<>();
        if (own != null && Certificates.endsSoon(own, now)) {
            lines.add("The agent's own certificate " + ends(own, now) + Certificates.describe(own));
        }
        int many = 0;
        X509Certificate first = null;
        for (X509Certificate each : trusted) {
            if (Certificates.endsSoon(each, now)) {
                many++;
                boolean sooner = first == null || Certificates.end(each).isBefore(Certificates.end(first));
                first = sooner ? each : first;
            }
        }
        if (first != null) {
            lines.add((many == 1 ? "A certificate" : "The first of " + many + " certificates")
                    + " in register.tls.trustStore " + ends(first, now) + Certificates.describe(first));
        }
        return Collections.unmodifiableList(lines);
    }

    private static String ends(X509Certificate certificate, Instant now) {
        Instant end = Certificates.end(certificate);
        return (end.isBefore(now) ? "has expired on " : "expires on ") + end + ": ";
    }

    /** The files as they were read, all before any is made use of, so that it can be told whether anything changed. */
    private static final class Files {

        private final TlsSettings settings;
        private final Path trustFile;
        private final byte[] trust;
        private final String trustPassword;
        private final byte[] store;
        private final String storePassword;
        private final byte[] certificate;
        private final byte[] key;
        private final byte[] fingerprint;
        private final NoCertificate none = new NoCertificate();

        Files(TlsSettings settings) throws AccessException {
            this.settings = settings;
            this.trustFile = settings.trustStore() == null ? TrustStores.fileOfTheJdk() : settings.trustStore();
            this.trust = SmallFile.read(trustFile, "The trust store", MOST);
            this.trustPassword = settings.trustStorePassword() == null
                    ? null
                    : settings.trustStorePassword().read();
            this.store = content(settings.keyStore(), "The key store");
            this.storePassword = settings.keyStorePassword() == null
                    ? null
                    : settings.keyStorePassword().read();
            this.certificate = content(settings.certificate(), "The certificate file");
            this.key = content(settings.privateKey(), "The private key file");
            this.fingerprint =
                    fingerprintOf(trust, bytes(trustPassword), store, bytes(storePassword), certificate, key);
        }

        private static byte[] content(Path file, String what) throws AccessException {
            return file == null ? null : SmallFile.read(file, what, MOST);
        }

        private static byte[] bytes(String text) {
            return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
        }

        private static byte[] fingerprintOf(byte[]... contents) {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                for (byte[] content : contents) {
                    digest.update(MessageDigest.getInstance("SHA-256").digest(content == null ? new byte[0] : content));
                }
                return digest.digest();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }

        TlsMaterial material() throws AccessException {
            boolean jdk = settings.trustStore() == null;
            KeyStore trustStore =
                    jdk ? TrustStores.ofTheJdk(trustFile, trust) : TrustStores.trusted(trustFile, trust, trustPassword);
            X509Certificate[] presented = new X509Certificate[1];
            try {
                KeyManager[] keys = keys(presented);
                ExplainingTrustManager manager = new ExplainingTrustManager(
                        Jsse.trust(trustStore),
                        jdk
                                ? "the trust store of this Java, which register.tls.trustStore can replace"
                                : "register.tls.trustStore (" + trustFile + ")");
                SSLContext context = Jsse.context(keys, new TrustManager[] {manager});
                // Those of the JDK end now and then, and are nobody's business.
                List<X509Certificate> watched = new ArrayList<>();
                if (!jdk) {
                    Collections.addAll(watched, manager.getAcceptedIssuers());
                }
                return new TlsMaterial(fingerprint, context.getSocketFactory(), manager, presented[0], none, watched);
            } catch (AccessException e) {
                throw e;
            } catch (GeneralSecurityException | IOException e) {
                throw new AccessException("TLS cannot be set up with what register.tls names", e);
            }
        }

        private KeyManager[] keys(X509Certificate[] presented) throws GeneralSecurityException, IOException {
            if (store != null) {
                char[] password = storePassword.toCharArray();
                KeyStore keys = TrustStores.keys(settings.keyStore(), store, password);
                presented[0] = certificateOf(keys);
                return Jsse.keys(keys, password);
            }
            if (certificate != null) {
                List<X509Certificate> chain =
                        Certificates.read(certificate, "The certificate file " + settings.certificate());
                if (chain.isEmpty()) {
                    throw new AccessException(
                            "The certificate file " + settings.certificate() + " holds no certificate");
                }
                PrivateKey privateKey = PrivateKeys.read(key, "The private key file " + settings.privateKey());
                if (!belongs(privateKey, chain.get(0))) {
                    throw new AccessException("The private key in " + settings.privateKey()
                            + " is not that of the first certificate in " + settings.certificate());
                }
                presented[0] = chain.get(0);
                KeyStore keys = TrustStores.empty();
                keys.setKeyEntry(ANY, privateKey, ANY.toCharArray(), chain.toArray(new Certificate[0]));
                return Jsse.keys(keys, ANY.toCharArray());
            }
            return new KeyManager[] {none};
        }

        private static X509Certificate certificateOf(KeyStore keys) throws GeneralSecurityException {
            for (String alias : Collections.list(keys.aliases())) {
                if (keys.isKeyEntry(alias)) {
                    return (X509Certificate) keys.getCertificate(alias);
                }
            }
            return null;
        }

        /** Whether what the key signs can be verified with the certificate. */
        private static boolean belongs(PrivateKey privateKey, X509Certificate certificate)
                throws GeneralSecurityException {
            String algorithm = privateKey.getAlgorithm();
            if (!algorithm.equals(certificate.getPublicKey().getAlgorithm())) {
                return false;
            }
            String scheme =
                    "EC".equals(algorithm) ? "SHA256withECDSA" : "RSA".equals(algorithm) ? "SHA256withRSA" : null;
            if (scheme == null) {
                // A kind for which this is not worth the trouble; TLS will tell.
                return true;
            }
            byte[] sample = "sample".getBytes(StandardCharsets.UTF_8);
            Signature signature = Signature.getInstance(scheme);
            signature.initSign(privateKey);
            signature.update(sample);
            byte[] signed = signature.sign();
            signature.initVerify(certificate.getPublicKey());
            signature.update(sample);
            return signature.verify(signed);
        }
    }
}
