package nl.verwerkingenlogging.agent.core.diagnostics;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts what happened to records. At rest captured = delivered + backlog + refused + dropped + discarded (DESIGN 8). Thread-safe.
 */
public final class Counters {

    /** What is counted. */
    public enum Counter {
        /** Records that the journal was asked to take and was not refused to the caller. */
        CAPTURED,
        /** Records that the journal took. */
        JOURNALLED,
        /** Records that the register accepted. */
        DELIVERED,
        /** Records that the register refused for good; they are kept as dead letters. */
        REFUSED,
        /** Records that were lost under {@code onFailure: lenient}. */
        DROPPED,
        /** Calls that were refused to their caller under {@code onFailure: strict}. */
        WITHHELD,
        /** Parts of incomplete sets, whose result was never released. */
        DISCARDED,
        /** Calls that touched nobody and so were not logged (AMB-38). */
        NOBODY,
        /** Attempts to deliver beyond the first. */
        RETRIED,
        /** How often the kill switch was moved. */
        SWITCHED,
        /** Calls of woven methods that passed while capture was switched off; each method that one logical call crosses counts. */
        UNLOGGED
    }

    private final Map<Counter, LongAdder> values = new EnumMap<>(Counter.class);

    /** Makes counters that stand at zero. */
    public Counters() {
        for (Counter counter : Counter.values()) {
            values.put(counter, new LongAdder());
        }
    }

    /**
     * Adds one.
     *
     * @param counter which
     */
    public void increment(Counter counter) {
        values.get(counter).increment();
    }

    /**
     * Adds a number.
     *
     * @param counter which
     * @param amount how many
     */
    public void add(Counter counter, long amount) {
        values.get(counter).add(amount);
    }

    /**
     * Reads a counter.
     *
     * @param counter which
     * @return its value
     */
    public long get(Counter counter) {
        return values.get(counter).sum();
    }
}
