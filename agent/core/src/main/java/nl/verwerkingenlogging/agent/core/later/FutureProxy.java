package nl.verwerkingenlogging.agent.core.later;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import nl.verwerkingenlogging.agent.core.capture.CaptureFailure;

/**
 * Stands for a future by its interfaces: {@code Future}, the {@code ListenableFuture} of Guava and that of Spring, or one of the application. The value leaves through
 * {@code get}, a callback, or a stage made of it, and is logged the first time. Thread-safe.
 */
final class FutureProxy implements InvocationHandler {

    /** Besides those of the JDK: through the methods of others the value could leave unseen. */
    private static final Set<String> KNOWN = Collections.unmodifiableSet(new HashSet<>(Arrays.asList(
            "com.google.common.util.concurrent.ListenableFuture",
            "org.springframework.util.concurrent.ListenableFuture")));

    private final Object origin;
    private final Once once;

    private FutureProxy(Object origin, Once once) {
        this.origin = origin;
        this.once = once;
    }

    static Object follow(Object origin, Class<?> declared, Later later) throws CaptureFailure {
        Proxies.check(origin, declared);
        if (!isKnown(declared)) {
            throw LaterResults.irreplaceable(origin, declared);
        }
        return Proxies.standIn(origin, declared, FutureProxy::isKnown, new FutureProxy(origin, new Once(later)));
    }

    private static boolean isKnown(Class<?> type) {
        return type.getName().startsWith("java.") || KNOWN.contains(type.getName());
    }

    /** {@inheritDoc} */
    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // it is returned, as what it is not known to be
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            boolean comparesItself = "equals".equals(method.getName()) && arguments[0] == proxy;
            return comparesItself ? true : Proxies.call(origin, method, arguments);
        }
        String name = method.getName();
        if ("get".equals(name)) {
            return get(Proxies.call(origin, method, arguments));
        }
        if ("resultNow".equals(name) || "join".equals(name)) {
            return once.value(Proxies.call(origin, method, arguments));
        }
        Object value = Proxies.call(origin, method, withLoggingCallbacks(method, arguments));
        return value instanceof CompletionStage && method.getReturnType().isAssignableFrom(CompletableFuture.class)
                ? LoggedStage.follow((CompletionStage<?>) value, once::value)
                : value;
    }

    private Object get(Object value) throws ExecutionException {
        try {
            return once.value(value);
        } catch (RuntimeException refusal) {
            throw new ExecutionException(refusal);
        }
    }

    /** Spring's {@code addCallback}; what Guava's listeners are told is only that they may ask. */
    private Object[] withLoggingCallbacks(Method method, Object[] arguments) {
        if (!"addCallback".equals(method.getName()) || arguments == null) {
            return arguments;
        }
        Object[] replaced = arguments.clone();
        Object onFailure = arguments[arguments.length - 1];
        for (int i = 0; i < replaced.length; i++) {
            Class<?> type = method.getParameterTypes()[i];
            if (type.isInterface() && replaced[i] != null) {
                replaced[i] = Proxy.newProxyInstance(
                        type.getClassLoader(), new Class<?>[] {type}, new Callback(replaced[i], onFailure));
            }
        }
        return replaced;
    }

    /** Gets the value, or the refusal. */
    private final class Callback implements InvocationHandler {

        private final Object origin;
        private final Object onFailure;

        Callback(Object origin, Object onFailure) {
            this.origin = origin;
            this.onFailure = onFailure;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            if (!"onSuccess".equals(method.getName())) {
                return Proxies.call(origin, method, arguments);
            }
            Object value;
            try {
                value = once.value(arguments[0]);
            } catch (RuntimeException refusal) {
                return fail(refusal);
            }
            return Proxies.call(origin, method, new Object[] {value});
        }

        private Object fail(RuntimeException refusal) throws Throwable {
            for (Class<?> each : Supertypes.interfaces(onFailure.getClass())) {
                for (Method method : each.getMethods()) {
                    if ("onFailure".equals(method.getName()) && method.getParameterCount() == 1) {
                        return Proxies.call(onFailure, method, new Object[] {refusal});
                    }
                }
            }
            throw refusal;
        }
    }
}
