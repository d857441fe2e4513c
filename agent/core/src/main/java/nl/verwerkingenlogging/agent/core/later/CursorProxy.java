package nl.verwerkingenlogging.agent.core.later;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;
import java.util.stream.BaseStream;
import nl.verwerkingenlogging.agent.core.capture.CaptureFailure;

/**
 * Stands for a cursor by its interfaces. Elements that a method of it returns, hands to a consumer, or gives through another cursor or stream, are logged first. As
 * thread-safe as the one it stands for.
 */
final class CursorProxy implements InvocationHandler {

    private static final Set<String> RETURN_AN_ELEMENT = Collections.unmodifiableSet(new HashSet<>(Arrays.asList(
            "next",
            "previous",
            "nextElement",
            "nextInt",
            "nextLong",
            "nextDouble",
            "peek",
            "one",
            "first",
            "last",
            "single",
            "fetchNext",
            "fetchOne")));

    private static final Set<String> TELL_WHETHER_MORE =
            Collections.unmodifiableSet(new HashSet<>(Arrays.asList("hasNext", "hasMoreElements", "tryAdvance")));

    private static final Set<String> ENDS =
            Collections.unmodifiableSet(new HashSet<>(Arrays.asList("close", "forEachRemaining", "forEach")));

    private final Object origin;
    private final Elements elements;

    private CursorProxy(Object origin, Elements elements) {
        this.origin = origin;
        this.elements = elements;
    }

    static Object of(Object origin, Class<?> declared, Elements elements) throws CaptureFailure {
        return Proxies.standIn(origin, declared, type -> true, new CursorProxy(origin, elements));
    }

    /** {@inheritDoc} */
    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            boolean comparesItself = "equals".equals(method.getName()) && arguments[0] == proxy;
            return comparesItself ? true : Proxies.call(origin, method, arguments);
        }
        Object value = Proxies.call(origin, method, withLoggingConsumers(arguments));
        String name = method.getName();
        if (RETURN_AN_ELEMENT.contains(name) && method.getParameterCount() == 0) {
            elements.next(value);
            return value;
        }
        if (ENDS.contains(name) || (TELL_WHETHER_MORE.contains(name) && Boolean.FALSE.equals(value))) {
            elements.close();
        }
        return value == origin ? proxy : followed(value, method.getReturnType());
    }

    /** What a method of the cursor returned: elements may leave through it as well. */
    private Object followed(Object value, Class<?> declared) throws CaptureFailure {
        if (value instanceof BaseStream) {
            return StreamResult.follow((BaseStream<?, ?>) value, elements);
        }
        if (value instanceof Iterator || value instanceof Enumeration || value instanceof Spliterator) {
            return of(value, declared, elements);
        }
        if (value instanceof Collection) {
            for (Object element : (Collection<?>) value) {
                elements.next(element);
            }
        }
        return value;
    }

    private Object[] withLoggingConsumers(Object[] arguments) {
        if (arguments == null) {
            return null;
        }
        Object[] replaced = arguments.clone();
        for (int i = 0; i < replaced.length; i++) {
            replaced[i] = logging(replaced[i]);
        }
        return replaced;
    }

    @SuppressWarnings("unchecked")
    private Object logging(Object argument) {
        if (argument instanceof Consumer) {
            Consumer<Object> consumer = (Consumer<Object>) argument;
            return (Consumer<Object>) element -> {
                elements.next(element);
                consumer.accept(element);
            };
        }
        if (argument instanceof IntConsumer) {
            IntConsumer consumer = (IntConsumer) argument;
            return (IntConsumer) element -> {
                elements.next(element);
                consumer.accept(element);
            };
        }
        if (argument instanceof LongConsumer) {
            LongConsumer consumer = (LongConsumer) argument;
            return (LongConsumer) element -> {
                elements.next(element);
                consumer.accept(element);
            };
        }
        if (argument instanceof DoubleConsumer) {
            DoubleConsumer consumer = (DoubleConsumer) argument;
            return (DoubleConsumer) element -> {
                elements.next(element);
                consumer.accept(element);
            };
        }
        return argument;
    }
}
