package nl.verwerkingenlogging.agent.core.forward;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import nl.verwerkingenlogging.agent.core.connect.Secret;

/**
 * A bearer token in a file. The file is simply read again, at most once a second: modification times lie on the mounts of container platforms, and a small
 * file costs as little to read as to look at.
 */
final class FileToken implements TokenSource {

    private static final long FRESH = TimeUnit.SECONDS.toNanos(1);

    private final Secret file;
    private final LongSupplier clock;
    private String authorization;
    private long readAt;

    FileToken(Path file, LongSupplier clock) {
        this.file = Secret.inFile(file, "The token file");
        this.clock = clock;
    }

    @Override
    public synchronized String authorization() throws IOException {
        long now = clock.getAsLong();
        if (authorization == null || now - readAt >= FRESH) {
            authorization = null;
            authorization = read();
            readAt = now;
        }
        return authorization;
    }

    @Override
    public synchronized void rejected(String rejected) {
        // A later report about a value that has been replaced since must not throw away the newer one.
        if (rejected != null && rejected.equals(authorization)) {
            authorization = null;
        }
    }

    private String read() throws IOException {
        String token = file.read().trim();
        if (!FixedToken.sendable(token)) {
            throw new IOException(
                    "The token file " + file + " is empty or holds characters that cannot be in a header");
        }
        return "Bearer " + token;
    }

    @Override
    public String toString() {
        return "token in " + file;
    }
}
