package nl.verwerkingenlogging.agent.core.later;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.Spliterator;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
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
    /** How many parts of a split spliterator are not at their end; those that come of one another share it. */
    private final AtomicInteger unfinished;

    private final AtomicBoolean finished = new AtomicBoolean();

    private CursorProxy(Object origin, Elements elements, AtomicInteger unfinished) {
        this.origin = origin;
        this.elements = elements;
        this.unfinished = unfinished;
    }

    static Object of(Object origin, Class<?> declared, Elements elements) throws CaptureFailure {
        return of(origin, declared, elements, new AtomicInteger(1));
    }

    private static Object of(Object origin, Class<?> declared, Elements elements, AtomicInteger unfinished)
            throws CaptureFailure {
        return Proxies.standIn(origin, declared, type -> true, new CursorProxy(origin, elements, unfinished));
    }

    /** {@inheritDoc} */
    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            boolean comparesItself = "equals".equals(method.getName()) && arguments[0] == proxy;
            return comparesItself ? true : Proxies.call(origin, method, arguments);
        }
        Object value = Proxies.call(origin, method, withLoggingConsumers(method, arguments));
        String name = method.getName();
        if (RETURN_AN_ELEMENT.contains(name) && method.getParameterCount() == 0) {
            elements.next(value);
            return value;
        }
        if (ENDS.contains(name) || (TELL_WHETHER_MORE.contains(name) && Boolean.FALSE.equals(value))) {
            finish("close".equals(name));
        }
        if (value == origin) {
            return proxy;
        }
        try {
            return followed(value, method.getReturnType());
        } catch (CaptureFailure missed) {
            elements.missed(missed);
            return value;
        }
    }

    /** One pass is over when all its parts are, or when it is closed. */
    private void finish(boolean closed) {
        boolean last = finished.compareAndSet(false, true) && unfinished.decrementAndGet() == 0;
        if (last || closed) {
            elements.close();
        }
    }

    /** What a method of the cursor returned: elements may leave through it as well. */
    private Object followed(Object value, Class<?> declared) throws CaptureFailure {
        if (value instanceof BaseStream) {
            return StreamResult.follow((BaseStream<?, ?>) value, elements);
        }
        if (value instanceof Spliterator && origin instanceof Spliterator) {
            unfinished.incrementAndGet();
            return of(value, declared, elements, unfinished);
        }
        if (value instanceof Iterator || value instanceof Enumeration || value instanceof Spliterator) {
            Proxies.check(value, declared);
            return of(value, declared, elements);
        }
        if (value instanceof Optional) {
            ((Optional<?>) value).ifPresent(elements::next);
        }
        if (value instanceof Collection) {
            for (Object element : (Collection<?>) value) {
                elements.next(element);
            }
        }
        return value;
    }

    private Object[] withLoggingConsumers(Method method, Object[] arguments) {
        if (arguments == null) {
            return null;
        }
        Object[] replaced = arguments.clone();
        for (int i = 0; i < replaced.length; i++) {
            replaced[i] = logging(replaced[i], consumer(method.getParameterTypes()[i]));
        }
        return replaced;
    }

    /** What the origin takes: a parameter of the generic kinds above those of numbers may be anything, and a stream passes what is a consumer of two kinds. */
    private Class<?> consumer(Class<?> parameter) {
        if (parameter != Object.class) {
            return parameter;
        }
        if (origin instanceof Spliterator.OfInt || origin instanceof PrimitiveIterator.OfInt) {
            return IntConsumer.class;
        }
        if (origin instanceof Spliterator.OfLong || origin instanceof PrimitiveIterator.OfLong) {
            return LongConsumer.class;
        }
        if (origin instanceof Spliterator.OfDouble || origin instanceof PrimitiveIterator.OfDouble) {
            return DoubleConsumer.class;
        }
        return parameter;
    }

    @SuppressWarnings("unchecked")
    private Object logging(Object argument, Class<?> taken) {
        if (argument instanceof Consumer && taken == Consumer.class) {
            Consumer<Object> consumer = (Consumer<Object>) argument;
            return (Consumer<Object>) element -> {
                elements.next(element);
                consumer.accept(element);
            };
        }
        if (argument instanceof IntConsumer && taken == IntConsumer.class) {
            IntConsumer consumer = (IntConsumer) argument;
            return (IntConsumer) element -> {
                elements.next(element);
                consumer.accept(element);
            };
        }
        if (argument instanceof LongConsumer && taken == LongConsumer.class) {
            LongConsumer consumer = (LongConsumer) argument;
            return (LongConsumer) element -> {
                elements.next(element);
                consumer.accept(element);
            };
        }
        if (argument instanceof DoubleConsumer && taken == DoubleConsumer.class) {
            DoubleConsumer consumer = (DoubleConsumer) argument;
            return (DoubleConsumer) element -> {
                elements.next(element);
                consumer.accept(element);
            };
        }
        if (argument instanceof Consumer && taken.isInterface() && Consumer.class.isAssignableFrom(taken)) {
            return ofOwnKind((Consumer<Object>) argument, taken);
        }
        return argument;
    }

    /** A consumer of an interface that the application or a library made of {@code Consumer}. */
    private Object ofOwnKind(Consumer<Object> consumer, Class<?> kind) {
        return Proxy.newProxyInstance(kind.getClassLoader(), new Class<?>[] {kind}, (proxy, method, arguments) -> {
            if ("accept".equals(method.getName()) && method.getParameterCount() == 1) {
                elements.next(arguments[0]);
            }
            return Proxies.call(consumer, method, arguments);
        });
    }
}
