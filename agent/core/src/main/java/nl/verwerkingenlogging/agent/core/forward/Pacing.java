package nl.verwerkingenlogging.agent.core.forward;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How fast to send: a pure function of the outcomes it is told and the times it is told them at (nanoseconds of one monotonic clock). Not thread-safe.
 *
 * <p><b>Concurrency</b> grows by one per round of successes as long as latency stays within twice the best seen, and is halved by a failure. Attempts that were
 * in flight when it was halved belong to the same trouble and do not halve it again.
 *
 * <p><b>Pauses.</b> One failure may be one record's or one connection's own, so the register counts as <i>down</i> from the second round of failures without a
 * success. From then on one attempt is made at a time, after a pause drawn evenly from zero to a bound that doubles each time (full jitter: the many JVMs of an
 * organisation must not come back in step). A pause that the register asks for is kept, and lengthened a little for the same reason.
 */
final class Pacing {

    /** Rounds of failures without a success from which the register counts as down. */
    static final int DOWN_AFTER = 2;

    private static final double START = 2;
    /** Weight of the newest latency in the running one. */
    private static final double NEWEST = 0.1;
    /** How fast the best latency gives way, so that a register that became slower for good is not held to its youth. */
    private static final double FORGETTING = 0.001;
    /** Latency in nanoseconds that is never too much: on a fast register noise alone doubles it. */
    private static final double NOISE = 2_000_000;

    private final int max;
    private final long backOffBase;
    private final long backOffMax;
    private final DoubleSupplier random;

    private double limit;
    private double best;
    private double running;
    private int failures;
    private boolean halved;
    private long halvedAt;
    private boolean paused;
    private boolean asked;
    private long pausedUntil;

    /**
     * Makes a pacing that has heard nothing yet.
     *
     * @param max most requests in flight, at least 1
     * @param backOffBase bound of the first pause
     * @param backOffMax bound of any pause that the register did not ask for
     * @param random draws evenly from [0, 1)
     */
    Pacing(int max, Duration backOffBase, Duration backOffMax, DoubleSupplier random) {
        this.max = max;
        this.backOffBase = backOffBase.toNanos();
        this.backOffMax = backOffMax.toNanos();
        this.random = random;
        this.limit = Math.min(START, max);
    }

    /** Whether one more request may go out now. */
    boolean maySend(long now, int inFlight) {
        return untilNext(now) == 0 && inFlight < concurrency();
    }

    /** How many requests may be in flight, 1 while the register is down. */
    int concurrency() {
        return down() ? 1 : (int) limit;
    }

    /** Whether the register is taken to be down. */
    boolean down() {
        return failures >= DOWN_AFTER;
    }

    /** Nanoseconds until a request may go out, 0 for now. */
    long untilNext(long now) {
        return paused ? Math.max(0, pausedUntil - now) : 0;
    }

    /**
     * The register answered, whatever it thought of the record.
     *
     * @param sentAt when the request went out
     * @param now when the answer came
     * @param inFlight how many requests were in flight, this one included
     */
    void answered(long sentAt, long now, int inFlight) {
        if (down()) {
            // What comes back need not be as fast as what went away; held to its youth it would be sent one request at
            // a time for long.
            best = 0;
            running = 0;
        }
        failures = 0;
        if (!asked) {
            paused = false;
        }
        double latency = Math.max(1, now - sentAt);
        running = running == 0 ? latency : running + NEWEST * (latency - running);
        best = best == 0 || latency < best ? latency : best + FORGETTING * (latency - best);
        // An idle line says nothing about what the register can bear, so only a full one makes the limit grow.
        // One at a time is as little as can be asked of it, so there no latency is too much.
        if (inFlight >= (int) limit && (limit < 2 || running <= 2 * best + NOISE)) {
            limit = Math.min(max, limit + 1 / limit);
        }
    }

    /**
     * The register did not answer, or said "not now".
     *
     * @param sentAt when the request went out
     * @param now when it failed
     * @param retryAfter how long the register asked us to wait, or null
     */
    void failed(long sentAt, long now, Duration retryAfter) {
        if (retryAfter != null) {
            pauseUntil(now, now + retryAfter.toNanos() + draw(backOffBase), true);
        }
        if (halved && sentAt - halvedAt < 0) {
            return;
        }
        halved = true;
        halvedAt = now;
        limit = Math.max(1, limit / 2);
        failures++;
        // Also when the register named a time: one that always says 0 must not be asked without end.
        if (down()) {
            pauseUntil(now, now + delay(failures - DOWN_AFTER), false);
        }
    }

    /**
     * Draws a pause.
     *
     * @param step how often it was drawn before without success
     * @return nanoseconds, from zero to a bound that doubles with each step
     */
    long delay(int step) {
        // Beyond 30 doublings any bound in use has been passed; more would overflow.
        long bound = step >= 30 ? backOffMax : Math.min(backOffMax, backOffBase << step);
        return draw(bound < 0 ? backOffMax : bound);
    }

    /** Ends a pause that the register did not ask for: the process is about to end and this is the last chance. */
    void hurry() {
        if (!asked) {
            paused = false;
        }
    }

    private void pauseUntil(long now, long until, boolean byRegister) {
        boolean pausing = untilNext(now) > 0;
        if (!pausing || until - pausedUntil > 0) {
            pausedUntil = until;
        }
        asked = byRegister || (pausing && asked);
        paused = true;
    }

    private long draw(long bound) {
        return (long) (random.getAsDouble() * bound);
    }
}
