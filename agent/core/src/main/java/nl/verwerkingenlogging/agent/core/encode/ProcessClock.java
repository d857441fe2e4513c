package nl.verwerkingenlogging.agent.core.encode;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * The time of actions: microseconds since 1970, strictly increasing within the process, so that a log sorted by tijdstip is in order (A-60, AMB-53). Two
 * calls in one microsecond get two times, also where the JVM's clock only ticks in milliseconds. Thread-safe, without lock.
 *
 * <p>When the clock is set back, times go on a microsecond at a time until the clock has come to where they are, and the step is reported once. Above a
 * million calls a second times run ahead of the clock in the same way.
 */
public final class ProcessClock {

    /** By how much the clock must have gone back to be reported. */
    static final long TOLERANCE_MICROS = 10_000;

    private static final long NOTICED_MICROS = 1_000;

    private final LongSupplier source;
    private final LongConsumer steppedBack;
    private final AtomicLong last = new AtomicLong(Long.MIN_VALUE);
    /** By how many microseconds times led the clock when that was last looked at; 0 as long as they do not. */
    private final AtomicLong lead = new AtomicLong();

    /**
     * Makes a clock.
     *
     * @param source the time in microseconds since 1970
     * @param steppedBack told once for each step back by how many microseconds the source is behind the last time given; on the thread that noticed, so
     *     it must neither block nor throw
     */
    public ProcessClock(LongSupplier source, LongConsumer steppedBack) {
        this.source = source;
        this.steppedBack = steppedBack;
    }

    /**
     * Makes a clock that follows the system's.
     *
     * @param steppedBack as in the constructor
     * @return the clock
     */
    public static ProcessClock system(LongConsumer steppedBack) {
        return new ProcessClock(ProcessClock::systemMicros, steppedBack);
    }

    /**
     * The time now, later than any time that was given before.
     *
     * @return microseconds since 1970
     */
    public long next() {
        long now = source.getAsLong();
        while (true) {
            long previous = last.get();
            if (now > previous) {
                if (last.compareAndSet(previous, now)) {
                    if (lead.get() != 0) {
                        lead.set(0);
                    }
                    return now;
                }
            } else if (last.compareAndSet(previous, previous + 1)) {
                if (Math.abs(previous - now - lead.get()) > NOTICED_MICROS) {
                    followLead(previous);
                }
                return previous + 1;
            }
        }
    }

    /**
     * Ties make the lead grow by a microsecond at a time; a clock that is set back makes it jump. Asks the source again, because this thread may have been
     * held up between asking it and taking its turn.
     */
    private void followLead(long previous) {
        long now = Math.max(previous - source.getAsLong(), 0);
        if (now - lead.getAndSet(now) > TOLERANCE_MICROS) {
            steppedBack.accept(now);
        }
    }

    private static long systemMicros() {
        // The only clock of Java 8 that shows microseconds where the JVM has them. Compiled code mostly does without
        // the object.
        Instant now = Instant.now();
        return now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
    }
}
