package nl.verwerkingenlogging.agent.core.connect;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/** Leaves the decision to another, and says in an operator's words why a server is not trusted and what it presented. Thread-safe. */
final class ExplainingTrustManager extends X509ExtendedTrustManager {

    private final X509ExtendedTrustManager decides;
    private final String store;

    /**
     * Makes a trust manager.
     *
     * @param decides whose decision holds
     * @param store what is trusted, for messages
     */
    ExplainingTrustManager(X509ExtendedTrustManager decides, String store) {
        this.decides = decides;
        this.store = store;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        try {
            decides.checkServerTrusted(chain, authType, socket);
        } catch (CertificateException e) {
            throw explained(chain, e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        try {
            decides.checkServerTrusted(chain, authType, engine);
        } catch (CertificateException e) {
            throw explained(chain, e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        try {
            decides.checkServerTrusted(chain, authType);
        } catch (CertificateException e) {
            throw explained(chain, e);
        }
    }

    private CertificateException explained(X509Certificate[] chain, CertificateException why) {
        for (X509Certificate certificate : chain) {
            try {
                certificate.checkValidity();
            } catch (CertificateExpiredException e) {
                return because("The server's certificate has expired: ", certificate, why);
            } catch (CertificateNotYetValidException e) {
                return because("The server's certificate is not valid yet: ", certificate, why);
            }
        }
        return because("The server's certificate is not issued by anybody in " + store + ": ", chain[0], why);
    }

    private static CertificateException because(String what, X509Certificate certificate, CertificateException why) {
        // The cause as it was, since JSSE chooses the alert by it.
        return new CertificateException(what + Certificates.describe(certificate), why.getCause());
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return decides.getAcceptedIssuers();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw servesNobody();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw servesNobody();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw servesNobody();
    }

    private static CertificateException servesNobody() {
        return new CertificateException("The agent is no server");
    }
}
