package nl.verwerkingenlogging.agent.core.journal;

import java.nio.ByteBuffer;

/**
 * The payload of an {@link RecordKind#ACTIE} record, big-endian: what both the Bewerking API and a Logboek Dataverwerkingen need, with the body apart.
 *
 * <pre>
 *  0        1        2        3        4                 8                12
 * +--------+--------+-----------------+-----------------+-----------------+
 * |version |outcome |flags            |part (from 0)    |parts            |
 * +--------+--------+-----------------+-----------------+-----------------+
 * 12                                 20                                  28
 * +-----------------------------------+-----------------------------------+
 * |group: same in all parts, 0 if one |start, microseconds since 1970     |
 * +-----------------------------------+-----------------------------------+
 * 28                                 36                                  52
 * +-----------------------------------+-----------------------------------+
 * |end, microseconds, or UNKNOWN      |verwerkingId, 16 bytes             |
 * +-----------------------------------+-----------------------------------+
 * 52
 * | body of POST /verwerkingsacties, JSON in UTF-8 ...
 * </pre>
 */
public final class ActiePayload {

    /** The version of this layout. */
    public static final byte VERSION = 1;

    /**
     * The version of an action to which {@link RecordKind#DEEL} records may belong: the same layout, with {@code group} its number and {@link EndedActies} behind
     * the body. See {@link DeelPayload}.
     */
    public static final byte VERSION_OPEN = 2;

    /** Outcome: logged before the method ran (A-07: the outcome is never sent to the register). */
    public static final byte OUTCOME_UNKNOWN = 0;

    /** Outcome: logged after the method returned. */
    public static final byte OUTCOME_RETURNED = 1;

    /** Flag: the body says {@code vertrouwelijk}, which needs scope create:confidential. */
    public static final short FLAG_VERTROUWELIJK = 1;

    /** The value of an end that is not known. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    /** Where the body starts. */
    public static final int BODY = 52;

    private static final int OUTCOME = 1;
    private static final int FLAGS = 2;
    private static final int PART = 4;
    private static final int PARTS = 8;
    static final int GROUP = 12;
    private static final int START = 20;
    private static final int END = 28;
    private static final int VERWERKING_ID = 36;

    private final ByteBuffer bytes;

    private ActiePayload(byte[] payload) {
        this.bytes = ByteBuffer.wrap(payload);
    }

    /**
     * Writes everything but the body into the first {@link #BODY} bytes.
     *
     * @param target where to write, at least {@link #BODY} bytes from its position 0
     * @param outcome one of the outcome constants
     * @param flags a combination of the flag constants
     * @param part which part this is, from 0
     * @param parts how many parts there are, 1 for an action that is not split
     * @param group what the parts have in common, 0 for an action that is not split
     * @param start start of the call in microseconds since 1970
     * @param end end of the call, or {@link #UNKNOWN}
     * @param verwerkingIdHigh first half of the verwerkingId
     * @param verwerkingIdLow second half of the verwerkingId
     */
    public static void write(
            ByteBuffer target,
            byte outcome,
            short flags,
            int part,
            int parts,
            long group,
            long start,
            long end,
            long verwerkingIdHigh,
            long verwerkingIdLow) {
        target.put(0, VERSION);
        target.put(OUTCOME, outcome);
        target.putShort(FLAGS, flags);
        target.putInt(PART, part);
        target.putInt(PARTS, parts);
        target.putLong(GROUP, group);
        target.putLong(START, start);
        target.putLong(END, end);
        target.putLong(VERWERKING_ID, verwerkingIdHigh);
        target.putLong(VERWERKING_ID + 8, verwerkingIdLow);
    }

    /**
     * Makes what was written an action to which more may be added.
     *
     * @param target as for {@link #write}; its group is the number of the action
     */
    public static void open(ByteBuffer target) {
        target.put(0, VERSION_OPEN);
    }

    /**
     * Makes an open action one that is complete.
     *
     * @param target as for {@link #write}
     */
    public static void complete(ByteBuffer target) {
        target.put(0, VERSION);
        target.putLong(GROUP, 0);
    }

    /**
     * Looks at the payload of a record.
     *
     * @param payload the payload; not copied
     * @return a view of it, or null when it is not the payload of an action that is complete, or of a newer version
     */
    public static ActiePayload of(byte[] payload) {
        return payload.length < BODY || payload[0] != VERSION ? null : new ActiePayload(payload);
    }

    /**
     * Whether the body says {@code vertrouwelijk}.
     *
     * @return true for a confidential action
     */
    public boolean vertrouwelijk() {
        return (bytes.getShort(FLAGS) & FLAG_VERTROUWELIJK) != 0;
    }

    /**
     * Which part of its action this is.
     *
     * @return the number from 0
     */
    public int part() {
        return bytes.getInt(PART);
    }

    /**
     * How many parts the action has.
     *
     * @return the number, 1 for an action that is not split
     */
    public int parts() {
        return bytes.getInt(PARTS);
    }

    /**
     * What the parts of one action have in common.
     *
     * @return the value, unique within its journal; 0 for an action that is not split
     */
    public long group() {
        return bytes.getLong(GROUP);
    }

    /**
     * Start of the call.
     *
     * @return microseconds since 1970
     */
    public long start() {
        return bytes.getLong(START);
    }

    /**
     * End of the call.
     *
     * @return microseconds since 1970, or {@link #UNKNOWN}
     */
    public long end() {
        return bytes.getLong(END);
    }

    /**
     * First half of the verwerkingId.
     *
     * @return the most significant bits
     */
    public long verwerkingIdHigh() {
        return bytes.getLong(VERWERKING_ID);
    }

    /**
     * Second half of the verwerkingId.
     *
     * @return the least significant bits
     */
    public long verwerkingIdLow() {
        return bytes.getLong(VERWERKING_ID + 8);
    }

    /**
     * Length of the body.
     *
     * @return a number of bytes; the body starts at {@link #BODY}
     */
    public int bodyLength() {
        return bytes.capacity() - BODY;
    }
}
