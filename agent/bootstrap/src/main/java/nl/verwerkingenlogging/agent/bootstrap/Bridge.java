package nl.verwerkingenlogging.agent.bootstrap;

import nl.verwerkingenlogging.annotations.VerwerkingNietGelogdException;

/**
 * The one place where instrumented code meets the agent. Whatever goes wrong behind it is contained here: only a refusal passes, and never one that replaces the
 * method's own exception (DESIGN 10).
 *
 * <p>The number that a method is woven with is even when its rule is strict and odd when it is lenient, so that the policy holds even where nothing else of the
 * agent works any more.
 */
public final class Bridge {

    private static final String PACKAGE = "nl.verwerkingenlogging.agent.bootstrap.";

    private static final Object LOCK = new Object();
    private static volatile Handler handler;

    private static volatile boolean hasUncounted;
    private static int uncountedStrict;
    private static int uncountedLenient;
    private static int lastUncounted;

    private Bridge() {}

    /**
     * Connects the agent. Until then woven methods run as if they were not woven.
     *
     * @param agent the agent's side
     */
    public static void connect(Handler agent) {
        handler = agent;
    }

    /**
     * Whether an agent is connected.
     *
     * @return true from {@link #connect} on
     */
    public static boolean isConnected() {
        return handler != null;
    }

    /**
     * Called first in every woven method.
     *
     * @param site the number that the method was woven with
     * @param self the object whose method is called, null for a static method
     * @param arguments the arguments
     * @return what {@link #exit} has to be given, or null
     */
    public static Call enter(int site, Object self, Object[] arguments) {
        Handler agent = handler;
        if (agent == null) {
            return null;
        }
        Object answer;
        try {
            answer = agent.enter(site, self, arguments);
        } catch (Throwable defect) {
            answer = contain(agent, site, defect, null);
        }
        if (answer instanceof Refusal) {
            throw ((Refusal) answer).exception();
        }
        return (Call) answer;
    }

    /**
     * Called last in every woven method, however it ends.
     *
     * @param call what {@link #enter} returned, not null
     * @param result what the method returned; null for void
     * @param thrown what the method threw, or null
     * @return what the caller gets instead of the result, or null for the result itself
     */
    public static Replacement exit(Call call, Object result, Throwable thrown) {
        Handler agent = handler;
        Object answer;
        try {
            answer = agent.exit(call, result, thrown);
        } catch (Throwable defect) {
            answer = contain(agent, call.site(), defect, call);
        }
        if (answer == null || thrown != null) {
            return null;
        }
        if (answer instanceof Refusal) {
            throw ((Refusal) answer).exception();
        }
        return (Replacement) answer;
    }

    /**
     * Called when a {@code ResultSet} is about to be moved.
     *
     * @param resultSet the object
     * @return what {@link #endMove} has to be given, or null
     */
    public static Object beginMove(Object resultSet) {
        Handler agent = handler;
        return agent == null ? null : agent.beginMove(resultSet);
    }

    /**
     * Called when a {@code ResultSet} was moved.
     *
     * @param move what {@link #beginMove} returned
     * @param resultSet the object
     * @param onRow whether it stands on a row now
     * @param threw whether the move failed
     */
    public static void endMove(Object move, Object resultSet, boolean onRow, boolean threw) {
        handler.endMove(move, resultSet, onRow, threw);
    }

    /**
     * Called when a {@code ResultSet} was closed.
     *
     * @param resultSet the object
     */
    public static void closed(Object resultSet) {
        Handler agent = handler;
        if (agent != null) {
            agent.closed(resultSet);
        }
    }

    /**
     * Called when code of the application says something itself, through the class {@code VerwerkingContext} of the annotations.
     *
     * @param caller the application's copy of that class
     * @param question what is asked
     * @param values with what
     * @return the answer, or null
     */
    public static Object context(Class<?> caller, String question, Object[] values) {
        Handler agent = handler;
        if (agent == null) {
            return null;
        }
        Object answer;
        try {
            answer = agent.context(caller, question, values);
        } catch (Throwable defect) {
            answer = contain(agent, caller, question, defect);
        }
        if (answer instanceof Refusal) {
            throw ((Refusal) answer).exception();
        }
        return answer;
    }

    /**
     * Called when an incoming request reaches a thread.
     *
     * @return what {@link #closeRequest} has to be given, or null
     */
    public static Object openRequest() {
        Handler agent = handler;
        return agent == null ? null : agent.openRequest();
    }

    /**
     * Called when an incoming request leaves its thread.
     *
     * @param request what {@link #openRequest} returned
     */
    public static void closeRequest(Object request) {
        Handler agent = handler;
        if (agent != null && request != null) {
            agent.closeRequest(request);
        }
    }

    /**
     * Called when a class loader that may not ask the boot loader looks for a class.
     *
     * @param name the class's binary name; may be null
     * @return the class when it belongs to this package, otherwise null
     * @throws ClassNotFoundException when this package has no such class
     */
    public static Class<?> bootClass(String name) throws ClassNotFoundException {
        return name != null && name.startsWith(PACKAGE) ? Class.forName(name, false, null) : null;
    }

    /**
     * Whether there is something that the agent could not count itself.
     *
     * @return false nearly always
     */
    public static boolean hasUncounted() {
        return hasUncounted;
    }

    /**
     * Takes what the agent could not count itself, for when it can again.
     *
     * @return the calls since this was last asked, or null when there are none
     */
    public static Uncounted takeUncounted() {
        synchronized (LOCK) {
            if (!hasUncounted) {
                return null;
            }
            Uncounted taken = new Uncounted(uncountedStrict, uncountedLenient, lastUncounted);
            uncountedStrict = 0;
            uncountedLenient = 0;
            hasUncounted = false;
            return taken;
        }
    }

    private static Refusal contain(Handler agent, int site, Throwable defect, Call call) {
        if (defect.getClass().getName().equals("java.lang.ThreadDeath")) {
            // Somebody stopped the thread, which happened to be here. By name: the class is on its way out of the
            // platform.
            throw (Error) defect;
        }
        try {
            return agent.defect(site, defect, call);
        } catch (Throwable again) {
            // Nothing of the agent can be relied on here, not even to count this: only the policy, which is part of the
            // number. Where the stack is full no method can be called either, so what comes next calls none.
            synchronized (LOCK) {
                if ((site & 1) == 0) {
                    uncountedStrict++;
                } else {
                    uncountedLenient++;
                }
                lastUncounted = site;
                hasUncounted = true;
            }
            return (site & 1) != 0
                    ? null
                    : new Refusal(new VerwerkingNietGelogdException("the agent failed while logging this call"));
        }
    }

    private static Refusal contain(Handler agent, Class<?> caller, String question, Throwable defect) {
        try {
            return agent.contextDefect(caller, question, defect);
        } catch (Throwable again) {
            return agent.isLenient() || Handler.CLOSE.equals(question)
                    ? null
                    : new Refusal(
                            new VerwerkingNietGelogdException("the agent failed while logging what code asked for"));
        }
    }
}
