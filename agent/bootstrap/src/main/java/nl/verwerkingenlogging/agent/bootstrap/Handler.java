package nl.verwerkingenlogging.agent.bootstrap;

/**
 * What the agent does for instrumented code; the only implementation lives in the agent's own class loader. Called through {@link Bridge}, which contains
 * whatever it throws. Thread-safe.
 */
public abstract class Handler {

    /** For the implementation. */
    protected Handler() {}

    /**
     * A woven method is entered.
     *
     * @param site the number that the method was woven with
     * @param self the object whose method is called, null for a static method
     * @param arguments the arguments, primitive ones boxed
     * @return a {@link Call} that wants to hear of the exit, a {@link Refusal} when the method must not run, or null
     */
    public abstract Object enter(int site, Object self, Object[] arguments);

    /**
     * A woven method is left.
     *
     * @param call what {@link #enter} returned
     * @param result what the method returned; null for void
     * @param thrown what the method threw, or null
     * @return a {@link Refusal} when the result must not reach the caller, a {@link Replacement} when another one must, or null
     */
    public abstract Object exit(Call call, Object result, Throwable thrown);

    /**
     * Something inside the agent went wrong during a call, so its action was not logged.
     *
     * @param site the number that the method was woven with
     * @param defect what was thrown
     * @param call the call when it happened at the exit, otherwise null
     * @return a refusal, or null under {@code onFailure: lenient}
     */
    public abstract Refusal defect(int site, Throwable defect, Call call);

    /**
     * An incoming request starts on this thread.
     *
     * @return what {@link #closeRequest} has to be given, or null when the request was open already
     */
    public abstract Object openRequest();

    /**
     * An incoming request ends on this thread.
     *
     * @param request what {@link #openRequest} returned
     */
    public abstract void closeRequest(Object request);
}
