package nl.verwerkingenlogging.agent.core.journal;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import java.util.zip.CRC32;

/**
 * The file that says which records of a journal never have to be delivered again. Two slots are written in turn, so that a torn write leaves the one
 * before; without any good slot everything is delivered again, under the same idempotency keys. For one thread at a time.
 *
 * <p>Each slot, big-endian; the second starts at {@link #SLOT_SIZE}:
 *
 * <pre>
 *  0                                   8                12               16
 * +-----------------------------------+-----------------+-----------------+
 * |magic "VWLCKPT\n"                  |version          |flags (0)        |
 * +-----------------------------------+-----------------+-----------------+
 * 16                                 24                                  32
 * +-----------------------------------+-----------------------------------+
 * |journal id, high half              |journal id, low half               |
 * +-----------------------------------+-----------------------------------+
 * 32                                 40                44                48
 * +-----------------------------------+-----------------+-----------------+
 * |generation: the higher one counts  |number of ranges |CRC-32 of 0..43, |
 * |                                   |                 |48..end          |
 * +-----------------------------------+-----------------+-----------------+
 * 48: each range: first sequence (8), one more than the last sequence (8)
 * </pre>
 */
final class CheckpointFile implements Closeable {

    /** Size of a slot. */
    static final int SLOT_SIZE = 64 << 10;

    /** How many ranges fit; of more, the lowest are kept and the rest is delivered again after a restart. */
    static final int MAX_RANGES = (SLOT_SIZE - 48) / 16;

    private static final long MAGIC = magic();
    private static final int VERSION = 1;
    private static final int VERSION_OFFSET = 8;
    private static final int FLAGS_OFFSET = 12;
    private static final int JOURNAL_ID_OFFSET = 16;
    private static final int GENERATION_OFFSET = 32;
    private static final int COUNT_OFFSET = 40;
    private static final int CRC_OFFSET = 44;
    private static final int RANGES_OFFSET = 48;
    private static final int SLOTS = 2;

    private final RandomAccessFile file;
    private final UUID journalId;
    private long generation;
    private long[] ranges = new long[0];
    private boolean found;

    private CheckpointFile(RandomAccessFile file, UUID journalId) {
        this.file = file;
        this.journalId = journalId;
    }

    /** Opens the file, or makes it, and reads what it says; a short, empty or damaged one is a normal state (FC-13). */
    static CheckpointFile open(Path path, UUID journalId) throws IOException {
        if (!Files.exists(path)) {
            PrivateFiles.createFile(path);
        }
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        CheckpointFile checkpoint = new CheckpointFile(file, journalId);
        try {
            checkpoint.read();
        } catch (IOException e) {
            file.close();
            throw e;
        }
        return checkpoint;
    }

    /** From and to of each range as of the last good slot; empty when there is none. */
    long[] ranges() {
        return ranges.clone();
    }

    /** Whether a good slot was found when the file was opened. */
    boolean found() {
        return found;
    }

    /** Writes the other slot and forces it. */
    void write(long[] fromsAndTos) throws IOException {
        int count = Math.min(MAX_RANGES, fromsAndTos.length / 2);
        byte[] bytes = new byte[RANGES_OFFSET + count * 16];
        ByteBuffer slot = ByteBuffer.wrap(bytes);
        slot.putLong(0, MAGIC);
        slot.putInt(VERSION_OFFSET, VERSION);
        slot.putLong(JOURNAL_ID_OFFSET, journalId.getMostSignificantBits());
        slot.putLong(JOURNAL_ID_OFFSET + 8, journalId.getLeastSignificantBits());
        slot.putLong(GENERATION_OFFSET, generation + 1);
        slot.putInt(COUNT_OFFSET, count);
        slot.position(RANGES_OFFSET);
        slot.asLongBuffer().put(fromsAndTos, 0, count * 2);
        slot.putInt(CRC_OFFSET, crc(bytes, bytes.length));
        file.seek((generation + 1) % SLOTS * SLOT_SIZE);
        file.write(bytes);
        file.getFD().sync();
        generation++;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void read() throws IOException {
        byte[] bytes = new byte[SLOTS * SLOT_SIZE];
        int length = 0;
        int read = 0;
        while (read >= 0 && length < bytes.length) {
            read = file.read(bytes, length, bytes.length - length);
            length += Math.max(0, read);
        }
        for (int slot = 0; slot < SLOTS; slot++) {
            readSlot(Arrays.copyOfRange(bytes, slot * SLOT_SIZE, (slot + 1) * SLOT_SIZE));
        }
    }

    private void readSlot(byte[] bytes) {
        ByteBuffer slot = ByteBuffer.wrap(bytes);
        int count = slot.getInt(COUNT_OFFSET);
        boolean ours = slot.getLong(0) == MAGIC
                && slot.getInt(VERSION_OFFSET) == VERSION
                && slot.getInt(FLAGS_OFFSET) == 0
                && slot.getLong(JOURNAL_ID_OFFSET) == journalId.getMostSignificantBits()
                && slot.getLong(JOURNAL_ID_OFFSET + 8) == journalId.getLeastSignificantBits()
                && count >= 0
                && count <= MAX_RANGES;
        if (!ours || slot.getInt(CRC_OFFSET) != crc(bytes, RANGES_OFFSET + count * 16)) {
            return;
        }
        long written = slot.getLong(GENERATION_OFFSET);
        if (!found || written > generation) {
            found = true;
            generation = written;
            ranges = new long[count * 2];
            slot.position(RANGES_OFFSET);
            slot.asLongBuffer().get(ranges);
        }
    }

    private static int crc(byte[] bytes, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, CRC_OFFSET);
        crc.update(bytes, RANGES_OFFSET, length - RANGES_OFFSET);
        return (int) crc.getValue();
    }

    private static long magic() {
        return ByteBuffer.wrap("VWLCKPT\n".getBytes(StandardCharsets.US_ASCII)).getLong();
    }
}
