package nl.verwerkingenlogging.agent.core.diagnostics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports what goes wrong once per place, then at most once a minute with the number that was held back, and counts all of it (EXAMPLES 2.6). Never throws,
 * never waits for a lock. Thread-safe.
 *
 * <p>Places and messages are the caller's words, from the program and the configuration; they hold no value of a call. Of something thrown only the classes
 * and the stack are written, since nobody knows what its message quotes.
 */
public final class ProblemReporter {

    /** How many places are told apart; the rest is counted together. */
    static final int MAX_PLACES = 256;

    /** How long a place is silent after a line, in milliseconds. */
    static final long SILENCE_MILLIS = 60_000;

    private static final String OTHERS = "other places";

    private final Logger log;
    private final LongSupplier millis;
    private final ConcurrentMap<String, Place> places = new ConcurrentHashMap<>();
    private final LongAdder unreported = new LongAdder();

    /** Makes a reporter that writes to the agent's log. */
    public ProblemReporter() {
        this(LoggerFactory.getLogger(ProblemReporter.class), System::currentTimeMillis);
    }

    /**
     * Makes a reporter.
     *
     * @param log where lines go
     * @param millis the time in milliseconds since 1970
     */
    public ProblemReporter(Logger log, LongSupplier millis) {
        this.log = log;
        this.millis = millis;
    }

    /**
     * Reports a problem. Reports of one place count as the same problem whatever the message, since it may hold numbers: what must not be held back behind
     * something else (80 % full behind 50 % full) has a place of its own.
     *
     * @param place which piece of the agent, rule or file it concerns
     * @param message what is wrong and what comes of it, without any value of a call
     */
    public void report(String place, String message) {
        try {
            long now = millis.getAsLong();
            long heldBack = placeOf(place).occurred(now);
            if (heldBack != Place.SILENT) {
                log.warn("{}: {}{}", place, message, suffix(heldBack));
            }
        } catch (Throwable unreachableLogger) {
            // Reporting must not do what it reports about: make the application fail (DESIGN 10). It is counted, and
            // there is nowhere left to say it.
            unreported.increment();
        }
    }

    /**
     * Reports something thrown that was not expected; its stack is written the first time.
     *
     * @param place which piece of the agent, rule or file it concerns
     * @param thrown what was thrown; its message is not written
     */
    public void report(String place, Throwable thrown) {
        try {
            long now = millis.getAsLong();
            String kind = thrown.getClass().getName();
            long heldBack = placeOf(place + ": " + kind).occurred(now);
            if (heldBack == Place.FIRST) {
                log.error("{}: not expected", place, ThrownWithoutMessage.of(thrown));
            } else if (heldBack != Place.SILENT) {
                log.warn("{}: {}{}", place, kind, suffix(heldBack));
            }
        } catch (Throwable unreachableLogger) {
            // As above.
            unreported.increment();
        }
    }

    /**
     * All problems so far.
     *
     * @return one entry for each place, in no order
     */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        places.forEach((name, place) -> problems.add(place.snapshot(name)));
        return Collections.unmodifiableList(problems);
    }

    /**
     * How many reports could not be made.
     *
     * @return the number
     */
    public long unreported() {
        return unreported.sum();
    }

    private Place placeOf(String name) {
        Place known = places.get(name);
        if (known != null) {
            return known;
        }
        // A few more than the bound when threads come at once: harmless.
        return places.computeIfAbsent(places.size() < MAX_PLACES ? name : OTHERS, ignored -> new Place());
    }

    private static String suffix(long heldBack) {
        return heldBack <= 0 ? "" : " (and " + heldBack + " more times since the last line about this)";
    }

    /** What is known of one place. */
    private static final class Place {

        /** The answer for the first occurrence. */
        static final long FIRST = -2;

        /** The answer for an occurrence that is held back. */
        static final long SILENT = -1;

        private static final long NEVER = Long.MIN_VALUE;

        private final AtomicLong nextLine = new AtomicLong(NEVER);
        private final LongAdder count = new LongAdder();
        private final AtomicLong heldBack = new AtomicLong();
        private final AtomicLong first = new AtomicLong(NEVER);
        private volatile long last;

        /** Counts one; returns {@link #FIRST}, {@link #SILENT}, or how many were held back since the last line. */
        long occurred(long now) {
            count.increment();
            first.compareAndSet(NEVER, now);
            last = now;
            long due = nextLine.get();
            // The clock may have been set back: that must not silence a place for longer than a minute.
            boolean isDue = now >= due || due - now > SILENCE_MILLIS;
            if (isDue && nextLine.compareAndSet(due, now + SILENCE_MILLIS)) {
                return due == NEVER ? FIRST : heldBack.getAndSet(0);
            }
            heldBack.incrementAndGet();
            return SILENT;
        }

        Problem snapshot(String name) {
            return new Problem(name, count.sum(), first.get(), last);
        }
    }
}
