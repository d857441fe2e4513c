package nl.verwerkingenlogging.agent.bootstrap;

/** Calls of which the agent could not even count that they were not logged: the stack was full, or the memory. Immutable. */
public final class Uncounted {

    private final int strict;
    private final int lenient;
    private final int site;

    Uncounted(int strict, int lenient, int site) {
        this.strict = strict;
        this.lenient = lenient;
        this.site = site;
    }

    /**
     * How many were refused to their caller.
     *
     * @return the number
     */
    public int strict() {
        return strict;
    }

    /**
     * How many went on without being logged.
     *
     * @return the number
     */
    public int lenient() {
        return lenient;
    }

    /**
     * Where the last of them was.
     *
     * @return the number that its method was woven with
     */
    public int site() {
        return site;
    }
}
