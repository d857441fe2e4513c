package nl.verwerkingenlogging.agent.instrumentation.weaving;

import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import nl.verwerkingenlogging.agent.bootstrap.Bridge;
import nl.verwerkingenlogging.agent.bootstrap.Call;
import nl.verwerkingenlogging.agent.bootstrap.Replacement;

/**
 * Inlined into every method that a rule is about. Without {@code suppress}, on purpose: a refusal has to skip the body, and everything else is contained in the
 * bridge (DESIGN 10).
 */
public final class RuleAdvice {

    private RuleAdvice() {}

    /**
     * Runs before the method's body.
     *
     * @param site the number of the woven method
     * @param self the object whose method is called, null for a static method
     * @param arguments the arguments
     * @return what the exit needs, or null
     */
    @Advice.OnMethodEnter
    public static Call enter(
            @SiteNumber int site,
            @Advice.This(optional = true, typing = Assigner.Typing.DYNAMIC) Object self,
            @Advice.AllArguments Object[] arguments) {
        return Bridge.enter(site, self, arguments);
    }

    /**
     * Runs after the method's body, however it ended.
     *
     * @param call what the entry returned
     * @param result what the method returned, null for void; replaced by what the caller gets
     * @param thrown what the method threw, or null
     */
    @Advice.OnMethodExit(onThrowable = Throwable.class)
    public static void exit(
            @Advice.Enter Call call,
            @Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) Object result,
            @Advice.Thrown Throwable thrown) {
        if (call != null) {
            call.left = true;
            Replacement replacement = Bridge.exit(call, result, thrown);
            if (replacement != null) {
                result = replacement.result();
            }
        }
    }
}
