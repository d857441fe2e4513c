package nl.verwerkingenlogging.agent.core.capture;

import java.util.Arrays;
import java.util.Collection;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.Spliterator;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.stream.BaseStream;

/** What {@code [*]} means for values of a class. */
enum ContainerKind {
    /** An array, also of primitives. */
    ARRAY,
    /** A collection that can be iterated over again and again. */
    COLLECTION,
    /** Something else that can be, such as a page of results. */
    ITERABLE,
    /** Can be iterated over only once, as far as is known: reading it would rob the application. */
    ONE_SHOT,
    /** A map: its values, or its keys. */
    MAP,
    /** A container whose elements come later or only once. Nothing of it may be read. */
    LAZY,
    /** No container: the value itself. */
    SINGLE;

    /** By name, since none of them has to be there: {@code java.sql} is missing from small run-time images, the others belong to the application. */
    private static final Set<String> LAZY_NAMES = new HashSet<>(Arrays.asList(
            "java.sql.ResultSet",
            "java.util.concurrent.Flow$Publisher",
            "org.reactivestreams.Publisher",
            "io.smallrye.mutiny.Uni",
            "io.reactivex.ObservableSource",
            "io.reactivex.SingleSource",
            "io.reactivex.MaybeSource",
            "io.reactivex.rxjava3.core.ObservableSource",
            "io.reactivex.rxjava3.core.SingleSource",
            "io.reactivex.rxjava3.core.MaybeSource",
            "kotlin.sequences.Sequence",
            "kotlinx.coroutines.flow.Flow"));

    private static final Set<String> ONE_SHOT_NAMES = new HashSet<>(Arrays.asList(
            "org.jdbi.v3.core.result.ResultIterable",
            "com.datastax.driver.core.PagingIterable",
            "com.datastax.oss.driver.api.core.PagingIterable"));

    private static final ClassValue<ContainerKind> KINDS = new ClassValue<ContainerKind>() {
        @Override
        protected ContainerKind computeValue(Class<?> type) {
            return determine(type);
        }
    };

    static ContainerKind of(Class<?> type) {
        return KINDS.get(type);
    }

    /** Whether a class of this name is known to be {@link #LAZY} when a value of it is not at hand. */
    static boolean isLazyName(String type) {
        return LAZY_NAMES.contains(type);
    }

    private static ContainerKind determine(Class<?> type) {
        if (type.isArray()) {
            return ARRAY;
        }
        if (isLazy(type)) {
            return LAZY;
        }
        if (Map.class.isAssignableFrom(type)) {
            return MAP;
        }
        if (Collection.class.isAssignableFrom(type)) {
            return COLLECTION;
        }
        if (Iterable.class.isAssignableFrom(type)) {
            // What has to be closed is a cursor (MyBatis, jOOQ): its rows pass by once.
            boolean cursor = AutoCloseable.class.isAssignableFrom(type) || isNamed(type, ONE_SHOT_NAMES);
            return cursor ? ONE_SHOT : ITERABLE;
        }
        return SINGLE;
    }

    private static boolean isLazy(Class<?> type) {
        return Iterator.class.isAssignableFrom(type)
                || Enumeration.class.isAssignableFrom(type)
                || Spliterator.class.isAssignableFrom(type)
                || BaseStream.class.isAssignableFrom(type)
                || CompletionStage.class.isAssignableFrom(type)
                || Future.class.isAssignableFrom(type)
                || isNamed(type, LAZY_NAMES);
    }

    private static boolean isNamed(Class<?> type, Set<String> names) {
        for (Class<?> each : TypeHierarchy.of(type)) {
            if (names.contains(each.getName())) {
                return true;
            }
        }
        return false;
    }
}
