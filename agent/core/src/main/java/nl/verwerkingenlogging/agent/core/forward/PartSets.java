package nl.verwerkingenlogging.agent.core.forward;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import nl.verwerkingenlogging.agent.core.journal.ActiePayload;
import nl.verwerkingenlogging.agent.core.journal.DeliverySource;
import nl.verwerkingenlogging.agent.core.journal.JournalRecord;

/**
 * Gathers the parts of large actions until they may be sent (AMB-39). Used by the reading thread only.
 *
 * <p>Parts are appended by one thread, one after the other, and the result is released after the last. So:
 *
 * <ul>
 *   <li>When all are there they are sent.
 *   <li>When a dead JVM's journal holds nothing more, a set without its last part was never completed, its result never released: it is discarded. One that
 *       has its last part was complete; what is missing was acknowledged, or damaged, and the rest is sent.
 *   <li>A live journal may get the rest any moment. If none comes for long (an append failed half-way), memory is given back and the records stay in the
 *       journal until it is adopted.
 * </ul>
 *
 * <p>Gathered parts do not count towards the bound on held records: refusing to read on would mean never to complete a set. Memory is bounded by the results
 * that the application itself is holding at that time, and by what dead JVMs left incomplete.
 */
final class PartSets {

    /** Most time that one look at a journal counts for, so that a suspended process does not take its sleep for patience. */
    private static final long LONGEST_STEP = TimeUnit.SECONDS.toNanos(1);

    private final long patience;
    private final IdentityHashMap<DeliverySource, Map<Long, PartSet>> sets = new IdentityHashMap<>();

    PartSets(long patience) {
        this.patience = patience;
    }

    /**
     * Takes a part. May be repeated with the same record when there was no memory for it.
     *
     * @param source where it comes from
     * @param record its record
     * @param payload the same, looked at
     * @param complete gets the set when this part completes it
     * @return false when it does not fit the other parts of its group
     */
    boolean add(DeliverySource source, JournalRecord record, ActiePayload payload, Consumer<PartSet> complete) {
        Map<Long, PartSet> groups = sets.computeIfAbsent(source, s -> new HashMap<>());
        PartSet set = groups.computeIfAbsent(payload.group(), g -> new PartSet(source, payload.parts()));
        if (!set.add(payload.part(), payload.parts(), record)) {
            return false;
        }
        // A forgotten set has lost its payloads: its records wait in the journal for the next JVM.
        if (set.complete() && !set.forgotten()) {
            // First, since it may find no memory, and then the part is added once more.
            complete.accept(set);
            groups.remove(payload.group());
        }
        return true;
    }

    /**
     * Says that a journal has nothing more to offer now.
     *
     * @param source the journal
     * @param elapsed nanoseconds since this was last said or a record was read
     * @return the sets that were forgotten just now
     */
    List<PartSet> idle(DeliverySource source, long elapsed) {
        List<PartSet> given = new ArrayList<>();
        Map<Long, PartSet> groups = sets.get(source);
        if (groups == null) {
            return given;
        }
        for (PartSet set : groups.values()) {
            set.idle += Math.min(Math.max(0, elapsed), LONGEST_STEP);
            if (set.idle >= patience && !set.forgotten()) {
                set.forget();
                given.add(set);
            }
        }
        return given;
    }

    /**
     * Takes out all sets of a journal that can get no more records.
     *
     * @param source the journal
     * @return the sets, each incomplete
     */
    List<PartSet> exhausted(DeliverySource source) {
        Map<Long, PartSet> groups = sets.remove(source);
        return groups == null ? new ArrayList<>() : new ArrayList<>(groups.values());
    }

    /** Lets go of journals that are no longer read, so that their memory is given back. */
    void retain(List<DeliverySource> present) {
        Iterator<DeliverySource> sources = sets.keySet().iterator();
        while (sources.hasNext()) {
            if (!present.contains(sources.next())) {
                sources.remove();
            }
        }
    }
}
