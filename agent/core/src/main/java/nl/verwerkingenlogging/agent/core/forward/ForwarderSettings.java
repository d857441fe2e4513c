package nl.verwerkingenlogging.agent.core.forward;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import nl.verwerkingenlogging.agent.core.connect.ConnectionSettings;

/** What a forwarder can be told. Immutable; made with {@link #builder}. */
public final class ForwarderSettings {

    private final String url;
    private final TokenSource tokens;
    private final Path deadLetters;
    private final long maxDeadLetters;
    private final ConnectionSettings connection;
    private final Duration pollInterval;
    private final Duration backOffBase;
    private final Duration backOffMax;
    private final Duration setPatience;
    private final int maxConcurrency;
    private final int maxHeldRecords;
    private final long maxHeldBytes;
    private final int refusalLimit;

    private ForwarderSettings(Builder builder) {
        this.url = builder.url;
        this.tokens = builder.tokens;
        this.deadLetters = builder.deadLetters;
        this.maxDeadLetters = builder.maxDeadLetters;
        this.connection = builder.connection;
        this.pollInterval = builder.pollInterval;
        this.backOffBase = builder.backOffBase;
        this.backOffMax = builder.backOffMax;
        this.setPatience = builder.setPatience;
        this.maxConcurrency = builder.maxConcurrency;
        this.maxHeldRecords = builder.maxHeldRecords;
        this.maxHeldBytes = builder.maxHeldBytes;
        this.refusalLimit = builder.refusalLimit;
    }

    /**
     * Starts a builder with what has no default.
     *
     * @param url base URL of the Bewerking API ({@code register.url})
     * @param deadLetters the directory for refused actions; made when the first is refused
     * @return a builder in which everything else has its default
     */
    public static Builder builder(String url, Path deadLetters) {
        return new Builder(Objects.requireNonNull(url, "url"), Objects.requireNonNull(deadLetters, "deadLetters"));
    }

    /**
     * Base URL of the API.
     *
     * @return the URL
     */
    public String url() {
        return url;
    }

    /**
     * Where the token comes from.
     *
     * @return the source; the default sends none
     */
    public TokenSource tokens() {
        return tokens;
    }

    /**
     * The directory for refused actions.
     *
     * @return the path
     */
    public Path deadLetters() {
        return deadLetters;
    }

    /**
     * How much may be in that directory ({@code journal.maxDeadLetters}).
     *
     * @return a number of bytes, by default 256 MiB
     */
    public long maxDeadLetters() {
        return maxDeadLetters;
    }

    /**
     * How the register is reached.
     *
     * @return TLS, proxy and time-outs
     */
    public ConnectionSettings connection() {
        return connection;
    }

    /**
     * How long a connection may take.
     *
     * @return the time, by default 5 s
     */
    public Duration connectTimeout() {
        return connection.connectTimeout();
    }

    /**
     * How long an attempt may take as a whole.
     *
     * @return the time, by default 30 s
     */
    public Duration callTimeout() {
        return connection.callTimeout();
    }

    /**
     * How often the journals are looked at.
     *
     * @return the time, by default 25 ms
     */
    public Duration pollInterval() {
        return pollInterval;
    }

    /**
     * Longest first pause after a failure; it doubles with each further one.
     *
     * @return the time, by default 200 ms
     */
    public Duration backOffBase() {
        return backOffBase;
    }

    /**
     * Longest pause after failures.
     *
     * @return the time, by default 30 s
     */
    public Duration backOffMax() {
        return backOffMax;
    }

    /**
     * How old a connection may become, so that a register that moved is found (FC-17).
     *
     * @return the time, by default 5 min
     */
    public Duration maxConnectionAge() {
        return connection.maxConnectionAge();
    }

    /**
     * How long the parts of an incomplete set of a live journal are kept in memory without another coming.
     *
     * @return the time, by default 10 min
     */
    public Duration setPatience() {
        return setPatience;
    }

    /**
     * How many requests may be in flight.
     *
     * @return the number, by default 16
     */
    public int maxConcurrency() {
        return maxConcurrency;
    }

    /**
     * How many records may be in memory.
     *
     * @return the number, by default 1000
     */
    public int maxHeldRecords() {
        return maxHeldRecords;
    }

    /**
     * How much memory those may take before no more are read.
     *
     * @return a number of bytes, by default 4 MiB
     */
    public long maxHeldBytes() {
        return maxHeldBytes;
    }

    /**
     * How many refusals in a row pause delivery (AMB-35).
     *
     * @return the number, by default 20
     */
    public int refusalLimit() {
        return refusalLimit;
    }

    /** Builds settings. Not thread-safe. */
    public static final class Builder {

        private final String url;
        private final Path deadLetters;
        private TokenSource tokens = TokenSource.none();
        private long maxDeadLetters = 256L * 1024 * 1024;
        private ConnectionSettings connection = ConnectionSettings.defaults();
        private Duration pollInterval = Duration.ofMillis(25);
        private Duration backOffBase = Duration.ofMillis(200);
        private Duration backOffMax = Duration.ofSeconds(30);
        private Duration setPatience = Duration.ofMinutes(10);
        private int maxConcurrency = 16;
        private int maxHeldRecords = 1000;
        private long maxHeldBytes = 4L * 1024 * 1024;
        private int refusalLimit = 20;

        private Builder(String url, Path deadLetters) {
            this.url = url;
            this.deadLetters = deadLetters;
        }

        /**
         * Where the token comes from.
         *
         * @param value the source
         * @return this
         */
        public Builder tokens(TokenSource value) {
            this.tokens = Objects.requireNonNull(value, "tokens");
            return this;
        }

        /**
         * How much may be in the directory for refused actions.
         *
         * @param value a number of bytes
         * @return this
         */
        public Builder maxDeadLetters(long value) {
            this.maxDeadLetters = value;
            return this;
        }

        /**
         * How the register is reached: TLS, proxy, and time-outs for all that is not set below.
         *
         * @param value the settings
         * @return this
         */
        public Builder connection(ConnectionSettings value) {
            this.connection = Objects.requireNonNull(value, "connection");
            return this;
        }

        /**
         * How long a connection may take.
         *
         * @param value the time
         * @return this
         */
        public Builder connectTimeout(Duration value) {
            this.connection = connection.withConnectTimeout(value);
            return this;
        }

        /**
         * How long an attempt may take as a whole.
         *
         * @param value the time
         * @return this
         */
        public Builder callTimeout(Duration value) {
            this.connection = connection.withCallTimeout(value);
            return this;
        }

        /**
         * How often the journals are looked at.
         *
         * @param value the time
         * @return this
         */
        public Builder pollInterval(Duration value) {
            this.pollInterval = positive(value);
            return this;
        }

        /**
         * First and longest pause after failures.
         *
         * @param base the longest first pause
         * @param max the longest pause
         * @return this
         */
        public Builder backOff(Duration base, Duration max) {
            this.backOffBase = positive(base);
            this.backOffMax = positive(max);
            return this;
        }

        /**
         * How old a connection may become.
         *
         * @param value the time
         * @return this
         */
        public Builder maxConnectionAge(Duration value) {
            this.connection = connection.withMaxConnectionAge(value);
            return this;
        }

        /**
         * How long the parts of an incomplete set of a live journal are kept in memory without another coming.
         *
         * @param value the time
         * @return this
         */
        public Builder setPatience(Duration value) {
            this.setPatience = positive(value);
            return this;
        }

        /**
         * How many requests may be in flight.
         *
         * @param value the number, at least 1
         * @return this
         */
        public Builder maxConcurrency(int value) {
            this.maxConcurrency = atLeastOne(value);
            return this;
        }

        /**
         * How much may be in memory before no more is read.
         *
         * @param records a number of records, at least 1
         * @param bytes a number of bytes; exceeded by one record at most
         * @return this
         */
        public Builder maxHeld(int records, long bytes) {
            this.maxHeldRecords = atLeastOne(records);
            this.maxHeldBytes = bytes;
            return this;
        }

        /**
         * How many refusals in a row pause delivery.
         *
         * @param value the number, at least 1
         * @return this
         */
        public Builder refusalLimit(int value) {
            this.refusalLimit = atLeastOne(value);
            return this;
        }

        /**
         * Makes the settings.
         *
         * @return the settings
         */
        public ForwarderSettings build() {
            return new ForwarderSettings(this);
        }

        private static Duration positive(Duration value) {
            if (value.isNegative() || value.isZero()) {
                throw new IllegalArgumentException("A positive duration is expected, not " + value);
            }
            return value;
        }

        private static int atLeastOne(int value) {
            if (value < 1) {
                throw new IllegalArgumentException("At least 1 is expected, not " + value);
            }
            return value;
        }
    }
}
