package nl.verwerkingenlogging.agent.core.journal;

import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.zip.CRC32;

/** What the header page of a segment file says. Immutable. */
final class SegmentHeader {

    /** What a header page turned out to be. */
    enum State {
        /** A header that this version reads. */
        VALID,
        /** Zeros or nothing: the file was being made, or being reused, when its JVM ended. Normal (FC-13). */
        EMPTY,
        /** Neither copy can be read. */
        DAMAGED,
        /** Written by a newer version; nothing of it may be touched. */
        NEWER
    }

    private final State state;
    private final UUID journalId;
    private final long number;
    private final int size;
    private final JournalOwner owner;

    private SegmentHeader(State state, UUID journalId, long number, int size, JournalOwner owner) {
        this.state = state;
        this.journalId = journalId;
        this.number = number;
        this.size = size;
        this.owner = owner;
    }

    static SegmentHeader of(UUID journalId, long number, int size, JournalOwner owner) {
        return new SegmentHeader(State.VALID, journalId, number, size, owner);
    }

    State state() {
        return state;
    }

    /** Only of a valid header, like all that follows. */
    UUID journalId() {
        return journalId;
    }

    long number() {
        return number;
    }

    int size() {
        return size;
    }

    JournalOwner owner() {
        return owner;
    }

    byte[] encode(long madeMillis) {
        byte[] page = new byte[SegmentLayout.DATA_START];
        ByteBuffer copy = ByteBuffer.wrap(page);
        copy.putLong(SegmentLayout.MAGIC_OFFSET, SegmentLayout.magic());
        copy.putInt(SegmentLayout.VERSION_OFFSET, SegmentLayout.VERSION);
        copy.putLong(SegmentLayout.JOURNAL_ID_OFFSET, journalId.getMostSignificantBits());
        copy.putLong(SegmentLayout.JOURNAL_ID_OFFSET + 8, journalId.getLeastSignificantBits());
        copy.putLong(SegmentLayout.NUMBER_OFFSET, number);
        copy.putInt(SegmentLayout.SIZE_OFFSET, size);
        copy.putLong(SegmentLayout.MADE_OFFSET, madeMillis);
        byte[] encodedOwner = owner.encode();
        copy.putInt(SegmentLayout.OWNER_LENGTH_OFFSET, encodedOwner.length);
        System.arraycopy(encodedOwner, 0, page, SegmentLayout.OWNER_OFFSET, encodedOwner.length);
        copy.putInt(SegmentLayout.CRC_OFFSET, crc(page, 0));
        System.arraycopy(page, 0, page, SegmentLayout.COPY_SIZE, SegmentLayout.COPY_SIZE);
        return page;
    }

    /**
     * Reads a header page.
     *
     * @param page the first {@link SegmentLayout#DATA_START} bytes of a file, zeros where the file is shorter
     * @return the header, whose state says whether it can be used
     */
    static SegmentHeader decode(byte[] page) {
        SegmentHeader first = decodeCopy(page, 0);
        if (first.state == State.VALID) {
            return first;
        }
        SegmentHeader second = decodeCopy(page, SegmentLayout.COPY_SIZE);
        if (second.state == State.VALID) {
            return second;
        }
        // A newer format need not have a second copy; a damaged version number has a valid one.
        return first.state == State.EMPTY && second.state != State.EMPTY ? second : first;
    }

    private static SegmentHeader decodeCopy(byte[] page, int offset) {
        ByteBuffer copy = ByteBuffer.wrap(page, offset, SegmentLayout.COPY_SIZE).slice();
        if (copy.getLong(SegmentLayout.MAGIC_OFFSET) != SegmentLayout.magic()) {
            return without(isZero(page, offset) ? State.EMPTY : State.DAMAGED);
        }
        boolean intact = copy.getInt(SegmentLayout.CRC_OFFSET) == crc(page, offset);
        if (copy.getInt(SegmentLayout.VERSION_OFFSET) != SegmentLayout.VERSION
                || (intact && copy.getInt(SegmentLayout.FLAGS_OFFSET) != 0)) {
            return without(State.NEWER);
        }
        if (!intact) {
            return without(State.DAMAGED);
        }
        UUID journalId = new UUID(
                copy.getLong(SegmentLayout.JOURNAL_ID_OFFSET), copy.getLong(SegmentLayout.JOURNAL_ID_OFFSET + 8));
        copy.position(SegmentLayout.OWNER_OFFSET);
        return of(
                journalId,
                copy.getLong(SegmentLayout.NUMBER_OFFSET),
                copy.getInt(SegmentLayout.SIZE_OFFSET),
                JournalOwner.decode(copy));
    }

    private static SegmentHeader without(State state) {
        return new SegmentHeader(state, null, 0, 0, null);
    }

    private static boolean isZero(byte[] page, int offset) {
        for (int i = offset; i < offset + SegmentLayout.COPY_SIZE; i++) {
            if (page[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private static int crc(byte[] page, int offset) {
        CRC32 crc = new CRC32();
        crc.update(page, offset, SegmentLayout.CRC_OFFSET);
        return (int) crc.getValue();
    }
}
