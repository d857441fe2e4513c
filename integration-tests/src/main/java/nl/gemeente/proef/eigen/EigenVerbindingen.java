package nl.gemeente.proef.eigen;

import java.io.IOException;
import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyManagementException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import nl.gemeente.proef.stroom.PersoonDao;

/**
 * Has defaults of its own for everything that connects, which count each use. Reads persons, waits until a file is there, and prints {@code gebruikt N} and
 * {@code ongewijzigd true} if the defaults are still its own.
 */
public final class EigenVerbindingen {

    private static final AtomicInteger USED = new AtomicInteger();

    private EigenVerbindingen() {}

    /**
     * Runs.
     *
     * @param args the file to wait for, and whom to read
     * @throws Exception when the defaults cannot be set
     */
    public static void main(String[] args) throws Exception {
        ProxySelector proxies = new CountingProxies();
        Authenticator credentials = new CountingCredentials();
        SSLContext tls = new CountingTls();
        HostnameVerifier names = (host, session) -> USED.incrementAndGet() > 0;
        ProxySelector.setDefault(proxies);
        Authenticator.setDefault(credentials);
        SSLContext.setDefault(tls);
        HttpsURLConnection.setDefaultHostnameVerifier(names);
        PersoonDao dao = new PersoonDao();
        for (int i = 1; i < args.length; i++) {
            dao.zoekOpBsn(args[i], null);
        }
        System.out.println("gelezen");
        while (!Files.exists(Path.of(args[0]))) {
            Thread.sleep(20);
        }
        System.out.println("gebruikt " + USED.get());
        System.out.println("ongewijzigd "
                + (ProxySelector.getDefault() == proxies
                        && Authenticator.getDefault() == credentials
                        && SSLContext.getDefault() == tls
                        && HttpsURLConnection.getDefaultHostnameVerifier() == names));
    }

    private static final class CountingProxies extends ProxySelector {

        @Override
        public List<Proxy> select(URI uri) {
            USED.incrementAndGet();
            return List.of(Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {
            USED.incrementAndGet();
        }
    }

    private static final class CountingCredentials extends Authenticator {

        @Override
        protected PasswordAuthentication getPasswordAuthentication() {
            USED.incrementAndGet();
            return null;
        }
    }

    private static final class CountingTls extends SSLContext {

        CountingTls() throws NoSuchAlgorithmException {
            super(new Counting(), SSLContext.getInstance("TLS").getProvider(), "TLS");
        }
    }

    /** Counts, and then fails: nobody but the application was to use it. */
    private static final class Counting extends SSLContextSpi {

        private static IllegalStateException used() {
            USED.incrementAndGet();
            return new IllegalStateException("used");
        }

        @Override
        protected void engineInit(KeyManager[] keys, TrustManager[] trust, SecureRandom random)
                throws KeyManagementException {
            throw used();
        }

        @Override
        protected SSLSocketFactory engineGetSocketFactory() {
            throw used();
        }

        @Override
        protected SSLServerSocketFactory engineGetServerSocketFactory() {
            throw used();
        }

        @Override
        protected SSLEngine engineCreateSSLEngine() {
            throw used();
        }

        @Override
        protected SSLEngine engineCreateSSLEngine(String host, int port) {
            throw used();
        }

        @Override
        protected SSLSessionContext engineGetServerSessionContext() {
            throw used();
        }

        @Override
        protected SSLSessionContext engineGetClientSessionContext() {
            throw used();
        }
    }
}
