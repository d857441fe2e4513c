package nl.verwerkingenlogging.agent.core.forward;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import nl.verwerkingenlogging.agent.core.journal.DeliverySource;
import nl.verwerkingenlogging.agent.core.journal.JournalRecord;

/**
 * The parts of one large action (AMB-39), first gathered by {@link PartSets}, then on their way in {@link Deliveries}, never both at once.
 *
 * <p>None is acknowledged before all are settled, and the last one last. A set of which some parts were acknowledged when the process died would look
 * incomplete to the process that adopts the journal, and its other parts would be discarded. This way whatever is left of a complete set always contains its last
 * part, is sent once more under the same keys, and nothing is lost.
 */
final class PartSet {

    final DeliverySource source;
    final int parts;
    private final TreeMap<Integer, Long> sequences = new TreeMap<>();
    private final List<JournalRecord> records = new ArrayList<>();
    /** Made at once: when it is asked for there may be no memory. */
    private final Collection<Long> inOrder = sequences.values();

    /** Nanoseconds for which the journal had nothing more to offer since the last part came. */
    long idle;

    private boolean forgotten;
    private boolean unacknowledged;
    private int settled;

    PartSet(DeliverySource source, int parts) {
        this.source = source;
        this.parts = parts;
    }

    /**
     * Takes a part. May be repeated with the same record when there was no memory for it.
     *
     * @return false when it does not belong here: another number of parts, or a part that is there already
     */
    boolean add(int part, int ofParts, JournalRecord record) {
        Long before = sequences.get(part);
        if (ofParts != parts || (before != null && before != record.sequence())) {
            return false;
        }
        boolean there = !records.isEmpty() && records.get(records.size() - 1) == record;
        if (!forgotten && !there) {
            records.add(record);
        }
        sequences.put(part, record.sequence());
        idle = 0;
        return true;
    }

    boolean complete() {
        return sequences.size() == parts;
    }

    /** Whether the part that is appended last is there, which proves that the others were in the journal once. */
    boolean hasLast() {
        return sequences.containsKey(parts - 1);
    }

    int size() {
        return sequences.size();
    }

    /** Lets go of the payloads, which stay in the journal. */
    void forget() {
        forgotten = true;
        records.clear();
    }

    boolean forgotten() {
        return forgotten;
    }

    /** The records, in the order in which they were appended, for sending. */
    List<JournalRecord> records() {
        List<JournalRecord> appended = new ArrayList<>(records);
        appended.sort((a, b) -> Long.compare(a.sequence(), b.sequence()));
        return appended;
    }

    /** Lets go of the records, which are on their way. */
    void release() {
        records.clear();
    }

    /**
     * Says that a part needs no more attempts.
     *
     * @param acknowledge whether it may be acknowledged; if not, none of the set is
     * @return the sequences to acknowledge now, in this order
     */
    Collection<Long> settle(boolean acknowledge) {
        unacknowledged |= !acknowledge;
        settled++;
        return settled == sequences.size() && !unacknowledged ? all() : Collections.<Long>emptyList();
    }

    /** The sequences of the parts, in the order of the parts. */
    Collection<Long> all() {
        return inOrder;
    }
}
