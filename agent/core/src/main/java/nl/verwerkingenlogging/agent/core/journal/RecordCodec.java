package nl.verwerkingenlogging.agent.core.journal;

import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.zip.CRC32;

/**
 * Checksums, writes and checks records of one journal. Holds what it needs for that, so that an append makes no garbage; for one thread at a time.
 */
final class RecordCodec {

    private static final int SEED_SIZE = 16;
    private static final int LENGTH = SEED_SIZE;
    private static final int HEADER_REST = LENGTH + 4;
    private static final int PREFIX_SIZE = HEADER_REST + RecordLayout.PAYLOAD_OFFSET - RecordLayout.SEQUENCE_OFFSET;

    private final UUID journalId;
    private final CRC32 crc = new CRC32();
    private final byte[] prefix = new byte[PREFIX_SIZE];
    private final ByteBuffer prefixBuffer = ByteBuffer.wrap(prefix);

    RecordCodec(UUID journalId) {
        this.journalId = journalId;
        prefixBuffer.putLong(0, journalId.getMostSignificantBits());
        prefixBuffer.putLong(8, journalId.getLeastSignificantBits());
    }

    UUID journalId() {
        return journalId;
    }

    /**
     * Writes a record but for its positive length, which is the last thing to be written; see {@link #publish}.
     *
     * @param target where to write; its position is changed
     * @param at where the record starts
     * @param sequence its number
     * @param kind what it holds
     * @param bytes holds the payload
     * @param offset where the payload starts
     * @param length length of the payload
     */
    void write(ByteBuffer target, int at, long sequence, RecordKind kind, byte[] bytes, int offset, int length) {
        int total = RecordLayout.PAYLOAD_OFFSET + length;
        target.putInt(at + RecordLayout.LENGTH_OFFSET, -total);
        target.putLong(at + RecordLayout.SEQUENCE_OFFSET, sequence);
        target.put(at + RecordLayout.KIND_OFFSET, kind.code());
        target.position(at + RecordLayout.PAYLOAD_OFFSET);
        target.put(bytes, offset, length);
        target.putInt(at + RecordLayout.CRC_OFFSET, checksum(total, sequence, (long) kind.code() << 56, bytes, offset));
    }

    /**
     * Says that everything of a record is there.
     *
     * @param target where the record was written
     * @param at where the record starts
     * @param length length of its payload
     */
    static void publish(ByteBuffer target, int at, int length) {
        target.putInt(at + RecordLayout.LENGTH_OFFSET, RecordLayout.PAYLOAD_OFFSET + length);
    }

    /**
     * Checks a record whose length was found plausible and whose bytes are all there.
     *
     * @param bytes holds the record
     * @param at where it starts
     * @return whether its checksum is right
     */
    boolean isValid(byte[] bytes, int at) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int total = buffer.getInt(at + RecordLayout.LENGTH_OFFSET);
        int found = buffer.getInt(at + RecordLayout.CRC_OFFSET);
        return found
                == checksum(
                        total,
                        buffer.getLong(at + RecordLayout.SEQUENCE_OFFSET),
                        buffer.getLong(at + RecordLayout.KIND_OFFSET),
                        bytes,
                        at + RecordLayout.PAYLOAD_OFFSET);
    }

    private int checksum(int total, long sequence, long kindAndReserved, byte[] bytes, int offset) {
        prefixBuffer.putInt(LENGTH, total);
        prefixBuffer.putLong(HEADER_REST, sequence);
        prefixBuffer.putLong(HEADER_REST + 8, kindAndReserved);
        crc.reset();
        crc.update(prefix, 0, PREFIX_SIZE);
        crc.update(bytes, offset, total - RecordLayout.PAYLOAD_OFFSET);
        return (int) crc.getValue();
    }
}
