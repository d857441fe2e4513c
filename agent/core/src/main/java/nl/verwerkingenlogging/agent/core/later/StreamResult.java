package nl.verwerkingenlogging.agent.core.later;

import java.lang.reflect.Method;
import java.util.function.Consumer;
import java.util.stream.BaseStream;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.verwerkingenlogging.agent.core.capture.CaptureFailure;

/** Follows streams by {@code peek}: lazily, in whatever order and on whatever threads the caller has them. What never leaves the stream is not logged. */
final class StreamResult {

    private StreamResult() {}

    static Object follow(BaseStream<?, ?> stream, Class<?> declared, Later later) throws CaptureFailure {
        Class<?> type = stream.getClass();
        if (!keeps(type, declared, "peek") || !keeps(type, declared, "onClose")) {
            throw LaterResults.irreplaceable(stream, declared);
        }
        return follow(stream, later.elements());
    }

    static Object follow(BaseStream<?, ?> stream, Elements elements) throws CaptureFailure {
        BaseStream<?, ?> followed;
        if (stream instanceof Stream) {
            Consumer<Object> next = elements::next;
            followed = ((Stream<?>) stream).peek(next);
        } else if (stream instanceof IntStream) {
            followed = ((IntStream) stream).peek(elements::next);
        } else if (stream instanceof LongStream) {
            followed = ((LongStream) stream).peek(elements::next);
        } else if (stream instanceof DoubleStream) {
            followed = ((DoubleStream) stream).peek(elements::next);
        } else {
            throw new CaptureFailure("a stream of class " + stream.getClass().getName() + " cannot be followed");
        }
        return followed.onClose(elements::close);
    }

    /** Whether a step of the stream gives what the method is declared to return. Known beforehand, since taking a step uses the stream up. */
    private static boolean keeps(Class<?> type, Class<?> declared, String step) {
        if (declared.isAssignableFrom(Stream.class)
                || declared == IntStream.class
                || declared == LongStream.class
                || declared == DoubleStream.class) {
            return true;
        }
        for (Method method : type.getMethods()) {
            if (method.getName().equals(step)
                    && method.getParameterCount() == 1
                    && declared.isAssignableFrom(method.getReturnType())) {
                return true;
            }
        }
        return false;
    }
}
