package nl.verwerkingenlogging.agent.core.connect;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Security;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * TLS of the JDK itself. An application may put a provider of its own in front, such as one on top of openssl, or choose other algorithms for all; neither was meant for the
 * agent (FC-18). Where the JDK's own provider has been taken away, whoever is first is used.
 */
final class Jsse {

    private static final String OWN_PROVIDER = "SunJSSE";
    private static final String ALGORITHM = "PKIX";

    private Jsse() {}

    /** A context of our own: {@code SSLContext.getDefault} and the system properties that it reads stay out of it. */
    static SSLContext context(KeyManager[] keys, TrustManager[] trust) throws GeneralSecurityException {
        SSLContext context = newContext();
        // Both arrays are never null: the JDK would then take those of the system properties.
        context.init(keys, trust, null);
        return context;
    }

    private static SSLContext newContext() throws GeneralSecurityException {
        try {
            return newContext("TLSv1.3");
        } catch (NoSuchAlgorithmException older) {
            return newContext("TLSv1.2");
        }
    }

    // A named version, because "TLS" heeds the system property jdk.tls.client.protocols.
    private static SSLContext newContext(String version) throws GeneralSecurityException {
        Provider own = Security.getProvider(OWN_PROVIDER);
        return own == null ? SSLContext.getInstance(version) : SSLContext.getInstance(version, own);
    }

    /** What decides whom to trust by the certificates of a store. */
    static X509ExtendedTrustManager trust(KeyStore store) throws GeneralSecurityException {
        Provider own = Security.getProvider(OWN_PROVIDER);
        TrustManagerFactory factory = own == null
                ? TrustManagerFactory.getInstance(ALGORITHM)
                : TrustManagerFactory.getInstance(ALGORITHM, own);
        factory.init(store);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509ExtendedTrustManager) {
                return (X509ExtendedTrustManager) manager;
            }
        }
        throw new NoSuchAlgorithmException("no X.509 trust manager for " + ALGORITHM);
    }

    /** What presents the private key of a store. */
    static KeyManager[] keys(KeyStore store, char[] password) throws GeneralSecurityException {
        Provider own = Security.getProvider(OWN_PROVIDER);
        KeyManagerFactory factory = own == null
                ? KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm())
                : KeyManagerFactory.getInstance(ALGORITHM, own);
        factory.init(store, password);
        return factory.getKeyManagers();
    }
}
