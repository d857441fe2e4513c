package nl.verwerkingenlogging.agent.core.engine;

import java.lang.reflect.Field;
import nl.verwerkingenlogging.agent.core.capture.MethodShape;

/**
 * Tells a call of a Kotlin {@code suspend} function from its resumption. Its code is entered again each time it goes on after a suspension, without its arguments and with a continuation that
 * the function made itself; that one is the same call. Stateless.
 */
final class Resumption {

    private static final String CONTINUATION = "kotlin.coroutines.Continuation";
    private static final String OWN_CONTINUATION = "kotlin.coroutines.jvm.internal.ContinuationImpl";

    /** Set while a continuation enters its function, and taken away by the function first of all; a function that calls another one, or itself, hands its continuation over without it. */
    private static final int ENTERS_AGAIN = Integer.MIN_VALUE;

    /** The field with the place where the function goes on, null for other classes. */
    private static final ClassValue<Field> LABEL = new ClassValue<Field>() {
        @Override
        protected Field computeValue(Class<?> type) {
            Class<?> above = type.getSuperclass();
            if (above == null || !above.getName().equals(OWN_CONTINUATION)) {
                return null;
            }
            try {
                Field label = type.getDeclaredField("label");
                label.setAccessible(true);
                return label.getType() == int.class ? label : null;
            } catch (NoSuchFieldException | RuntimeException notToBeRead) {
                // A continuation of a library of its own kind, or in a module that shows nothing: taken for a call.
                return null;
            }
        }
    };

    private Resumption() {}

    /** Whether a method is the code of a {@code suspend} function. */
    static boolean isPossible(MethodShape method) {
        int count = method.parameterTypes().size();
        return count > 0 && CONTINUATION.equals(method.parameterTypes().get(count - 1));
    }

    /** Whether a function is not called but goes on. */
    static boolean isOne(Object[] arguments) {
        Object continuation = arguments[arguments.length - 1];
        Field label = continuation == null ? null : LABEL.get(continuation.getClass());
        try {
            return label != null && (label.getInt(continuation) & ENTERS_AGAIN) != 0;
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
