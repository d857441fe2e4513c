package nl.verwerkingenlogging.agent.core.diagnostics;

/** How often a problem occurred at one place. Immutable. */
public final class Problem {

    private final String place;
    private final long count;
    private final long firstMillis;
    private final long lastMillis;

    Problem(String place, long count, long firstMillis, long lastMillis) {
        this.place = place;
        this.count = count;
        this.firstMillis = firstMillis;
        this.lastMillis = lastMillis;
    }

    /**
     * Where, and for something thrown what.
     *
     * @return a text without any value of a call
     */
    public String place() {
        return place;
    }

    /**
     * How often.
     *
     * @return the number of reports, written or held back
     */
    public long count() {
        return count;
    }

    /**
     * When it was first reported.
     *
     * @return milliseconds since 1970
     */
    public long firstMillis() {
        return firstMillis;
    }

    /**
     * When it was last reported.
     *
     * @return milliseconds since 1970
     */
    public long lastMillis() {
        return lastMillis;
    }
}
