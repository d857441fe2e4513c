package nl.verwerkingenlogging.agent.core.journal;

import java.nio.ByteBuffer;

/**
 * A record of an action whose persons come one after another: its first one, an {@link RecordKind#ACTIE} record of version {@link ActiePayload#VERSION_OPEN}, or
 * a later one, a {@link RecordKind#DEEL} record. Joined in the order of their index they are one action, sent under the idempotency key of the first.
 *
 * <p>The payload of a {@code deel}, big-endian:
 *
 * <pre>
 *  0        1        2                 4                 8                16
 * +--------+--------+-----------------+-----------------+-----------------+
 * |version |last    |reserved (0)     |index (from 1)   |number of actie  |
 * +--------+--------+-----------------+-----------------+-----------------+
 * 16
 * | more elements of verwerkteObjecten, JSON in UTF-8, with commas between them ...
 * | ended actions, see {@link EndedActies}
 * </pre>
 *
 * <p>The number is the {@code group} of the first record and unique within the journal. {@code last} is 1 when no record with a higher index follows; that
 * nothing follows can also be said later, by a record of another action, or not at all.
 */
public final class DeelPayload {

    /** The version of the layout of a {@code deel}. */
    public static final byte VERSION = 1;

    /** Where the elements of a {@code deel} start. */
    public static final int ELEMENTS = 16;

    private static final int LAST = 1;
    private static final int INDEX = 4;
    private static final int NUMBER = 8;

    private final ByteBuffer bytes;
    private final boolean first;
    private final EndedActies ended;

    private DeelPayload(ByteBuffer bytes, boolean first, EndedActies ended) {
        this.bytes = bytes;
        this.first = first;
        this.ended = ended;
    }

    /**
     * Writes the first {@link #ELEMENTS} bytes of a {@code deel}.
     *
     * @param target where to write, from its position 0
     * @param last whether no record follows
     * @param index which record of its action this is, from 1
     * @param number the number of the action
     */
    public static void write(ByteBuffer target, boolean last, int index, long number) {
        target.put(0, VERSION);
        target.put(LAST, (byte) (last ? 1 : 0));
        target.putShort(2, (short) 0);
        target.putInt(INDEX, index);
        target.putLong(NUMBER, number);
    }

    /**
     * Whether a record is one of an action whose persons come one after another, in whatever version.
     *
     * @param record the record
     * @return true for a {@code deel}, and for an {@code actie} that was opened
     */
    public static boolean isOne(JournalRecord record) {
        byte[] payload = record.payload();
        return record.kind() == RecordKind.DEEL
                || (record.kind() == RecordKind.ACTIE && payload.length > 0 && payload[0] == ActiePayload.VERSION_OPEN);
    }

    /**
     * Looks at a record.
     *
     * @param record a record for which {@link #isOne} holds
     * @return a view of its payload, or null when this version cannot read it
     */
    public static DeelPayload of(JournalRecord record) {
        boolean first = record.kind() == RecordKind.ACTIE;
        int from = first ? ActiePayload.BODY : ELEMENTS;
        byte[] payload = record.payload();
        if (payload.length < from || payload[0] != (first ? ActiePayload.VERSION_OPEN : VERSION)) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.wrap(payload);
        EndedActies ended = EndedActies.of(bytes, from);
        if (ended == null || (!first && bytes.getInt(INDEX) < 1)) {
            return null;
        }
        return new DeelPayload(bytes, first, ended);
    }

    /**
     * The number of the action.
     *
     * @return a number that is unique within the journal
     */
    public long number() {
        return bytes.getLong(first ? ActiePayload.GROUP : NUMBER);
    }

    /**
     * Which record of its action this is.
     *
     * @return the index, 0 for the first
     */
    public int index() {
        return first ? 0 : bytes.getInt(INDEX);
    }

    /**
     * Whether no record with a higher index follows.
     *
     * @return false when that is not known
     */
    public boolean last() {
        return !first && bytes.get(LAST) != 0;
    }

    /**
     * Where the content starts: the body of the first record, the elements of another.
     *
     * @return an offset in the payload
     */
    public int from() {
        return first ? ActiePayload.BODY : ELEMENTS;
    }

    /**
     * Where the content ends.
     *
     * @return an offset in the payload
     */
    public int to() {
        return bytes.capacity() - ended.length();
    }

    /**
     * The actions of which this record says that they have ended.
     *
     * @return the actions; others than the record's own
     */
    public EndedActies ended() {
        return ended;
    }
}
