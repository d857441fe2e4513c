package nl.verwerkingenlogging.agent.core.journal;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The journal of a JVM that is no more, read for delivery. It is read twice: once when it is adopted, to know what it holds and what of it is lost, and once
 * more record by record, in bounded memory. Thread-safe; its monitor is held while reading, and taken by the agent's own threads only.
 */
final class AdoptedJournal implements DeliverySource, Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(JournalDirectory.class);

    private final Path directory;
    private final UUID id;
    private final JournalLock lock;
    private final CheckpointFile checkpoint;
    private final SequenceSet acknowledged;
    private final List<Part> parts = new ArrayList<>();
    private long lost;
    private long unfinished;
    private long backlog;
    private boolean closed;

    private int reading;
    private RandomAccessFile input;
    private SegmentCursor cursor;
    /** Whether the cursor stands at a record that was not handed out, because there was no memory for it. */
    private boolean atRecord;

    /** A segment file of the journal. */
    private static final class Part {
        private final Path path;
        private final int size;
        private long number;
        /** Records that were found at adoption and not handed out yet. */
        private int left;

        Part(NumberedFile file) {
            this.path = file.path;
            this.number = file.number;
            this.size = file.size;
        }
    }

    /**
     * Takes a journal over.
     *
     * @param directory its directory
     * @param id its id
     * @param lock its lock, held from now on by this object
     * @param headers its segment files and what their headers say
     * @throws IOException when it cannot be read; the lock is then still the caller's
     */
    AdoptedJournal(Path directory, UUID id, JournalLock lock, List<NumberedFile> headers) throws IOException {
        this.directory = directory;
        this.id = id;
        this.lock = lock;
        this.checkpoint = CheckpointFile.open(JournalPlace.checkpoint(directory), id);
        this.acknowledged = new SequenceSet(checkpoint.ranges());
        try {
            for (NumberedFile file : headers) {
                parts.add(new Part(file));
            }
            for (Part part : parts) {
                takeStock(part);
            }
        } catch (IOException e) {
            checkpoint.close();
            throw e;
        }
        parts.sort(Comparator.comparingLong(part -> part.number));
        report();
    }

    /** A segment file, and the number and size that its header gives, 0 without one. */
    static final class NumberedFile {
        private final Path path;
        private final long number;
        private final int size;

        NumberedFile(Path path, long number, int size) {
            this.path = path;
            this.number = number;
            this.size = size;
        }
    }

    private void takeStock(Part part) throws IOException {
        if (part.number > 0 && acknowledged.contains(RecordLayout.sequence(part.number + 1, 0) - 1)) {
            // Delivered as a whole, and perhaps half overwritten with zeros.
            return;
        }
        try (RandomAccessFile file = new RandomAccessFile(part.path.toFile(), "r")) {
            SegmentCursor stock = cursor(file, part.number, this::missing);
            int limit = limit(file);
            if (limit < part.size) {
                LOG.error(
                        "{} is {} bytes shorter than it was made; what was there is lost",
                        part.path,
                        part.size - limit);
            }
            while (stock.advance(limit, -1, true) == SegmentCursor.Step.RECORD) {
                if (!acknowledged.contains(stock.sequence())) {
                    part.left++;
                    backlog++;
                }
            }
            part.number = stock.segment();
        }
    }

    private void missing(long segment, int from, int to, int neverFinished, boolean damaged) {
        long done = acknowledged.count(RecordLayout.sequence(segment, from), RecordLayout.sequence(segment, to));
        long gone = to - from - done;
        if (damaged) {
            unfinished += neverFinished;
            lost += Math.max(0, gone - neverFinished);
        } else {
            // Nothing but negated lengths and zeros: claimed by writers that came no further.
            unfinished += gone;
        }
    }

    private void report() {
        if (backlog > 0 || lost > 0) {
            LOG.info("Journal {} of an earlier JVM: {} records to deliver", directory, backlog);
        }
        if (unfinished > 0) {
            LOG.info(
                    "Journal {}: {} records were not complete when their JVM ended; unless the machine failed too, no call"
                            + " that made them had returned",
                    directory,
                    unfinished);
        }
        if (lost > 0) {
            LOG.error("Journal {} is damaged: at least {} records are lost", directory, lost);
        }
        if (!checkpoint.found() && backlog > 0) {
            LOG.warn("Journal {} has no readable checkpoint; what its JVM delivered is delivered again", directory);
        }
    }

    private SegmentCursor cursor(RandomAccessFile file, long number, SegmentCursor.Gaps gaps) {
        return new SegmentCursor(file, id, number, SegmentLayout.DATA_START, 0, gaps);
    }

    private static int limit(RandomAccessFile file) throws IOException {
        return (int) Math.min(Integer.MAX_VALUE - SegmentLayout.DATA_START, file.length());
    }

    @Override
    public UUID journalId() {
        return id;
    }

    @Override
    public synchronized JournalRecord poll() throws IOException {
        while (!closed && reading < parts.size()) {
            Part part = parts.get(reading);
            if (part.left > 0) {
                JournalRecord record = next(part);
                if (record != null) {
                    return record;
                }
            }
            leave(part);
        }
        return null;
    }

    private JournalRecord next(Part part) throws IOException {
        if (cursor == null) {
            try {
                input = new RandomAccessFile(part.path.toFile(), "r");
            } catch (FileNotFoundException e) {
                LOG.error("{} cannot be read any more: {}", part.path, e.getMessage());
                return null;
            }
            // What is missing was told when the journal was adopted.
            cursor = cursor(input, part.number, (segment, from, to, neverFinished, damaged) -> {});
        }
        while (part.left > 0 && (atRecord || cursor.advance(limit(input), -1, true) == SegmentCursor.Step.RECORD)) {
            atRecord = true;
            JournalRecord record = acknowledged.contains(cursor.sequence())
                    ? null
                    : new JournalRecord(id, cursor.sequence(), cursor.kind(), cursor.payload(), true);
            atRecord = false;
            if (record != null) {
                part.left--;
                return record;
            }
        }
        return null;
    }

    private void leave(Part part) throws IOException {
        if (part.left > 0) {
            LOG.error("{} was changed after it was adopted: {} records are lost", part.path, part.left);
            lost += part.left;
            backlog -= part.left;
            part.left = 0;
        }
        reading++;
        cursor = null;
        if (input != null) {
            input.close();
            input = null;
        }
    }

    @Override
    public synchronized void acknowledge(long sequence) {
        if (!closed && acknowledged.add(sequence)) {
            backlog--;
        }
    }

    @Override
    public synchronized boolean exhausted() {
        if (closed) {
            return true;
        }
        int left = 0;
        for (Part part : parts) {
            left += part.left;
        }
        return left == 0;
    }

    @Override
    public synchronized long backlog() {
        return backlog;
    }

    /** Records that were complete and cannot be read any more; at least so many. */
    @Override
    public synchronized long lost() {
        return lost;
    }

    /** Whether nothing is left to deliver, so that the journal can be cleared away. */
    synchronized boolean isDone() {
        return backlog == 0;
    }

    /** Writes down what was acknowledged since the last time. */
    void writeCheckpoint() throws IOException {
        if (acknowledged.takeChanged()) {
            try {
                checkpoint.write(acknowledged.toArray());
            } catch (IOException e) {
                acknowledged.markChanged();
                throw e;
            }
        }
    }

    /** Clears the journal away. */
    synchronized void remove() throws IOException {
        closeFiles();
        JournalPlace.remove(directory, lock);
    }

    /** Leaves the journal, with what was acknowledged, to a later JVM. */
    @Override
    public synchronized void close() throws IOException {
        writeCheckpoint();
        closeFiles();
        lock.close();
    }

    private void closeFiles() throws IOException {
        closed = true;
        cursor = null;
        if (input != null) {
            input.close();
            input = null;
        }
        checkpoint.close();
    }

    Path directory() {
        return directory;
    }
}
