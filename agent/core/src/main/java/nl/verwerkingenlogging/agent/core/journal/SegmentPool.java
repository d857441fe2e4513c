package nl.verwerkingenlogging.agent.core.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The segment files of the live journal, of which those that were delivered are emptied and used again. For the journal's thread only. */
final class SegmentPool {

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    private final JournalSettings settings;
    private final SegmentFile.Filler filler;
    private final List<SegmentFile> files = new ArrayList<>();
    private final Deque<SegmentFile> free = new ArrayDeque<>();
    private int made;
    /** Whether the last attempt to make a file failed. */
    private boolean refused;

    SegmentPool(JournalSettings settings, SegmentFile.Filler filler) {
        this.settings = settings;
        this.filler = filler;
    }

    /** Whether {@link #take} can give a file. */
    boolean hasRoom() {
        return !free.isEmpty() || files.size() < settings.maxSegments();
    }

    /**
     * Gives a file full of zeros, as long as there is room.
     *
     * @param journal the directory for a new one
     * @return the file
     * @throws IOException when the disk does not take it; there is then no less room than before
     */
    SegmentFile take(Path journal) throws IOException {
        SegmentFile file = free.poll();
        if (file != null && file.isWhole()) {
            try {
                file.clear();
                return file;
            } catch (IOException e) {
                discard(file);
                throw e;
            }
        }
        if (file != null) {
            // Somebody shortened or removed it: what is appended there now would be gone after a crash.
            discard(file);
        }
        return create(journal);
    }

    private SegmentFile create(Path journal) throws IOException {
        int size = settings.segmentSize();
        long usable = Files.getFileStore(journal).getUsableSpace();
        if (refused && usable < size) {
            // Not tried again before it can succeed: each attempt would take for a moment what others of this machine
            // still have.
            throw new IOException("No space left on device for " + size + " bytes, " + usable + " are free");
        }
        refused = true;
        SegmentFile fresh = SegmentFile.create(JournalPlace.segment(journal, made), size, filler);
        refused = false;
        made++;
        files.add(fresh);
        return fresh;
    }

    /** Takes back a file whose records were all delivered, and that nobody can write to any more. */
    void giveBack(SegmentFile file) {
        free.add(file);
    }

    /** Closes and deletes a file. */
    void discard(SegmentFile file) throws IOException {
        files.remove(file);
        file.close();
        Files.deleteIfExists(file.path());
    }

    /** Deletes what was delivered and not used again: it need not lie there until the next start. */
    void discardFree() {
        for (SegmentFile file = free.poll(); file != null; file = free.poll()) {
            try {
                discard(file);
            } catch (IOException e) {
                // Windows keeps a file as long as it is mapped; whoever adopts the journal removes it.
                LOG.info("{} stays until the next start: {}", file.path(), JournalPlace.reason(e));
            }
        }
    }

    /** Closes all files, of a journal that is about to be removed. */
    void close() throws IOException {
        for (SegmentFile file : files) {
            file.close();
        }
        files.clear();
        free.clear();
    }
}
