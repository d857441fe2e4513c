package nl.verwerkingenlogging.agent.core.encode;

/**
 * Spreads threads over a few places in an array, a cache line apart, so that two threads seldom touch the same one. Two threads on one stripe are slower,
 * never wrong.
 */
final class Stripes {

    /** How many stripes there are: a power of two, at least twice the processors. */
    static final int COUNT = count(Runtime.getRuntime().availableProcessors());

    // 16 references or 8 longs fill the 64 bytes that processors hand to each other as a whole; 16 serves both.
    private static final int STRIDE = 16;
    // More than this many threads seldom write at one moment, and each stripe may keep a buffer.
    private static final int MOST = 64;

    private Stripes() {}

    private static int count(int processors) {
        int count = 4;
        while (count < 2 * processors && count < MOST) {
            count <<= 1;
        }
        return count;
    }

    /** The stripe of the calling thread, from 0. */
    static int ofThread() {
        return (int) Thread.currentThread().getId() & (COUNT - 1);
    }

    /** Where the place of a stripe lies in an array of {@link #arrayLength()} elements. */
    static int place(int stripe) {
        return stripe * STRIDE;
    }

    /** Length of an array that holds one place for each stripe. */
    static int arrayLength() {
        return COUNT * STRIDE;
    }
}
