package nl.verwerkingenlogging.agent.core.journal;

/**
 * Where everything is in a record, big-endian; a record starts at a multiple of 8.
 *
 * <pre>
 *  0                 4                 8                                 16
 * +-----------------+-----------------+-----------------------------------+
 * |length           |CRC-32           |sequence                           |
 * +-----------------+-----------------+-----------------------------------+
 * 16       17       18                20                                24
 * +--------+--------+-----------------+-----------------+-----------------+
 * |kind    |flags(0)|reserved (0)     |reserved (0)     |payload ...
 * +--------+--------+-----------------+-----------------+-----------------+
 * </pre>
 *
 * <ul>
 *   <li><b>length</b> is that of header and payload in bytes. Whoever claims the room writes it <em>negated</em> first ("unfinished") and positive when
 *       everything else is there. 0 is free room.
 *   <li><b>sequence</b> is the number of the segment times 2<sup>32</sup> plus the number of the record in the segment, from 0. The latter has no gaps, so
 *       that a gap shows how many records are missing.
 *   <li><b>CRC-32</b> is that of the 16 bytes of the journal's id, the positive length, the bytes 8 to 23, and the payload. With the id in it, which is
 *       random, nothing that an application writes into a payload can be taken for a record when a damaged record is searched for the next good one.
 * </ul>
 */
final class RecordLayout {

    static final int LENGTH_OFFSET = 0;
    static final int CRC_OFFSET = 4;
    static final int SEQUENCE_OFFSET = 8;
    static final int KIND_OFFSET = 16;
    static final int FLAGS_OFFSET = 17;
    static final int RESERVED_OFFSET = 18;
    static final int PAYLOAD_OFFSET = 24;

    /** Records start at a multiple of this. */
    static final int ALIGNMENT = 8;

    private static final int SEGMENT_SHIFT = 32;

    private RecordLayout() {}

    /**
     * The room that a record takes.
     *
     * @param length length of header and payload in bytes
     * @return the length rounded up to the alignment
     */
    static int aligned(int length) {
        return (length + ALIGNMENT - 1) & -ALIGNMENT;
    }

    /**
     * Makes a sequence.
     *
     * @param segment number of the segment
     * @param index number of the record in the segment
     * @return the sequence
     */
    static long sequence(long segment, int index) {
        return segment << SEGMENT_SHIFT | index;
    }

    /**
     * The segment that a sequence names.
     *
     * @param sequence the sequence
     * @return number of the segment
     */
    static long segmentOf(long sequence) {
        return sequence >>> SEGMENT_SHIFT;
    }

    /**
     * The place within its segment that a sequence names.
     *
     * @param sequence the sequence
     * @return number of the record in the segment
     */
    static int indexOf(long sequence) {
        return (int) sequence;
    }
}
