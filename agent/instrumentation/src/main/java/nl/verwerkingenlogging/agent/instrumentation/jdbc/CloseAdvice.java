package nl.verwerkingenlogging.agent.instrumentation.jdbc;

import net.bytebuddy.asm.Advice;
import nl.verwerkingenlogging.agent.bootstrap.Bridge;

/** Inlined into what closes a {@code ResultSet}. Never refuses anything, so whatever goes wrong in it is suppressed. */
public final class CloseAdvice {

    private CloseAdvice() {}

    /**
     * Runs after the closing, however it ended.
     *
     * @param self the {@code ResultSet}
     */
    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    public static void exit(@Advice.This Object self) {
        Bridge.closed(self);
    }
}
