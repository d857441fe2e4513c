package nl.verwerkingenlogging.agent.core.forward;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nl.verwerkingenlogging.agent.core.journal.ActiePayload;
import nl.verwerkingenlogging.agent.core.journal.DeelPayload;
import nl.verwerkingenlogging.agent.core.journal.DeliverySource;
import nl.verwerkingenlogging.agent.core.journal.JournalRecord;

/** The records of one action whose persons came one after another, until they are joined. Used by the reading thread only. */
final class OpenSet {

    /** What closes the array and the body. */
    private static final int END = 2;

    final DeliverySource source;
    final long number;
    private final TreeMap<Integer, JournalRecord> records = new TreeMap<>();
    /** How many records there are; negative as long as that is not known. */
    private int expected = -1;

    /** Nanoseconds for which the journal had nothing more to offer since the last record came. */
    long idle;

    OpenSet(DeliverySource source, long number) {
        this.source = source;
        this.number = number;
    }

    /** Takes a record; says false when there is another one in its place already. */
    boolean add(DeelPayload payload, JournalRecord record) {
        JournalRecord before = records.putIfAbsent(payload.index(), record);
        if (before != null && before != record) {
            return false;
        }
        idle = 0;
        if (payload.last()) {
            expected = payload.index() + 1;
        }
        return true;
    }

    void expect(int count) {
        expected = count;
    }

    boolean complete() {
        return records.size() == expected;
    }

    boolean hasFirst() {
        return records.containsKey(0);
    }

    int size() {
        return records.size();
    }

    /**
     * The numbers of the records, the first one first: acknowledged in that order, what is left of a set that was delivered never has its first record, so that no
     * other JVM sends it.
     */
    List<Long> sequences() {
        List<Long> sequences = new ArrayList<>(records.size());
        for (JournalRecord record : records.values()) {
            sequences.add(record.sequence());
        }
        return sequences;
    }

    /** The action as one record, under the number of the first and thereby its idempotency key: the same for the same records. */
    JournalRecord joined() {
        JournalRecord first = records.get(0);
        int length = 0;
        for (JournalRecord record : records.values()) {
            DeelPayload part = DeelPayload.of(record);
            length += part.to() - part.from() + 1;
        }
        ByteBuffer joined = ByteBuffer.allocate(ActiePayload.BODY + length - 1);
        for (JournalRecord record : records.values()) {
            DeelPayload part = DeelPayload.of(record);
            if (record == first) {
                joined.put(record.payload(), 0, part.to() - END);
            } else {
                joined.put((byte) ',');
                joined.put(record.payload(), part.from(), part.to() - part.from());
            }
        }
        joined.put(first.payload(), DeelPayload.of(first).to() - END, END);
        ActiePayload.complete(joined);
        return new JournalRecord(first.journalId(), first.sequence(), first.kind(), joined.array(), first.adopted());
    }
}
