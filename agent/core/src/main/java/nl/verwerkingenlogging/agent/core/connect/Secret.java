package nl.verwerkingenlogging.agent.core.connect;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A secret or password, given as such or in a file that may change. Immutable and thread-safe; never shows what it holds. */
public abstract class Secret {

    private static final int LONGEST = 64 * 1024;

    Secret() {}

    /**
     * A secret that never changes.
     *
     * @param value the secret
     * @return the secret
     */
    public static Secret of(final String value) {
        return new Secret() {
            @Override
            public String read() {
                return value;
            }

            @Override
            public String toString() {
                return "a secret of the configuration";
            }
        };
    }

    /**
     * A secret in a file, as container platforms mount it. Line ends behind it do not count.
     *
     * @param file the file
     * @param what what the file is, for messages, such as {@code The token file}
     * @return the secret
     */
    public static Secret inFile(final Path file, final String what) {
        return new Secret() {
            @Override
            public String read() throws AccessException {
                String text = new String(SmallFile.read(file, what, LONGEST), StandardCharsets.UTF_8);
                int end = text.length();
                while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
                    end--;
                }
                if (end == 0) {
                    throw new AccessException(what + " " + file + " is empty");
                }
                return text.substring(0, end);
            }

            @Override
            public String toString() {
                return file.toString();
            }
        };
    }

    /**
     * The secret as it is now. A file is read each time.
     *
     * @return the secret, not empty
     * @throws AccessException when the file cannot be read or is empty
     */
    public abstract String read() throws AccessException;

    /** Where it is, never what it is. */
    @Override
    public abstract String toString();
}
