package nl.verwerkingenlogging.agent.core.later;

/** The call whose result is followed. Thread-safe: values and elements may come on any thread. */
public interface Later {

    /**
     * Logs the one value that came.
     *
     * @param value the value; may be null
     * @return what the caller gets: the value, or what has to be followed in turn
     * @throws RuntimeException the documented refusal, when the value was not logged and the rule is strict
     */
    Object value(Object value);

    /**
     * Whether the agent itself is at work on this thread: what it reads is not logged, and was not handed out.
     *
     * @return true while capture runs
     */
    boolean isReading();

    /**
     * Begins an action whose elements come one by one: one pass over the result, or one subscription to it.
     *
     * @return what every element has to pass
     * @throws RuntimeException the documented refusal, when what is known already was not logged and the rule is strict
     */
    Elements elements();

    /**
     * The {@code ResultSet}s that are followed.
     *
     * @return the registry
     */
    Rows rows();
}
