package nl.verwerkingenlogging.agent.core.forward;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import nl.verwerkingenlogging.agent.core.connect.ConnectionSettings;
import nl.verwerkingenlogging.agent.core.connect.Secret;

/**
 * Where the value of the Authorization header comes from (AMB-26). Thread-safe; called on the forwarder's threads, may block for I/O. No implementation ever
 * puts a token in a log, an exception or {@code toString}.
 */
public interface TokenSource {

    /**
     * The value to send now.
     *
     * @return for instance {@code Bearer …}; null to send no Authorization
     * @throws IOException when there is no token now; the message says why and is safe to log; the call is repeated later
     */
    String authorization() throws IOException;

    /**
     * Says that the register answered 401 on a value, so that a newer one should be got before the next attempt. Several threads may report the same value.
     *
     * @param authorization what was sent
     */
    void rejected(String authorization);

    /**
     * No authentication.
     *
     * @return a source that yields no header
     */
    static TokenSource none() {
        return new FixedToken(null);
    }

    /**
     * A token that never changes.
     *
     * @param token the token; surrounding white space is removed
     * @return the source
     * @throws IllegalArgumentException when it is empty or cannot be in a header
     */
    static TokenSource bearer(String token) {
        return FixedToken.bearer(token);
    }

    /**
     * A token in a file, as container platforms mount it. Changes are seen within a second and at once after a 401; a missing file delays delivery and is
     * looked for again.
     *
     * @param file the file; surrounding white space in it is removed
     * @return the source
     */
    static TokenSource bearerFile(Path file) {
        return new FileToken(file, System::nanoTime);
    }

    /**
     * Signed tokens of the agent's own making, as the ZGW APIs have them: HS256, of a few minutes each.
     *
     * @param clientId who we are
     * @param secret what the register knows us by; a file is read for each token
     * @return the source
     */
    static TokenSource zgw(String clientId, Secret secret) {
        return new ZgwToken(clientId, secret, Clock.systemUTC(), System::nanoTime);
    }

    /**
     * Tokens from a token endpoint (OAuth2 client credentials). One is kept until it nears its end or the register rejects it; many threads that need a new one
     * wait for one request. While the endpoint gives none, delivery waits.
     *
     * @param settings what to ask for, and where
     * @param connection how the endpoint is reached
     * @return the source
     */
    static TokenSource oauth2(OAuth2Settings settings, ConnectionSettings connection) {
        return new OAuth2Token(new TokenEndpoint(settings, connection), System::nanoTime);
    }

    /** Breaks off what is under way; no more is asked for afterwards. */
    default void close() {
        // Most have nothing open.
    }
}
