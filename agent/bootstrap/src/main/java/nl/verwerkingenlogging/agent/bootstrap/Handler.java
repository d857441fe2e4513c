package nl.verwerkingenlogging.agent.bootstrap;

/**
 * What the agent does for instrumented code; the only implementation lives in the agent's own class loader. Called through {@link Bridge}, which contains
 * whatever it throws. Thread-safe.
 */
public abstract class Handler {

    /** What the end of a scope asks: never refused, since it would replace what the application throws itself. */
    public static final String CLOSE = "close";

    private final boolean lenient;

    /**
     * For the implementation.
     *
     * @param lenient whether {@code onFailure: lenient} holds where no rule says anything
     */
    protected Handler(boolean lenient) {
        this.lenient = lenient;
    }

    /** Whether the lenient policy holds where no rule says anything; kept here because it must be known even where nothing else works. */
    final boolean isLenient() {
        return lenient;
    }

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
     * A {@code ResultSet} is about to be moved.
     *
     * @param resultSet the object
     * @return what {@link #endMove} has to be given, or null when nothing has to be logged
     */
    public abstract Object beginMove(Object resultSet);

    /**
     * A {@code ResultSet} was moved. Contains whatever goes wrong in logging the row by the policy of its rule.
     *
     * @param move what {@link #beginMove} returned
     * @param resultSet the object
     * @param onRow whether it stands on a row now
     * @param threw whether the move failed
     * @throws RuntimeException the documented refusal only
     */
    public abstract void endMove(Object move, Object resultSet, boolean onRow, boolean threw);

    /**
     * A {@code ResultSet} was closed.
     *
     * @param resultSet the object
     */
    public abstract void closed(Object resultSet);

    /**
     * Code of the application says something itself. The questions and their values, all of types of the JDK:
     *
     * <ul>
     *   <li>{@code actief}: whether calls are captured; the answer is not null when they are
     *   <li>{@code betrokkene} soortObjectId, objectId, betrokkenheid, {@code String[]} soortenGegevens: adds somebody to the running action
     *   <li>{@code handelingNaam} name and {@code verwerkingId} UUID: sets these
     *   <li>{@code log} map of values by the standard's names, list of {@code Object[]} as for {@code betrokkene}: logs an action
     *   <li>{@code open} map of values: opens a scope; the answer is what {@code close} is to be given
     *   <li>{@code close} that answer: ends the scope
     * </ul>
     *
     * @param caller the application's copy of {@code VerwerkingContext}
     * @param question one of the above; another one comes from newer annotations
     * @param values its values
     * @return the answer, a {@link Refusal} when something was not logged, or null
     */
    public abstract Object context(Class<?> caller, String question, Object[] values);

    /**
     * Something inside the agent went wrong during {@link #context}.
     *
     * @param caller the application's copy of {@code VerwerkingContext}
     * @param question what was asked
     * @param defect what was thrown
     * @return a refusal, or null under {@code onFailure: lenient}
     */
    public abstract Refusal contextDefect(Class<?> caller, String question, Throwable defect);

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
