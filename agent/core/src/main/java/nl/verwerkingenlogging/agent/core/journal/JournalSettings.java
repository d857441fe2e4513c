package nl.verwerkingenlogging.agent.core.journal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;

/** Where a journal lies, for whom it is kept and how large it may grow. Immutable. */
public final class JournalSettings {

    /** The smallest {@code journal.maxSize} in bytes. */
    public static final long MIN_SIZE = 4L << 20;

    private static final int MAX_SEGMENT_SIZE = 16 << 20;
    private static final int SEGMENTS_AT_LEAST = 8;
    /** One MiB of body (AMB-39) and what {@link ActiePayload} puts before it. */
    private static final int MAX_PAYLOAD = (1 << 20) + 4096;

    private static final int MAX_NAME_BYTES = 600;

    private final Path directory;
    private final JournalOwner owner;
    private final String applicatie;
    private final long maxSize;
    private final Duration maxWait;
    private final boolean allowNetworkFileSystem;

    private JournalSettings(Builder builder) {
        this.directory = builder.directory.toAbsolutePath().normalize();
        this.applicatie = builder.applicatie;
        this.owner = new JournalOwner(builder.organisatieOin, builder.applicatie, builder.registerId);
        this.maxSize = builder.maxSize;
        this.maxWait = builder.maxWait;
        this.allowNetworkFileSystem = builder.allowNetworkFileSystem;
    }

    /**
     * Starts settings with their defaults: applicatie and register "-", no organisation, 1 GiB, 2 s, no network file system.
     *
     * @param directory {@code journal.directory}; made absolute against the working directory
     * @return a builder
     */
    public static Builder builder(Path directory) {
        return new Builder(directory);
    }

    /**
     * The directory of {@code journal.directory}.
     *
     * @return an absolute path
     */
    public Path directory() {
        return directory;
    }

    /**
     * The directory of all journals of this applicatie, below {@link #directory()}.
     *
     * @return an absolute path, whose last part is the name of the applicatie made safe for any file system
     */
    public Path applicatieDirectory() {
        return directory.resolve(fileName(applicatie));
    }

    /**
     * How many bytes the segments of one JVM may take together.
     *
     * @return a number of bytes
     */
    public long maxSize() {
        return maxSize;
    }

    /**
     * How long an append waits for room.
     *
     * @return the longest time
     */
    public Duration maxWait() {
        return maxWait;
    }

    /**
     * Whether a journal on a network file system is allowed, although its locks and its mapped files cannot be relied on.
     *
     * @return true when it is
     */
    public boolean allowNetworkFileSystem() {
        return allowNetworkFileSystem;
    }

    JournalOwner owner() {
        return owner;
    }

    int segmentSize() {
        long size = Math.min(MAX_SEGMENT_SIZE, maxSize / SEGMENTS_AT_LEAST);
        return (int) (size / SegmentLayout.DATA_START * SegmentLayout.DATA_START);
    }

    int maxSegments() {
        return (int) Math.min(Integer.MAX_VALUE, maxSize / segmentSize());
    }

    /** Half a segment, so that sealing one for a record that does not fit never wastes more than it keeps. */
    int maxPayload() {
        return Math.min(MAX_PAYLOAD, (segmentSize() - SegmentLayout.DATA_START) / 2 - RecordLayout.PAYLOAD_OFFSET);
    }

    /** Two names that come out the same only share a directory: whose a journal is stands in its segments. */
    private static String fileName(String name) {
        StringBuilder safe = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean digit = c >= '0' && c <= '9';
            if (letter || digit || c == '-' || c == '_' || (c == '.' && safe.length() > 0)) {
                safe.append(c);
            } else {
                safe.append('%').append(String.format(Locale.ROOT, "%02x", (int) c));
            }
        }
        return safe.length() > 100 ? safe.substring(0, 100) : safe.toString();
    }

    /** Collects settings; not thread-safe. */
    public static final class Builder {

        private final Path directory;
        private String applicatie = "-";
        private String organisatieOin = "";
        private String registerId = "-";
        private long maxSize = 1L << 30;
        private Duration maxWait = Duration.ofSeconds(2);
        private boolean allowNetworkFileSystem;

        private Builder(Path directory) {
            this.directory = Objects.requireNonNull(directory);
        }

        /**
         * Sets {@code applicatie}.
         *
         * @param name the name, not blank
         * @return this
         */
        public Builder applicatie(String name) {
            if (name.trim().isEmpty()) {
                throw new IllegalArgumentException("applicatie is blank");
            }
            this.applicatie = bounded(name);
            return this;
        }

        /**
         * Sets {@code organisatie.oin}.
         *
         * @param oin the number
         * @return this
         */
        public Builder organisatieOin(String oin) {
            this.organisatieOin = bounded(oin);
            return this;
        }

        /**
         * Sets {@code register.id}.
         *
         * @param id the id
         * @return this
         */
        public Builder registerId(String id) {
            this.registerId = bounded(id);
            return this;
        }

        /**
         * Sets {@code journal.maxSize}.
         *
         * @param bytes at least {@link #MIN_SIZE}
         * @return this
         */
        public Builder maxSize(long bytes) {
            if (bytes < MIN_SIZE) {
                throw new IllegalArgumentException(
                        "journal.maxSize is " + bytes + " bytes, at least " + MIN_SIZE + " are needed");
            }
            this.maxSize = bytes;
            return this;
        }

        /**
         * Sets {@code journal.maxWait}.
         *
         * @param wait the longest time that an append waits; not negative
         * @return this
         */
        public Builder maxWait(Duration wait) {
            if (wait.isNegative()) {
                throw new IllegalArgumentException("journal.maxWait is negative");
            }
            this.maxWait = wait;
            return this;
        }

        /**
         * Allows a network file system or not.
         *
         * @param allow whether it is allowed
         * @return this
         */
        public Builder allowNetworkFileSystem(boolean allow) {
            this.allowNetworkFileSystem = allow;
            return this;
        }

        /**
         * Makes the settings.
         *
         * @return the settings
         */
        public JournalSettings build() {
            return new JournalSettings(this);
        }

        private static String bounded(String name) {
            if (name.getBytes(StandardCharsets.UTF_8).length > MAX_NAME_BYTES) {
                throw new IllegalArgumentException(
                        "longer than " + MAX_NAME_BYTES + " bytes: " + name.substring(0, 40) + "...");
            }
            return name;
        }
    }
}
