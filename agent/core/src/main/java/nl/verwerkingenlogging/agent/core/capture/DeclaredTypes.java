package nl.verwerkingenlogging.agent.core.capture;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** What the name of a declared type tells about its values. Nothing is loaded: only names of the platform and of well-known libraries say anything. */
final class DeclaredTypes {

    private static final Set<String> TEXTS =
            names("java.lang.String", "java.lang.StringBuilder", "java.lang.StringBuffer");

    private static final Set<String> WHOLE_NUMBERS = names(
            "byte",
            "short",
            "int",
            "long",
            "java.lang.Byte",
            "java.lang.Short",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Number",
            "java.math.BigInteger",
            "java.math.BigDecimal");

    private static final Set<String> FRACTIONS = names("float", "double", "java.lang.Float", "java.lang.Double");

    private static final Set<String> CODES = names("boolean", "char", "java.lang.Boolean", "java.lang.Character");

    private static final Set<String> COLLECTIONS = names(
            "java.util.Collection",
            "java.util.List",
            "java.util.ArrayList",
            "java.util.LinkedList",
            "java.util.Vector",
            "java.util.Set",
            "java.util.HashSet",
            "java.util.LinkedHashSet",
            "java.util.SortedSet",
            "java.util.NavigableSet",
            "java.util.TreeSet",
            "java.util.Queue",
            "java.util.Deque",
            "java.util.ArrayDeque");

    private static final Set<String> MAPS = names(
            "java.util.Map",
            "java.util.HashMap",
            "java.util.LinkedHashMap",
            "java.util.Hashtable",
            "java.util.SortedMap",
            "java.util.NavigableMap",
            "java.util.TreeMap",
            "java.util.concurrent.ConcurrentMap",
            "java.util.concurrent.ConcurrentHashMap");

    /** Results whose elements come one by one. */
    private static final Set<String> ONE_BY_ONE = names(
            "java.util.Iterator",
            "java.util.ListIterator",
            "java.util.PrimitiveIterator$OfInt",
            "java.util.PrimitiveIterator$OfLong",
            "java.util.Enumeration",
            "java.util.Spliterator",
            "java.util.Spliterator$OfInt",
            "java.util.Spliterator$OfLong",
            "java.util.stream.BaseStream",
            "java.util.stream.Stream",
            "java.util.stream.IntStream",
            "java.util.stream.LongStream",
            "reactor.core.publisher.Flux",
            "io.smallrye.mutiny.Multi",
            "org.apache.ibatis.cursor.Cursor");

    /** Results that come later. */
    private static final Set<String> LATER = names(
            "java.util.concurrent.CompletionStage",
            "java.util.concurrent.CompletableFuture",
            "java.util.concurrent.Future",
            "java.util.concurrent.RunnableFuture",
            "java.util.concurrent.ScheduledFuture",
            "com.google.common.util.concurrent.ListenableFuture",
            "org.springframework.util.concurrent.ListenableFuture",
            "reactor.core.publisher.Mono",
            "io.smallrye.mutiny.Uni");

    /** Classes, in the place of which nothing else can be returned, and what cannot be followed. */
    private static final Set<String> NOT_FOLLOWED = names(
            "java.util.Scanner",
            "java.util.StringTokenizer",
            "java.util.PrimitiveIterator$OfDouble",
            "java.util.Spliterator$OfDouble",
            "java.util.stream.DoubleStream",
            "java.util.concurrent.FutureTask",
            "java.util.concurrent.ForkJoinTask",
            "com.google.common.util.concurrent.FluentFuture",
            "com.google.common.util.concurrent.SettableFuture",
            "com.google.common.util.concurrent.ListenableFutureTask",
            "org.springframework.util.concurrent.SettableListenableFuture",
            "org.springframework.util.concurrent.ListenableFutureTask",
            "org.springframework.scheduling.annotation.AsyncResult",
            "reactor.core.publisher.MonoProcessor",
            "reactor.core.publisher.ConnectableFlux",
            "reactor.core.publisher.GroupedFlux",
            "reactor.core.publisher.ParallelFlux");

    /** Interfaces that say too little: the result itself decides. */
    private static final Set<String> MAYBE =
            names("org.reactivestreams.Publisher", "java.util.concurrent.Flow$Publisher");

    /** Not streams, whose steps may give the same class, and not rows, in the place of which nothing is returned. */
    private static final Set<String> OF_LATER_CLASSES = names(
            "java.util.Iterator",
            "java.util.Enumeration",
            "java.util.Spliterator",
            "java.util.concurrent.CompletionStage",
            "java.util.concurrent.Future",
            "org.reactivestreams.Publisher",
            "java.util.concurrent.Flow$Publisher",
            "io.smallrye.mutiny.Uni",
            "org.apache.ibatis.cursor.Cursor");

    private DeclaredTypes() {}

    /** Primitives, texts, numbers: nothing can be reached from their values. */
    static boolean isScalar(String type) {
        return TEXTS.contains(type) || WHOLE_NUMBERS.contains(type) || FRACTIONS.contains(type) || CODES.contains(type);
    }

    static boolean isArray(String type) {
        return type.endsWith("[]");
    }

    static String component(String array) {
        return array.substring(0, array.length() - 2);
    }

    static boolean isCollection(String type) {
        return COLLECTIONS.contains(type);
    }

    static boolean isMap(String type) {
        return MAPS.contains(type);
    }

    /** Whether reading a value of the type would take it from the application, so that only a result itself can be followed. */
    static boolean isLazy(String type) {
        return isOneByOne(type) || isLater(type) || isRows(type) || isNotFollowed(type);
    }

    /** Whether a result of the type is followed while its elements come. */
    static boolean isOneByOne(String type) {
        return ONE_BY_ONE.contains(type);
    }

    /** Whether a result of the type is waited for and then looked through. */
    static boolean isLater(String type) {
        return LATER.contains(type);
    }

    /** Whether a result of the type is followed while the application moves over its rows. */
    static boolean isRows(String type) {
        return "java.sql.ResultSet".equals(type);
    }

    /** Whether a class below these types comes later, so that something else would have to be returned in its place. */
    static boolean isLaterClass(Set<String> supertypes) {
        return !Collections.disjoint(supertypes, OF_LATER_CLASSES);
    }

    /** Whether a result of the type comes later but cannot be followed. */
    static boolean isNotFollowed(String type) {
        return NOT_FOLLOWED.contains(type)
                || (ContainerKind.isLazyName(type)
                        && !isOneByOne(type)
                        && !isLater(type)
                        && !isRows(type)
                        && !MAYBE.contains(type));
    }

    /** Whether no value of the type can be an identifier. */
    static boolean isNoIdentifier(String type) {
        return FRACTIONS.contains(type) || CODES.contains(type);
    }

    /** Whether no value of the type can decide a choice. */
    static boolean isNoChoice(String type) {
        return FRACTIONS.contains(type);
    }

    /** Whether no value of the type can be a verwerkingId. */
    static boolean isNoVerwerkingId(String type) {
        return isScalar(type) && !TEXTS.contains(type);
    }

    private static Set<String> names(String... names) {
        return new HashSet<>(Arrays.asList(names));
    }
}
