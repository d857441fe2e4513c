package nl.verwerkingenlogging.agent.core.connect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads files that should be small; one that is not was named by mistake. */
final class SmallFile {

    private SmallFile() {}

    /**
     * Reads a file.
     *
     * @param what what the file is, for messages; begins a sentence
     * @param most how many bytes it may hold
     */
    static byte[] read(Path file, String what, int most) throws AccessException {
        byte[] bytes = new byte[Math.min(most, 4096)];
        int length = 0;
        try (InputStream in = Files.newInputStream(file)) {
            int read;
            while ((read = in.read(bytes, length, bytes.length - length)) >= 0) {
                length += read;
                if (length > most) {
                    throw new AccessException(what + " " + file + " is larger than " + most + " bytes");
                }
                if (length == bytes.length) {
                    bytes = Arrays.copyOf(bytes, bytes.length * 2);
                }
            }
        } catch (NoSuchFileException e) {
            throw new AccessException(what + " " + file + " does not exist", e);
        } catch (AccessException e) {
            throw e;
        } catch (IOException e) {
            throw new AccessException(what + " " + file + " cannot be read", e);
        }
        return Arrays.copyOf(bytes, length);
    }
}
