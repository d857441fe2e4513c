package nl.verwerkingenlogging.benchmarks.hotpath;

/** Identifiers to call with: different from call to call, and no real ones. Used by one thread. */
public final class Bsns {

    private static final int COUNT = 256;

    private final String[] bsns = new String[COUNT];
    private int next;

    /** Makes them. */
    public Bsns() {
        for (int i = 0; i < COUNT; i++) {
            bsns[i] = Integer.toString(2_308_572 + 37 * i);
        }
    }

    /**
     * Gives the next one.
     *
     * @return a BSN
     */
    public String next() {
        return bsns[next++ & (COUNT - 1)];
    }
}
