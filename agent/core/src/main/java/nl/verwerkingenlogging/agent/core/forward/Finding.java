package nl.verwerkingenlogging.agent.core.forward;

/** One thing that {@link RegisterCheck} found. Immutable. */
public final class Finding {

    /** How bad it is. */
    public enum Level {
        /** As it should be. */
        OK,
        /** Delivery may work, but somebody should look. */
        WARNING,
        /** Delivery will not work. */
        ERROR
    }

    private final Level level;
    private final String message;

    Finding(Level level, String message) {
        this.level = level;
        this.message = message;
    }

    /**
     * How bad it is.
     *
     * @return the level
     */
    public Level level() {
        return level;
    }

    /**
     * What was found.
     *
     * @return a sentence without any token or content of an answer
     */
    public String message() {
        return message;
    }

    @Override
    public String toString() {
        return level + ": " + message;
    }
}
