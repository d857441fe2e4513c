package nl.verwerkingenlogging.agent.core.journal;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * The journal of this JVM: a directory of preallocated, memory-mapped segments of its own, to which any thread appends and from which the forwarder reads.
 *
 * <p>An append is a claim, a checksum and a copy into the mapping: no lock, no system call, no garbage; what it wrote survives a kill of the process at once
 * and the loss of power after a second. Making, emptying, forcing and closing files is left to one thread of the journal's own. When that thread has no
 * segment ready (the journal is not open yet, or full) an append waits for it, holding no monitor, at most {@code journal.maxWait}.
 *
 * <p>The journal takes records until the process is gone, after {@link #close} too: as long as there is room in the segments that are ready. The lock on its
 * directory is the process's and ends with it, so that no other JVM takes the journal for a dead one before that.
 * Whoever made the journal keeps it reachable until then: a garbage collection would close the lock file. Thread-safe.
 */
public final class Journal implements ActieSink {

    /** How long the delivery of others waits for a record that is being written. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final JournalSettings settings;
    private final ThreadFactory threads;
    private final AtomicReference<UUID> id = new AtomicReference<>();
    private final LiveSegments segments = new LiveSegments();
    private final SequenceSet acknowledged = new SequenceSet(new long[0]);
    private final LiveSource source;
    private final JournalKeeper keeper;
    private final AtomicBoolean started = new AtomicBoolean();
    private final int maxPayload;
    private volatile Thread thread;

    /**
     * Makes a journal. Touches no disk, starts no thread and draws no random number.
     *
     * @param settings where it lies and how large it may grow
     * @param threads makes the journal's thread
     */
    public Journal(JournalSettings settings, ThreadFactory threads) {
        this(settings, threads, SegmentFile::zeros, PATIENCE_NANOS);
    }

    /** With the seams that tests need: what fills a file, and how long delivery waits for a record that is being written. */
    Journal(JournalSettings settings, ThreadFactory threads, SegmentFile.Filler filler, long patienceNanos) {
        this.settings = Objects.requireNonNull(settings);
        this.threads = Objects.requireNonNull(threads);
        this.maxPayload = settings.maxPayload();
        this.source = new LiveSource(segments, acknowledged, this::journalId, this::delivered, patienceNanos);
        this.keeper = new JournalKeeper(settings, this::journalId, segments, acknowledged, source, filler);
    }

    /** Starts the journal's thread, which opens the journal and, should that fail, tries again every second. Does so once; does not wait. */
    public void start() {
        if (started.compareAndSet(false, true)) {
            boolean runs = false;
            try {
                Thread made = threads.newThread(keeper);
                made.start();
                thread = made;
                runs = true;
            } finally {
                // Where there is no memory for a thread, this is tried again.
                started.set(runs);
            }
        }
    }

    /**
     * The journal's random id, the name of its directory and part of every idempotency key. Drawn when it is first asked for.
     *
     * @return the id
     */
    public UUID journalId() {
        UUID drawn = id.get();
        if (drawn == null) {
            id.compareAndSet(null, UUID.randomUUID());
            drawn = id.get();
        }
        return drawn;
    }

    /**
     * Where the forwarder reads the records of this JVM. May be asked for and polled before the journal is open.
     *
     * @return the source, always the same
     */
    public DeliverySource source() {
        return source;
    }

    /**
     * Whether records can be appended without waiting for the journal to be opened.
     *
     * @return false until it was opened for the first time
     */
    public boolean isOpen() {
        return segments.active() != null;
    }

    /**
     * Why the journal cannot be opened or cannot grow now.
     *
     * @return the reason in the operator's words, or null when nothing is wrong
     */
    public String problem() {
        return keeper.problem();
    }

    /**
     * Records that were complete and were lost because somebody changed the files of this JVM's journal.
     *
     * @return their number
     */
    public long lost() {
        return source.lost();
    }

    @Override
    public int maxPayload() {
        return maxPayload;
    }

    @Override
    public void append(RecordKind kind, byte[] bytes, int offset, int length) throws JournalException {
        if (length > maxPayload) {
            throw new JournalException(
                    "a record of " + length + " bytes is too large for the journal, which takes " + maxPayload);
        }
        if (offset < 0 || length < 0 || length > bytes.length - offset) {
            throw new IndexOutOfBoundsException(
                    "offset " + offset + ", length " + length + " of " + bytes.length + " bytes");
        }
        Segment segment = segments.active();
        if (segment == null || !segment.append(kind, bytes, offset, length)) {
            appendWaiting(kind, bytes, offset, length);
        }
    }

    private void appendWaiting(RecordKind kind, byte[] bytes, int offset, int length) throws JournalException {
        long deadline = System.nanoTime() + settings.maxWait().toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                Segment segment = segments.active();
                if (segment != null) {
                    if (segment.append(kind, bytes, offset, length)) {
                        return;
                    }
                    if (segments.roll(segment)) {
                        keeper.wake();
                        continue;
                    }
                }
                long left = deadline - System.nanoTime();
                if (left <= 0 || keeper.isStopping()) {
                    throw new JournalException(refusal());
                }
                // A pending interrupt would end every wait at once; it is the application's and is given back below.
                interrupted |= Thread.interrupted();
                LockSupport.parkNanos(this, Math.min(left, PAUSE_NANOS));
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private String refusal() {
        String problem = keeper.problem();
        if (keeper.isStopping()) {
            return "the journal is closed and has no room left";
        }
        if (problem != null) {
            return (isOpen() ? "the journal cannot grow: " : "the journal cannot be opened: ") + problem;
        }
        if (keeper.isFull()) {
            return "the journal is full (journal.maxSize " + settings.maxSize() + " bytes): " + source.backlog()
                    + " records wait for delivery";
        }
        return "the journal had no room ready within " + settings.maxWait().toMillis() + " ms";
    }

    private void delivered() {
        keeper.wakeIfFull();
    }

    /**
     * Ends the work of the journal's thread: forces what was appended, writes down what was acknowledged, and removes a journal that never held a record
     * (which from then on takes none). Records appended later find room as long as the segments that are ready have it; what is acknowledged later is
     * delivered once more by a later JVM, under the same key.
     *
     * @param timeout how long to wait for the thread; a pending interrupt is kept and ends the waiting
     */
    public void close(Duration timeout) {
        keeper.stop();
        Thread running = thread;
        if (running == null) {
            return;
        }
        try {
            // 0 would mean for ever.
            running.join(Math.max(1, timeout.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
