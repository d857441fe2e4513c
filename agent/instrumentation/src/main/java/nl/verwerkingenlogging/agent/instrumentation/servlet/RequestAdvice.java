package nl.verwerkingenlogging.agent.instrumentation.servlet;

import net.bytebuddy.asm.Advice;
import nl.verwerkingenlogging.agent.bootstrap.Bridge;

/** Inlined where an incoming request passes. Never refuses anything, so whatever goes wrong in it is suppressed. */
public final class RequestAdvice {

    private RequestAdvice() {}

    /**
     * Runs before the request is handled.
     *
     * @return what the exit needs, or null when the request was open already
     */
    @Advice.OnMethodEnter(suppress = Throwable.class)
    public static Object enter() {
        return Bridge.openRequest();
    }

    /**
     * Runs after the request was handled, however that ended.
     *
     * @param request what the entry returned
     */
    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    public static void exit(@Advice.Enter Object request) {
        if (request != null) {
            Bridge.closeRequest(request);
        }
    }
}
