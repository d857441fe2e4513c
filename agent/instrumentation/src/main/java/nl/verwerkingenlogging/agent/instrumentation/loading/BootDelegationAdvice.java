package nl.verwerkingenlogging.agent.instrumentation.loading;

import net.bytebuddy.asm.Advice;
import nl.verwerkingenlogging.agent.bootstrap.Bridge;

/** Inlined into {@code loadClass}: the bootstrap package comes from the boot loader, whatever the loader would do. Never refuses, so everything is suppressed. */
public final class BootDelegationAdvice {

    private BootDelegationAdvice() {}

    /**
     * Runs before the loader looks.
     *
     * @param name the class asked for
     * @return the class when it is one of the bootstrap package, which skips the loader's own code; otherwise null
     * @throws ClassNotFoundException when the package has no such class; suppressed, so that the loader looks itself
     */
    @Advice.OnMethodEnter(suppress = Throwable.class, skipOn = Advice.OnNonDefaultValue.class)
    public static Class<?> enter(@Advice.Argument(0) String name) throws ClassNotFoundException {
        return Bridge.bootClass(name);
    }

    /**
     * Runs after the loader looked, or was skipped.
     *
     * @param found what the entry found
     * @param result what the loader answers
     */
    @Advice.OnMethodExit(suppress = Throwable.class)
    @SuppressWarnings("UnusedAssignment")
    public static void exit(@Advice.Enter Class<?> found, @Advice.Return(readOnly = false) Class<?> result) {
        if (found != null) {
            result = found;
        }
    }
}
