package nl.verwerkingenlogging.agent.core.later;

import nl.verwerkingenlogging.agent.core.capture.CaptureFailure;

/** One pass over a result whose elements come one by one. Thread-safe. */
public interface Elements {

    /**
     * Logs one element; the caller gets it only once this has returned.
     *
     * @param element the element; may be null
     * @throws RuntimeException the documented refusal, when it was not logged and the rule is strict
     */
    void next(Object element);

    /**
     * Says that elements may leave in a way that cannot be followed.
     *
     * @param why what it is
     * @throws RuntimeException the documented refusal, when the rule is strict
     */
    void missed(CaptureFailure why);

    /** Nothing more comes: exhausted, closed or cancelled. Idempotent. */
    void close();
}
