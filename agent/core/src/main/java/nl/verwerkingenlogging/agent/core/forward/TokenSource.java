package nl.verwerkingenlogging.agent.core.forward;

import java.io.IOException;
import java.nio.file.Path;

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
}
