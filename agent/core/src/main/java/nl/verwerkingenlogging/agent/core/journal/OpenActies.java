package nl.verwerkingenlogging.agent.core.journal;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * The actions of this JVM to which persons may still be added, and those that have ended without the journal saying so yet. What the writers of lazily read
 * results and the forwarder, in one process, have in common: an action is delivered when it is certain that its writer adds nothing more. Thread-safe.
 *
 * <p><b>Who ends an action:</b> always its writer's side, under the writer's lock, so that which records belong to it is fixed from then on and the same for every
 * attempt to deliver it, by this JVM or by the one that adopts its journal. It ends when its source is exhausted or closed, when it is full, when nothing came
 * for {@link #SILENCE_NANOS} (looked after by the forwarder's thread; no timer runs for it), or when all open actions together would exceed {@link #MAX_BYTES}.
 *
 * <p><b>How that is known:</b> to this JVM's forwarder at once, from here. To others from the journal: ended actions are named in later records of open actions
 * ({@link EndedActies}), so that an end costs no record of its own and never waits for a full journal; what was not named ends with the journal.
 */
public final class OpenActies {

    /** After how long without another person an action ends. */
    public static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

    /**
     * How many bytes of records all open actions have together at most. It bounds what a reader of the journal has to hold in memory to join them, at
     * whatever point of the journal it is. Beyond it actions are closed as soon as they are journalled.
     */
    public static final long MAX_BYTES = 8L << 20;

    /** The writer of an open action. */
    public interface Writer {

        /**
         * Ends the action now if nothing was added since a moment and nobody is adding to it just now. Never waits.
         *
         * @param nanos the moment, on the clock of {@link OpenActies#now}
         */
        void endIfSilentSince(long nanos);
    }

    private final LongSupplier clock;
    private final Map<Long, Writer> open = new ConcurrentHashMap<>();
    private final Map<Long, Integer> unnamed = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();

    /** Makes an empty collection that follows the JVM's clock. */
    public OpenActies() {
        this(System::nanoTime);
    }

    /**
     * Makes an empty collection with a clock of its own.
     *
     * @param clock nanoseconds since whenever, never going back
     */
    public OpenActies(LongSupplier clock) {
        this.clock = clock;
    }

    /**
     * The time by which silence is measured.
     *
     * @return nanoseconds, as of {@link System#nanoTime}
     */
    public long now() {
        return clock.getAsLong();
    }

    /**
     * Counts a record that is about to be appended.
     *
     * @param length its length in bytes
     * @return whether its action may stay open
     */
    public boolean claim(int length) {
        return bytes.addAndGet(length) <= MAX_BYTES;
    }

    /**
     * Takes back what was claimed.
     *
     * @param length a number of bytes
     */
    public void release(long length) {
        bytes.addAndGet(-length);
    }

    /**
     * Says that the first record of an action is in the journal.
     *
     * @param number the number of the action
     * @param writer who adds to it
     */
    public void opened(long number, Writer writer) {
        open.put(number, writer);
    }

    /**
     * Says that the journal holds the last record of an action, marked as such.
     *
     * @param number the number of the action
     */
    public void endedByRecord(long number) {
        open.remove(number);
    }

    /**
     * Says that nothing will be added to an action any more.
     *
     * @param number the number of the action
     * @param records how many records it has
     */
    public void ended(long number, int records) {
        unnamed.put(number, records);
        open.remove(number);
    }

    /**
     * Takes out ended actions for a record that is about to be appended.
     *
     * @return at most {@link EndedActies#MOST} of them; to be given back when the journal does not take the record
     */
    public EndedActies takeEnded() {
        if (unnamed.isEmpty()) {
            return EndedActies.NONE;
        }
        long[] numbers = new long[EndedActies.MOST];
        int[] records = new int[EndedActies.MOST];
        int size = 0;
        Iterator<Long> all = unnamed.keySet().iterator();
        while (size < numbers.length && all.hasNext()) {
            long number = all.next();
            Integer taken = unnamed.remove(number);
            // Another writer may have been first.
            if (taken != null) {
                numbers[size] = number;
                records[size++] = taken;
            }
        }
        return new EndedActies(Arrays.copyOf(numbers, size), Arrays.copyOf(records, size));
    }

    /**
     * Takes back what no record carried along.
     *
     * @param ended from {@link #takeEnded}
     */
    public void giveBack(EndedActies ended) {
        for (int i = 0; i < ended.size(); i++) {
            unnamed.put(ended.number(i), ended.records(i));
        }
    }

    /**
     * Whether something may still be added to an action of this JVM.
     *
     * @param number the number of the action
     * @return false for one that has ended, and for one of another JVM
     */
    public boolean isOpen(long number) {
        return open.containsKey(number);
    }

    /** Takes the actions that have ended and of which the journal does not say so yet. */
    public interface Visitor {

        /**
         * Takes one.
         *
         * @param number the number of the action
         * @param records how many records it has
         */
        void ended(long number, int records);
    }

    /**
     * Looks at the actions that have ended and of which the journal does not say so yet.
     *
     * @param visitor gets each
     */
    public void forEachUnnamed(Visitor visitor) {
        for (Map.Entry<Long, Integer> one : unnamed.entrySet()) {
            visitor.ended(one.getKey(), one.getValue());
        }
    }

    /** Ends what has been silent for {@link #SILENCE_NANOS}. */
    public void endSilent() {
        endSilentSince(now() - SILENCE_NANOS);
    }

    /** Ends everything, so that it can be delivered before the process ends; what comes later begins an action of its own. */
    public void endAll() {
        endSilentSince(now());
    }

    private void endSilentSince(long nanos) {
        for (Writer writer : open.values()) {
            writer.endIfSilentSince(nanos);
        }
    }
}
