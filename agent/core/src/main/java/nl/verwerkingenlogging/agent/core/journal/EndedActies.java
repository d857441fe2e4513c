package nl.verwerkingenlogging.agent.core.journal;

import java.nio.ByteBuffer;

/**
 * Actions opened in this journal to which nothing will be added any more, each with the number of its records: what a record of another open action carries
 * along. Immutable.
 *
 * <p>At the end of a payload, big-endian: each number (8 bytes) and its records (4 bytes), then how many there are (2 bytes).
 */
public final class EndedActies {

    /** The most that one record carries. */
    public static final int MOST = 16;

    /** The most bytes that they take. */
    public static final int MAX_LENGTH = 2 + MOST * 12;

    /** None. */
    public static final EndedActies NONE = new EndedActies(new long[0], new int[0]);

    private static final int COUNT = 2;
    private static final int RECORDS = 8;
    private static final int EACH = 12;

    private final long[] numbers;
    private final int[] records;

    /** With arrays that nobody changes any more. */
    EndedActies(long[] numbers, int[] records) {
        this.numbers = numbers;
        this.records = records;
    }

    /** Reads them from the end of a payload; null when what is there cannot be right. */
    static EndedActies of(ByteBuffer payload, int from) {
        int end = payload.capacity() - COUNT;
        int size = end < from ? -1 : payload.getShort(end) & 0xFFFF;
        if (size < 0 || size > (end - from) / EACH) {
            return null;
        }
        if (size == 0) {
            return NONE;
        }
        long[] numbers = new long[size];
        int[] records = new int[size];
        int at = end - size * EACH;
        for (int i = 0; i < size; i++) {
            numbers[i] = payload.getLong(at + i * EACH);
            records[i] = payload.getInt(at + i * EACH + RECORDS);
        }
        return new EndedActies(numbers, records);
    }

    /**
     * How many bytes they take.
     *
     * @return the number, at most {@link #MAX_LENGTH} for what this version writes
     */
    public int length() {
        return numbers.length * EACH + COUNT;
    }

    /**
     * Writes them.
     *
     * @param target where to write
     * @param offset where in the target; {@link #length} bytes are written
     */
    public void write(ByteBuffer target, int offset) {
        int at = offset;
        for (int i = 0; i < numbers.length; i++) {
            target.putLong(at, numbers[i]);
            target.putInt(at + RECORDS, records[i]);
            at += EACH;
        }
        target.putShort(at, (short) numbers.length);
    }

    /**
     * How many there are.
     *
     * @return the number
     */
    public int size() {
        return numbers.length;
    }

    /**
     * The number of one of the actions.
     *
     * @param index which, from 0
     * @return its number
     */
    public long number(int index) {
        return numbers[index];
    }

    /**
     * How many records one of the actions has.
     *
     * @param index which, from 0
     * @return the number, its {@code actie} included
     */
    public int records(int index) {
        return records[index];
    }
}
