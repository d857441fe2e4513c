package nl.verwerkingenlogging.agent.core.later;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.verwerkingenlogging.agent.core.capture.CaptureFailure;

/**
 * A type of Reactor or Mutiny that the application has, and how its values are followed: by its own operators, one action for each subscription. Kept by the classes
 * themselves, so it goes when they go. Immutable, thread-safe.
 */
abstract class ReactiveType {

    private static final ClassValue<ReactiveType> TYPES = new ClassValue<ReactiveType>() {
        @Override
        protected ReactiveType computeValue(Class<?> type) {
            return determine(type);
        }
    };

    /** The library's own type. */
    final Class<?> type;

    ReactiveType(Class<?> type) {
        this.type = type;
    }

    /** The reactive type of a class, or null. */
    static ReactiveType of(Class<?> type) {
        return TYPES.get(type);
    }

    private static ReactiveType determine(Class<?> type) {
        Class<?> found = Supertypes.named(type, "reactor.core.publisher.Mono");
        if (found != null) {
            return new Mono(found);
        }
        found = Supertypes.named(type, "reactor.core.publisher.Flux");
        if (found != null) {
            return new Flux(found);
        }
        found = Supertypes.named(type, "io.smallrye.mutiny.Uni");
        if (found != null) {
            return new Uni(found);
        }
        found = Supertypes.named(type, "io.smallrye.mutiny.Multi");
        return found == null ? null : new Multi(found);
    }

    /** What the caller gets. */
    final Object follow(Object origin, Class<?> declared, Later later) throws CaptureFailure {
        if (!declared.isAssignableFrom(type)) {
            throw LaterResults.irreplaceable(origin, declared);
        }
        try {
            return follow(origin, later);
        } catch (ReflectiveOperationException otherVersion) {
            throw new CaptureFailure(
                    type.getName() + " has not the operators that are needed to follow it", otherVersion);
        }
    }

    abstract Object follow(Object origin, Later later) throws ReflectiveOperationException;

    static Object call(Class<?> type, Object target, String name, Class<?> parameter, Object argument)
            throws ReflectiveOperationException {
        Method method = parameter == null ? type.getMethod(name) : type.getMethod(name, parameter);
        try {
            return parameter == null ? method.invoke(target) : method.invoke(target, argument);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException) {
                throw (RuntimeException) thrown.getCause();
            }
            throw thrown;
        }
    }

    /** For operators that run when the subscription begins, where only unchecked exceptions can be thrown. */
    static Object callUnchecked(Class<?> type, Object target, String name, Class<?> parameter, Object argument) {
        try {
            return call(type, target, name, parameter, argument);
        } catch (ReflectiveOperationException otherVersion) {
            throw new IllegalStateException(type.getName() + " has not the operators that are needed", otherVersion);
        }
    }

    private static final class Mono extends ReactiveType {

        Mono(Class<?> type) {
            super(type);
        }

        @Override
        Object follow(Object origin, Later later) throws ReflectiveOperationException {
            Function<Object, Object> log = later::value;
            return call(type, origin, "map", Function.class, log);
        }
    }

    private static final class Flux extends ReactiveType {

        Flux(Class<?> type) {
            super(type);
        }

        @Override
        Object follow(Object origin, Later later) throws ReflectiveOperationException {
            Supplier<Object> subscription = () -> {
                Elements elements = later.elements();
                Consumer<Object> next = elements::next;
                Consumer<Object> end = signal -> elements.close();
                Object logging = callUnchecked(type, origin, "doOnNext", Consumer.class, next);
                return callUnchecked(type, logging, "doFinally", Consumer.class, end);
            };
            return call(type, null, "defer", Supplier.class, subscription);
        }
    }

    private static final class Uni extends ReactiveType {

        Uni(Class<?> type) {
            super(type);
        }

        @Override
        Object follow(Object origin, Later later) throws ReflectiveOperationException {
            Function<Object, Object> log = later::value;
            Method onItem = type.getMethod("onItem");
            Object group = call(type, origin, "onItem", null, null);
            return call(onItem.getReturnType(), group, "transform", Function.class, log);
        }
    }

    private static final class Multi extends ReactiveType {

        private final Class<?> create;
        private final Class<?> onItem;
        private final Class<?> onTermination;

        Multi(Class<?> type) {
            super(type);
            this.create = result(type, "createFrom");
            this.onItem = result(type, "onItem");
            this.onTermination = result(type, "onTermination");
        }

        @Override
        Object follow(Object origin, Later later) throws ReflectiveOperationException {
            if (create == null || onItem == null || onTermination == null) {
                throw new NoSuchMethodException(type.getName());
            }
            Supplier<Object> subscription = () -> {
                Elements elements = later.elements();
                Consumer<Object> next = elements::next;
                Runnable end = elements::close;
                Object items = callUnchecked(type, origin, "onItem", null, null);
                Object logging = callUnchecked(onItem, items, "invoke", Consumer.class, next);
                Object termination = callUnchecked(type, logging, "onTermination", null, null);
                return callUnchecked(onTermination, termination, "invoke", Runnable.class, end);
            };
            Object from = call(type, null, "createFrom", null, null);
            return call(create, from, "deferred", Supplier.class, subscription);
        }

        private static Class<?> result(Class<?> type, String method) {
            try {
                return type.getMethod(method).getReturnType();
            } catch (NoSuchMethodException otherVersion) {
                return null;
            }
        }
    }
}
