package nl.verwerkingenlogging.agent.instrumentation.weaving;

import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import nl.verwerkingenlogging.agent.bootstrap.Bridge;
import nl.verwerkingenlogging.agent.bootstrap.Call;

/**
 * Inlined into every constructor that a rule is about. At its entry there is no object yet, and what it throws cannot be caught, since its call of another constructor
 * may stand in no try block: so the action is logged when it has ended well. Without {@code suppress}, as {@link RuleAdvice}.
 */
public final class ConstructorAdvice {

    private ConstructorAdvice() {}

    /**
     * Runs before the constructor's body.
     *
     * @param site the number of the woven constructor
     * @param arguments the arguments
     * @return what the exit needs, or null
     */
    @Advice.OnMethodEnter
    public static Call enter(@SiteNumber int site, @Advice.AllArguments Object[] arguments) {
        return Bridge.enter(site, null, arguments);
    }

    /**
     * Runs after the constructor's body, unless that threw.
     *
     * @param call what the entry returned
     * @param built the new object
     */
    @Advice.OnMethodExit
    public static void exit(@Advice.Enter Call call, @Advice.This(typing = Assigner.Typing.DYNAMIC) Object built) {
        if (call != null) {
            Bridge.exit(call, built, null);
        }
    }
}
