package nl.verwerkingenlogging.agent.core.later;

/** One pass over a result whose elements come one by one. Thread-safe. */
public interface Elements {

    /**
     * Logs one element; the caller gets it only once this has returned.
     *
     * @param element the element; may be null
     * @throws RuntimeException the documented refusal, when it was not logged and the rule is strict
     */
    void next(Object element);

    /** Nothing more comes: exhausted, closed or cancelled. Idempotent. */
    void close();
}
