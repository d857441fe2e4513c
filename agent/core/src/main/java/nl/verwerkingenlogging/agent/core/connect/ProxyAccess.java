package nl.verwerkingenlogging.agent.core.connect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okhttp3.Authenticator;
import okhttp3.Challenge;
import okhttp3.Credentials;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;

/**
 * Signs in at the proxy, and only there: with the tunnel's own request where the connection is a tunnel, and where it is none, because the register speaks plain HTTP, with the
 * request, of which the proxy takes it off. Thread-safe.
 */
final class ProxyAccess implements Authenticator, Interceptor {

    private static final String HEADER = "Proxy-Authorization";
    /** OkHttp asks beforehand too, with a challenge of this name that nobody sent. */
    private static final String BEFOREHAND = "OkHttp-Preemptive";

    private final ProxySettings proxy;

    ProxyAccess(ProxySettings proxy) {
        this.proxy = proxy;
    }

    @Override
    public Request authenticate(Route route, Response response) throws IOException {
        if (beforehand(response)) {
            return proxy.user() == null ? null : signedIn(response.request());
        }
        if (proxy.user() == null) {
            throw new AccessException(
                    "The proxy " + proxy + " asks for a user and a password (register.proxy.user and passwordFile)");
        }
        throw new AccessException("The proxy " + proxy
                + " does not accept the user and password of register.proxy, or not in the form Basic");
    }

    /** For requests that the proxy reads. */
    @Override
    public Response intercept(Chain chain) throws IOException {
        return chain.proceed(proxy.user() == null ? chain.request() : signedIn(chain.request()));
    }

    private Request signedIn(Request request) throws IOException {
        String credentials = Credentials.basic(proxy.user(), proxy.password().read(), StandardCharsets.UTF_8);
        return request.newBuilder().header(HEADER, credentials).build();
    }

    private static boolean beforehand(Response response) {
        for (Challenge challenge : response.challenges()) {
            if (BEFOREHAND.equals(challenge.scheme())) {
                return true;
            }
        }
        return false;
    }
}
