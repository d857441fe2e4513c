package nl.verwerkingenlogging.agent.instrumentation.context;

import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import nl.verwerkingenlogging.agent.bootstrap.Bridge;

/** Inlined into the method by which code asks the agent. Without {@code suppress}, since a refusal has to reach that code. */
public final class ContextAdvice {

    private ContextAdvice() {}

    /**
     * Runs at the end of the method, which does nothing itself.
     *
     * @param caller the class that it is woven into
     * @param question what is asked
     * @param values with what
     * @param answer what the method returns
     */
    @Advice.OnMethodExit
    @SuppressWarnings({"UnusedAssignment", "UnusedVariable"})
    public static void exit(
            @Advice.Origin Class<?> caller,
            @Advice.Argument(0) String question,
            @Advice.Argument(1) Object[] values,
            @Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) Object answer) {
        answer = Bridge.context(caller, question, values);
    }
}
