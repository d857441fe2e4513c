package nl.verwerkingenlogging.agent.core.forward;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A bearer token in a file. The file is simply read again, at most once a second: modification times lie on the mounts of container platforms, and a small
 * file costs as little to read as to look at.
 */
final class FileToken implements TokenSource {

    private static final long FRESH = TimeUnit.SECONDS.toNanos(1);
    private static final int MAX_LENGTH = 64 * 1024;

    private final Path file;
    private final LongSupplier clock;
    private String authorization;
    private long readAt;

    FileToken(Path file, LongSupplier clock) {
        this.file = file;
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
        byte[] bytes = new byte[MAX_LENGTH];
        int length = 0;
        try (InputStream in = Files.newInputStream(file)) {
            int read;
            while (length < bytes.length && (read = in.read(bytes, length, bytes.length - length)) > 0) {
                length += read;
            }
        } catch (NoSuchFileException e) {
            throw new IOException("The token file " + file + " does not exist", e);
        } catch (IOException e) {
            throw new IOException("The token file " + file + " cannot be read", e);
        }
        String token = new String(bytes, 0, length, StandardCharsets.UTF_8).trim();
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
