package nl.verwerkingenlogging.agent.instrumentation.matching;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What the rules mean for one class loader: which of the types that they name it sees, and what lies above the types it was asked about. Thread-safe. */
final class LoaderView {

    private final AtomicInteger classes = new AtomicInteger();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final Set<String> subtypesMatch = ConcurrentHashMap.newKeySet();
    private final Map<String, Set<String>> above = new ConcurrentHashMap<>();

    /**
     * Counts a class that passes.
     *
     * @return true at the first class and each time their number has doubled, because a loader may come to see more while it runs
     */
    boolean isTimeToLook() {
        int count = classes.incrementAndGet();
        return (count & (count - 1)) == 0;
    }

    /** Whether the loader was found to see a type. */
    boolean sees(String type) {
        return seen.contains(type);
    }

    /** Notes that the loader sees a type. */
    void see(String type) {
        seen.add(type);
    }

    /** Whether subtypes of a type are asked for by some rule. */
    boolean subtypesMatch(String type) {
        return subtypesMatch.contains(type);
    }

    /** Whether subtypes of any type that this loader sees are asked for. */
    boolean anySubtypesMatch() {
        return !subtypesMatch.isEmpty();
    }

    /** Notes that subtypes of a type are asked for. What was found before did not look for it, and is forgotten. */
    void matchSubtypes(String type) {
        if (subtypesMatch.add(type)) {
            above.clear();
        }
    }

    /** The types asked for that are this type or lie above it, as found before; null when not yet looked for. */
    Set<String> above(String type) {
        return above.get(type);
    }

    /** Keeps what was found above a type. */
    void above(String type, Set<String> found) {
        above.put(type, found);
    }
}
