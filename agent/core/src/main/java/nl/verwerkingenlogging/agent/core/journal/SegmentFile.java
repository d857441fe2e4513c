package nl.verwerkingenlogging.agent.core.journal;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.ref.WeakReference;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One segment file on disk, from its making to the end of the JVM; the segments it holds follow each other. Used by the journal's own thread only, but for {@link #input}, and
 * written as a {@link RandomAccessFile}: an interrupt of a thread that uses a channel closes it.
 */
final class SegmentFile implements Closeable {

    /** Fills a file with zeros; a seam for tests of a disk that is full. */
    interface Filler {
        /**
         * Writes zeros from the start of the file.
         *
         * @param file the file
         * @param size how many
         * @throws IOException when the disk cannot take them
         */
        void fill(RandomAccessFile file, int size) throws IOException;
    }

    private static final int BLOCK = 64 << 10;

    private final Path path;
    private final int size;
    private final Filler filler;
    private final RandomAccessFile file;
    /** Open as long as the file is used, so that records can be delivered although somebody removed the file's name. */
    private final RandomAccessFile input;
    /** Weak: only the segment in use holds its mapping, and while no garbage collection took it there need not be a second one. */
    private WeakReference<MappedByteBuffer> mapping = new WeakReference<>(null);

    private SegmentFile(Path path, int size, Filler filler, RandomAccessFile file, RandomAccessFile input) {
        this.path = path;
        this.size = size;
        this.filler = filler;
        this.file = file;
        this.input = input;
    }

    /** Makes a file with room that is really there: a full disk is met here, as an exception (FC-12). */
    static SegmentFile create(Path path, int size, Filler filler) throws IOException {
        PrivateFiles.createFile(path);
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        try {
            filler.fill(file, size);
        } catch (IOException e) {
            file.close();
            Files.deleteIfExists(path);
            throw e;
        }
        return new SegmentFile(path, size, filler, file, new RandomAccessFile(path.toFile(), "r"));
    }

    /** Writes zeros: a sparse file, as setting its length makes it, faults at a store when the disk is full. */
    static void zeros(RandomAccessFile file, int size) throws IOException {
        byte[] block = new byte[BLOCK];
        file.seek(0);
        for (int at = 0; at < size; at += BLOCK) {
            file.write(block, 0, Math.min(BLOCK, size - at));
        }
    }

    /** Empties the file for another segment. The header goes first, so that what is half emptied has none. */
    void clear() throws IOException {
        filler.fill(file, size);
    }

    /**
     * Maps the file and touches every page by a store, so that no append has to: the first store into a page costs ten times an append. The zeros are not
     * forced before: that takes ten times as long, and each page would have to be made writable once more.
     */
    MappedByteBuffer mapTouched() throws IOException {
        MappedByteBuffer map = mapping.get();
        if (map == null) {
            map = file.getChannel().map(FileChannel.MapMode.READ_WRITE, 0, size);
            mapping = new WeakReference<>(map);
        }
        for (int page = 0; page < size; page += SegmentLayout.DATA_START) {
            map.put(page, (byte) 0);
        }
        return map;
    }

    /** Publishes the header, after everything else of the segment is ready: the second copy first, so that the first vouches for both. */
    void writeHeader(SegmentHeader header, long nowMillis) throws IOException {
        byte[] page = header.encode(nowMillis);
        for (int copy = SegmentLayout.COPY_SIZE; copy >= 0; copy -= SegmentLayout.COPY_SIZE) {
            file.seek(copy);
            file.write(page, copy, SegmentLayout.COPY_SIZE);
        }
    }

    /** For mapping a stretch. */
    FileChannel channel() {
        return file.getChannel();
    }

    boolean isWhole() throws IOException {
        return Files.exists(path) && file.length() >= size;
    }

    /** What the delivering thread reads with. */
    RandomAccessFile input() {
        return input;
    }

    Path path() {
        return path;
    }

    int size() {
        return size;
    }

    @Override
    public void close() throws IOException {
        input.close();
        file.close();
    }
}
