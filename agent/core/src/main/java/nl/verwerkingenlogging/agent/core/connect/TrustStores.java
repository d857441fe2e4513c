package nl.verwerkingenlogging.agent.core.connect;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;

/** Opens stores of keys and certificates, of a kind that is told by what the file holds. */
final class TrustStores {

    /** The password that the JDK gives its own store; it protects nothing, but some forms of the file cannot be read without. */
    private static final char[] CUSTOMARY = "changeit".toCharArray();

    private static final int JKS = 0xFEEDFEED;

    private TrustStores() {}

    /**
     * What the JDK came with, whatever {@code javax.net.ssl.trustStore} says: that is the application's.
     *
     * @param file the store of this JDK
     */
    static KeyStore ofTheJdk(Path file, byte[] content) throws AccessException {
        try {
            KeyStore store = load(content, null);
            return Collections.list(store.aliases()).isEmpty() ? load(content, CUSTOMARY) : store;
        } catch (IOException | GeneralSecurityException e) {
            throw new AccessException(
                    "The trust store of this Java, " + file + ", cannot be read; set register.tls.trustStore", e);
        }
    }

    /** Where the JDK keeps it. */
    static Path fileOfTheJdk() {
        Path security = Paths.get(System.getProperty("java.home"), "lib", "security");
        Path own = security.resolve("jssecacerts");
        return Files.exists(own) ? own : security.resolve("cacerts");
    }

    /** What the operator wants to be trusted. */
    static KeyStore trusted(Path file, byte[] content, String password) throws AccessException {
        String where = "The trust store " + file;
        if (!isStore(content)) {
            return of(Certificates.read(content, where), where);
        }
        try {
            KeyStore store = load(content, password == null ? null : password.toCharArray());
            for (String alias : Collections.list(store.aliases())) {
                if (store.isCertificateEntry(alias)) {
                    return store;
                }
            }
        } catch (IOException | GeneralSecurityException e) {
            throw unreadable(where, "register.tls.trustStorePassword", e);
        }
        throw new AccessException(where + " holds no certificate that is marked as trusted"
                + (password == null
                        ? ", or none that can be read without register.tls.trustStorePassword"
                        : "; use a file of certificates in PEM, or make the store with keytool -importcert"));
    }

    private static KeyStore of(List<X509Certificate> certificates, String where) throws AccessException {
        if (certificates.isEmpty()) {
            throw new AccessException(where + " holds no certificate");
        }
        try {
            KeyStore store = empty();
            for (int i = 0; i < certificates.size(); i++) {
                store.setCertificateEntry("trusted-" + i, certificates.get(i));
            }
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new AccessException(where + " cannot be used", e);
        }
    }

    /** A store with our private key. */
    static KeyStore keys(Path file, byte[] content, char[] password) throws AccessException {
        String where = "The key store " + file;
        if (!isStore(content)) {
            throw new AccessException(
                    where
                            + " is neither PKCS#12 nor JKS; for files in PEM use register.tls.certificateFile and privateKeyFile");
        }
        try {
            KeyStore store = load(content, password);
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    return store;
                }
            }
        } catch (IOException | GeneralSecurityException e) {
            throw unreadable(where, "register.tls.keyStorePassword", e);
        }
        throw new AccessException(where + " holds no private key");
    }

    /** A store in memory. */
    static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static AccessException unreadable(String where, String passwordKey, Exception why) {
        boolean password = why.getCause() instanceof UnrecoverableKeyException;
        return new AccessException(
                where
                        + (password
                                ? " does not open with the password of "
                                : " cannot be read; is it damaged? See also ")
                        + passwordKey,
                why);
    }

    private static KeyStore load(byte[] content, char[] password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(isJks(content) ? "JKS" : "PKCS12");
        store.load(new ByteArrayInputStream(content), password);
        return store;
    }

    private static boolean isStore(byte[] content) {
        return isJks(content) || isPkcs12(content);
    }

    private static boolean isJks(byte[] content) {
        return content.length >= 4
                && ((content[0] & 0xFF) << 24
                                | (content[1] & 0xFF) << 16
                                | (content[2] & 0xFF) << 8
                                | (content[3] & 0xFF))
                        == JKS;
    }

    /** A sequence that begins with a number; a certificate begins with another sequence. */
    private static boolean isPkcs12(byte[] content) {
        if (content.length < 8 || content[0] != 0x30) {
            return false;
        }
        int length = content[1] & 0xFF;
        int first = 2 + (length <= 0x80 ? 0 : length & 0x7F);
        return first < content.length && content[first] == 0x02;
    }
}
