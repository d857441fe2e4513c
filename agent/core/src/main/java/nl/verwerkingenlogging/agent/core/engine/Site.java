package nl.verwerkingenlogging.agent.core.engine;

import java.util.List;
import nl.verwerkingenlogging.agent.core.capture.MethodShape;

/** One woven method. Immutable. */
final class Site {

    private final String methodName;
    private final String returnType;
    private final boolean isConstructor;
    private final boolean isSuspendFunction;
    private final Binding[] bindings;
    private final RefusalExceptions exceptions;

    Site(MethodShape method, List<Binding> bindings, RefusalExceptions exceptions) {
        this.methodName = method.name();
        this.returnType = method.returnType();
        this.isConstructor = method.isConstructor();
        this.isSuspendFunction = Resumption.isPossible(method);
        this.bindings = bindings.toArray(new Binding[0]);
        this.exceptions = exceptions;
    }

    String methodName() {
        return methodName;
    }

    /** The erased declared return type, {@code void} for none. */
    String returnType() {
        return returnType;
    }

    boolean isConstructor() {
        return isConstructor;
    }

    /** Whether the method is entered in order to go on with a call that was entered before. */
    boolean isResumed(Object[] arguments) {
        return isSuspendFunction && Resumption.isOne(arguments);
    }

    /** The rule that holds for a receiver, or null when none does. */
    Binding bindingFor(Object self) {
        for (Binding binding : bindings) {
            if (binding.accepts(self)) {
                return binding.isSilent() ? null : binding;
            }
        }
        return null;
    }

    /** The rule that is named when the receiver does not matter any more. */
    Binding first() {
        return bindings[0];
    }

    /** Whether every rule of the method is lenient. */
    boolean isLenient() {
        for (Binding binding : bindings) {
            if (!binding.isLenient()) {
                return false;
            }
        }
        return true;
    }

    RefusalExceptions exceptions() {
        return exceptions;
    }
}
