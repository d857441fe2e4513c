package nl.verwerkingenlogging.agent.core.later;

import java.util.Collection;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.Map;
import java.util.Spliterator;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.stream.BaseStream;

/** How results of a class are followed. */
enum LaterKind {
    /** Not at all: everything is there when the method returns. */
    NOW,
    /** A stream of the JDK's kind. */
    STREAM,
    /** An iterator, enumeration or spliterator, or an iterable whose elements pass by once. */
    CURSOR,
    /** A completion stage. */
    STAGE,
    /** A future that has to be asked. */
    FUTURE,
    /** A {@code ResultSet} of JDBC. */
    ROWS,
    /** {@code Mono}, {@code Flux}, {@code Uni} or {@code Multi}. */
    REACTIVE;

    private static final ClassValue<LaterKind> KINDS = new ClassValue<LaterKind>() {
        @Override
        protected LaterKind computeValue(Class<?> type) {
            return determine(type);
        }
    };

    static LaterKind of(Class<?> type) {
        return KINDS.get(type);
    }

    private static LaterKind determine(Class<?> type) {
        if (Supertypes.named(type, "java.sql.ResultSet") != null) {
            return ROWS;
        }
        if (BaseStream.class.isAssignableFrom(type)) {
            return STREAM;
        }
        if (Iterator.class.isAssignableFrom(type)
                || Enumeration.class.isAssignableFrom(type)
                || Spliterator.class.isAssignableFrom(type)) {
            return CURSOR;
        }
        if (CompletionStage.class.isAssignableFrom(type)) {
            return STAGE;
        }
        if (Future.class.isAssignableFrom(type)) {
            return FUTURE;
        }
        if (ReactiveType.of(type) != null) {
            return REACTIVE;
        }
        return isCursor(type) ? CURSOR : NOW;
    }

    /** What has to be closed is a cursor (MyBatis, jOOQ): its rows pass by once. */
    private static boolean isCursor(Class<?> type) {
        return Iterable.class.isAssignableFrom(type)
                && AutoCloseable.class.isAssignableFrom(type)
                && !Collection.class.isAssignableFrom(type)
                && !Map.class.isAssignableFrom(type);
    }
}
