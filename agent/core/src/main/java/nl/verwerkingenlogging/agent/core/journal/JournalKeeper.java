package nl.verwerkingenlogging.agent.core.journal;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import nl.verwerkingenlogging.agent.core.diagnostics.Survival;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the journal's thread does: opens the journal, has the next segment ready before it is needed, empties delivered ones for reuse, and once a second
 * forces what was appended and writes down what was acknowledged. Everything that touches a file, but for reading and stores into a mapping, happens here.
 */
final class JournalKeeper implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final long SECOND = 1_000_000_000L;

    private final JournalSettings settings;
    private final Supplier<UUID> journalId;
    private final LiveSegments segments;
    private final SequenceSet acknowledged;
    private final LiveSource source;
    private final SegmentPool pool;
    private final RangeForce range = RangeForce.best();
    private final JournalWatch watch;

    private volatile Thread thread;
    private volatile boolean stopping;
    /** Why records cannot be taken, null when nothing is wrong. */
    private volatile String problem;
    /** Whether a segment is needed and none is to be had before another one is delivered. */
    private volatile boolean full;

    // What follows is of the journal's thread only.
    private Path directory;
    private JournalLock lock;
    private CheckpointFile checkpoint;
    private long lastNumber;
    private String noted;

    JournalKeeper(
            JournalSettings settings,
            Supplier<UUID> journalId,
            LiveSegments segments,
            SequenceSet acknowledged,
            LiveSource source,
            SegmentFile.Filler filler) {
        this.settings = settings;
        this.journalId = journalId;
        this.segments = segments;
        this.acknowledged = acknowledged;
        this.source = source;
        this.pool = new SegmentPool(settings, filler);
        this.watch = new JournalWatch(settings, segments, source);
    }

    /** Has the thread look at once whether there is something to do; costs nothing before it runs. */
    void wake() {
        LockSupport.unpark(thread);
    }

    /** Wakes the thread if it waits for a delivered segment. */
    void wakeIfFull() {
        if (full) {
            wake();
        }
    }

    /** Asks the thread to end. */
    void stop() {
        stopping = true;
        wake();
    }

    boolean isStopping() {
        return stopping;
    }

    boolean isFull() {
        return full;
    }

    String problem() {
        return problem;
    }

    @Override
    public void run() {
        thread = Thread.currentThread();
        long lastRound = System.nanoTime() - SECOND;
        while (!stopping) {
            // Should anybody interrupt every thread there is: it would close a channel in use, and end every pause at
            // once.
            Thread.interrupted();
            boolean due = System.nanoTime() - lastRound >= SECOND;
            if (due) {
                lastRound = System.nanoTime();
            }
            try {
                if (!worked(due)) {
                    pause(SECOND);
                    continue;
                }
            } catch (Throwable e) {
                // The outermost loop of the thread: without it no record would be taken any more, so it goes on and
                // says what happened.
                Survival.log(LOG, "The journal's thread met an error and goes on", e);
                pause(SECOND);
                continue;
            }
            pause(Math.max(1, lastRound + SECOND - System.nanoTime()));
        }
        end();
    }

    private boolean worked(boolean due) {
        try {
            work(due);
            return true;
        } catch (IOException e) {
            report(JournalPlace.reason(e));
            return false;
        }
    }

    private void pause(long nanos) {
        if (!stopping) {
            LockSupport.parkNanos(this, nanos);
        }
    }

    /** Each step on its own: a disk that is full must not keep what is there from being forced and delivered. */
    private void work(boolean due) throws IOException {
        if (checkpoint == null) {
            open();
        }
        IOException failure = null;
        if (due) {
            failure = attempt(this::force, failure);
            failure = attempt(this::writeCheckpoint, failure);
            failure = attempt(() -> watch.look(directory), failure);
        }
        failure = attempt(this::recycle, failure);
        failure = attempt(this::haveSpare, failure);
        if (failure != null) {
            throw failure;
        }
        report(null);
    }

    /** A step that can fail. */
    private interface Step {
        void run() throws IOException;
    }

    private static IOException attempt(Step step, IOException before) {
        try {
            step.run();
            return before;
        } catch (IOException e) {
            // The first one is reported and is what the next round tries again.
            return before == null ? e : before;
        }
    }

    /** Opens the journal up to its first segment; what was done is undone when it fails. */
    private void open() throws IOException {
        String note = JournalPlace.prepare(settings);
        if (note != null && !note.equals(noted)) {
            noted = note;
            LOG.warn("Journal directory {}", note);
        }
        directory = JournalPlace.journal(settings, journalId.get());
        PrivateFiles.createDirectories(directory);
        lock = JournalLock.create(directory);
        if (lock == null) {
            // Another JVM found the directory between its making and its locking, and is clearing it away.
            throw new IOException(directory + " is locked by another JVM");
        }
        try {
            CheckpointFile opened = CheckpointFile.open(JournalPlace.checkpoint(directory), journalId.get());
            try {
                // A checkpoint that says nothing yet is told apart from one that was damaged.
                opened.write(acknowledged.toArray());
                // Last, since from here on records are appended.
                addSegment();
            } catch (IOException e) {
                opened.close();
                throw e;
            }
            checkpoint = opened;
        } catch (IOException e) {
            undoOpening(e);
            throw e;
        }
        LOG.info("Journal {} is open: at most {} bytes, {}", directory, settings.maxSize(), settings.owner());
    }

    /** Whatever of it fails: a lock that stayed would keep the next attempt out. */
    private void undoOpening(IOException reason) throws IOException {
        try {
            pool.close();
            JournalPlace.remove(directory, lock);
        } catch (IOException e) {
            reason.addSuppressed(e);
        } finally {
            lock.close();
            lock = null;
        }
    }

    /** Makes a segment ready and adds it, its header last. */
    private void addSegment() throws IOException {
        SegmentFile file = pool.take(directory);
        boolean added = false;
        try {
            MappedByteBuffer map = file.mapTouched();
            file.writeHeader(
                    SegmentHeader.of(journalId.get(), lastNumber + 1, file.size(), settings.owner()),
                    System.currentTimeMillis());
            lastNumber++;
            segments.add(new Segment(lastNumber, file, map, journalId.get()));
            added = true;
        } finally {
            if (!added) {
                pool.discard(file);
            }
        }
    }

    /** Has a segment ready for when the active one is full, as long as there is room for one. */
    private void haveSpare() throws IOException {
        while (!segments.hasSpare()) {
            if (!pool.hasRoom()) {
                full = true;
                // Looked at again after saying so: whoever acknowledged before it was said did not wake this thread.
                recycle();
                if (!pool.hasRoom()) {
                    return;
                }
            }
            addSegment();
        }
        full = false;
    }

    /** Takes out delivered segments. That they are delivered is on the device before anything of them is overwritten. */
    private void recycle() throws IOException {
        List<Segment> delivered = new ArrayList<>();
        for (Segment segment : segments.all()) {
            Segment.Extent extent = segment.extent();
            if (extent.sealed() && extent.settled() && source.undelivered(segment) == 0) {
                delivered.add(segment);
                acknowledged.addRange(
                        RecordLayout.sequence(segment.number(), 0), RecordLayout.sequence(segment.number() + 1, 0));
            }
        }
        if (!delivered.isEmpty()) {
            writeCheckpoint();
            for (Segment segment : delivered) {
                segments.remove(segment);
                segment.unmap();
                pool.giveBack(segment.file());
            }
        }
    }

    private void writeCheckpoint() throws IOException {
        if (acknowledged.takeChanged()) {
            try {
                checkpoint.write(acknowledged.toArray());
            } catch (IOException e) {
                acknowledged.markChanged();
                throw e;
            }
        }
    }

    private void force() throws IOException {
        for (Segment segment : segments.all()) {
            if (segment.isMapped()) {
                Segment.Extent extent = segment.extent();
                segment.force(range);
                if (extent.sealed() && extent.settled()) {
                    segment.unmap();
                }
            }
        }
    }

    private void report(String now) {
        String before = problem;
        problem = now;
        if (now != null && !now.equals(before)) {
            LOG.error("The journal cannot take records, or soon will not; tried again every second: {}", now);
        } else if (now == null && before != null) {
            LOG.info("The journal takes records again");
        }
    }

    private void end() {
        if (checkpoint == null) {
            return;
        }
        try {
            if (segments.all().size() <= 2 && lastNumber <= 2 && sealAllUnused()) {
                checkpoint.close();
                pool.close();
                JournalPlace.remove(directory, lock);
            } else {
                force();
                writeCheckpoint();
                pool.discardFree();
            }
        } catch (IOException e) {
            LOG.error(
                    "Journal {} could not be ended well; its records are kept: {}", directory, JournalPlace.reason(e));
        }
    }

    /** Ends a journal that holds no record; one that comes at this very moment goes to the spare segment, and the journal stays. */
    private boolean sealAllUnused() {
        for (Segment segment : segments.all()) {
            if (!segment.sealIfUnused()) {
                return false;
            }
        }
        return true;
    }
}
