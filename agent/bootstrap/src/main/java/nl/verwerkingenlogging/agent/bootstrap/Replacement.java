package nl.verwerkingenlogging.agent.bootstrap;

/** Says that the caller gets another result than the method returned: one whose elements, or whose value, are logged as they come (rule A-22). Immutable. */
public final class Replacement {

    private final Object result;

    /**
     * Makes a replacement.
     *
     * @param result what the caller gets; an instance of the method's declared return type
     */
    public Replacement(Object result) {
        this.result = result;
    }

    /**
     * What the caller gets.
     *
     * @return the result, not null
     */
    public Object result() {
        return result;
    }
}
