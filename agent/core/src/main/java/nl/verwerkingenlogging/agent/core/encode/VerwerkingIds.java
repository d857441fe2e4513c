package nl.verwerkingenlogging.agent.core.encode;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Makes verwerkingIds: version-4 UUIDs as two longs, without lock, garbage or system call (DESIGN 6). Thread-safe.
 *
 * <p>{@link java.util.UUID#randomUUID()} locks and costs more than everything else that is done for an action. A verwerkingId is no secret; it has to be
 * unique and without order or meaning. So each id is a number that is drawn once, scrambled twice by a one-to-one function, each time with a key of
 * this process from {@link SecureRandom}.
 *
 * <pre>{@code
 * long drawn = ids.draw();
 * encoder.write(..., ids.high(drawn), ids.low(drawn), ...);
 * }</pre>
 */
public final class VerwerkingIds {

    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT_RFC = 0x8000000000000000L;

    // Odd, so that multiplying is one-to-one; different, so that the halves do not move together.
    private static final long STEP_HIGH = 0x9E3779B97F4A7C15L;
    private static final long STEP_LOW = 0xD1342543DE82EF95L;

    private final long keyHigh;
    private final long keyLow;
    private final AtomicLongArray drawn = new AtomicLongArray(Stripes.arrayLength());

    /** Makes a generator with keys of its own. */
    public VerwerkingIds() {
        this(new SecureRandom());
    }

    private VerwerkingIds(SecureRandom random) {
        this(random.nextLong(), random.nextLong());
    }

    /** Makes a generator with known keys. */
    VerwerkingIds(long keyHigh, long keyLow) {
        this.keyHigh = keyHigh;
        this.keyLow = keyLow;
        for (int stripe = 0; stripe < Stripes.COUNT; stripe++) {
            drawn.set(Stripes.place(stripe), stripe);
        }
    }

    /**
     * Draws the number behind the next id.
     *
     * @return a number that this generator gives once; meaningless but to {@link #high} and {@link #low}
     */
    public long draw() {
        return drawn.getAndAdd(Stripes.place(Stripes.ofThread()), Stripes.COUNT);
    }

    /**
     * First half of the id.
     *
     * @param number from {@link #draw}
     * @return the most significant bits, version 4
     */
    public long high(long number) {
        return (scramble(number * STEP_HIGH + keyHigh) & ~0xF000L) | VERSION_4;
    }

    /**
     * Second half of the id.
     *
     * @param number from {@link #draw}
     * @return the least significant bits, variant of RFC 4122
     */
    public long low(long number) {
        return (scramble(number * STEP_LOW + keyLow) & 0x3FFFFFFFFFFFFFFFL) | VARIANT_RFC;
    }

    /**
     * Makes a number that the parts of one large action have in common.
     *
     * @return a number that this generator gives once, never 0
     */
    long group() {
        long group = scramble(draw() * STEP_HIGH + keyHigh);
        // One number in 2^64 scrambles to 0, which means "not split".
        return group != 0 ? group : group();
    }

    /** The finaliser of SplitMix64 (Stafford's variant 13): one-to-one, and each bit in moves about half of the bits out. */
    private static long scramble(long number) {
        long x = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }
}
