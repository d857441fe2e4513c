package nl.verwerkingenlogging.agent.core.capture;

import java.util.Arrays;
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

    private static final Set<String> LAZY = names(
            "java.util.Iterator",
            "java.util.ListIterator",
            "java.util.Enumeration",
            "java.util.stream.BaseStream",
            "java.util.stream.Stream",
            "java.util.stream.IntStream",
            "java.util.stream.LongStream",
            "java.util.stream.DoubleStream",
            "java.util.concurrent.CompletionStage",
            "java.util.concurrent.CompletableFuture",
            "java.util.concurrent.Future",
            "java.util.concurrent.FutureTask",
            "java.util.concurrent.RunnableFuture",
            "java.util.concurrent.ScheduledFuture",
            "com.google.common.util.concurrent.ListenableFuture",
            "org.springframework.util.concurrent.ListenableFuture",
            "reactor.core.publisher.Mono",
            "reactor.core.publisher.Flux",
            "io.smallrye.mutiny.Multi",
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

    static boolean isLazy(String type) {
        return LAZY.contains(type) || ContainerKind.isLazyName(type);
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
