package nl.verwerkingenlogging.agent.core.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import nl.verwerkingenlogging.agent.core.diagnostics.Survival;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the journals that earlier JVMs of the same owner left in the directory of this applicatie, adopts them for delivery, and clears them away once
 * everything in them was acknowledged. Whether a JVM lives is told by its lock alone. A journal of another owner, of a newer version, or without a readable
 * header is reported once and left as it is. Works on a thread of its own, so that reading a large journal does not hold up the live one. Thread-safe.
 */
public final class JournalDirectory {

    private static final Logger LOG = LoggerFactory.getLogger(JournalDirectory.class);
    private static final long SECOND = 1_000_000_000L;
    private static final int ROUNDS_BETWEEN_LOOKS = 15;
    private static final long FORSAKEN_MILLIS = 60_000;

    private final JournalSettings settings;
    private final Journal own;
    private final ThreadFactory threads;
    private final Consumer<DeliverySource> onAdopted;
    private final List<AdoptedJournal> adopted = new CopyOnWriteArrayList<>();
    private final AtomicBoolean started = new AtomicBoolean();
    private volatile Thread thread;
    private volatile boolean stopping;

    // What follows is of this object's thread only.
    private final Set<Path> reported = new HashSet<>();
    private String problem;

    /**
     * Makes the object; touches no disk and starts no thread.
     *
     * @param settings where the journals are and whose may be adopted
     * @param own the journal of this JVM, which is never a dead one
     * @param threads makes the thread
     * @param onAdopted is told of each adopted journal with records to deliver, on this object's thread; must not throw
     */
    public JournalDirectory(
            JournalSettings settings, Journal own, ThreadFactory threads, Consumer<DeliverySource> onAdopted) {
        this.settings = Objects.requireNonNull(settings);
        this.own = Objects.requireNonNull(own);
        this.threads = Objects.requireNonNull(threads);
        this.onAdopted = Objects.requireNonNull(onAdopted);
    }

    /** Starts looking for journals, at once and every 15 seconds. Does so once; does not wait. */
    public void start() {
        if (started.compareAndSet(false, true)) {
            boolean runs = false;
            try {
                Thread made = threads.newThread(this::run);
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
     * How many records of adopted journals wait for delivery.
     *
     * @return the number
     */
    public long backlog() {
        return adopted.stream().mapToLong(AdoptedJournal::backlog).sum();
    }

    /**
     * Writes down what was acknowledged and leaves the adopted journals to a later JVM. Their sources hand out and take note of nothing more, so the
     * forwarder should have ended before.
     *
     * @param timeout how long to wait for the thread; a pending interrupt is kept and ends the waiting
     */
    public void close(Duration timeout) {
        stopping = true;
        Thread running = thread;
        if (running == null) {
            return;
        }
        LockSupport.unpark(running);
        try {
            // 0 would mean for ever.
            running.join(Math.max(1, timeout.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The journals that are held now. */
    List<AdoptedJournal> adopted() {
        return adopted;
    }

    private void run() {
        int round = 0;
        while (!stopping) {
            // An interrupt, should anybody interrupt every thread there is, would end every pause at once.
            Thread.interrupted();
            try {
                round(round);
            } catch (Throwable e) {
                // The outermost loop of the thread: the journals stay, and the next round tries again.
                Survival.log(LOG, "Looking after the journals of earlier JVMs met an error and goes on", e);
            }
            round++;
            if (!stopping) {
                LockSupport.parkNanos(this, SECOND);
            }
        }
        for (AdoptedJournal journal : adopted) {
            try {
                journal.close();
            } catch (IOException e) {
                LOG.error("Journal {} could not be ended well: {}", journal.directory(), JournalPlace.reason(e));
            } catch (Throwable e) {
                Survival.log(LOG, "Ending the journal of an earlier JVM met an error; its records are kept", e);
            }
        }
        adopted.clear();
    }

    private void round(int round) {
        try {
            if (round % ROUNDS_BETWEEN_LOOKS == 0) {
                look();
                problem = null;
            }
            tidy();
        } catch (IOException e) {
            report(JournalPlace.reason(e));
        }
    }

    private void report(String now) {
        if (!now.equals(problem)) {
            LOG.error("The journals of earlier JVMs cannot be looked after; tried again: {}", now);
        }
        problem = now;
    }

    /** Writes checkpoints and clears away what is done. */
    void tidy() throws IOException {
        List<AdoptedJournal> done = new ArrayList<>();
        for (AdoptedJournal journal : adopted) {
            if (journal.isDone()) {
                done.add(journal);
            } else {
                journal.writeCheckpoint();
            }
        }
        for (AdoptedJournal journal : done) {
            journal.remove();
            adopted.remove(journal);
            LOG.info("Journal {} was delivered and removed", journal.directory());
        }
    }

    /** Looks for journals of dead JVMs once. */
    void look() throws IOException {
        if (!Files.isDirectory(settings.applicatieDirectory())) {
            return;
        }
        JournalPlace.prepare(settings);
        Set<Path> held = new HashSet<>();
        for (AdoptedJournal journal : adopted) {
            held.add(journal.directory());
        }
        for (Path journal : JournalPlace.journals(settings)) {
            // Not even the lock file of a journal that this JVM holds may be opened; see JournalLock.
            boolean ours = own.journalId().equals(JournalPlace.id(journal)) || held.contains(journal);
            if (!ours && !stopping) {
                try {
                    consider(journal);
                } catch (IOException e) {
                    reportOnce(journal, "cannot be read and is left as it is: " + JournalPlace.reason(e));
                }
            }
        }
    }

    private void consider(Path journal) throws IOException {
        if (!Files.exists(JournalLock.path(journal))) {
            considerWithoutLock(journal);
            return;
        }
        JournalLock lock = JournalLock.tryExisting(journal);
        if (lock == null) {
            return;
        }
        boolean kept = false;
        try {
            kept = considerLocked(journal, lock);
        } finally {
            if (!kept) {
                lock.close();
            }
        }
    }

    /** Without lock file it may be just being made, or half cleared away, or somebody deleted the lock of a JVM that lives. */
    private void considerWithoutLock(Path journal) throws IOException {
        boolean old =
                System.currentTimeMillis() - Files.getLastModifiedTime(journal).toMillis() > FORSAKEN_MILLIS;
        if (!JournalPlace.segments(journal).isEmpty()) {
            reportOnce(journal, "has no lock file, so nobody can tell whether its JVM lives; it is left as it is");
        } else if (old) {
            Files.deleteIfExists(journal);
        }
    }

    /** Says whether the lock was taken over or let go. */
    private boolean considerLocked(Path journal, JournalLock lock) throws IOException {
        List<AdoptedJournal.NumberedFile> files = new ArrayList<>();
        UUID id = null;
        JournalOwner owner = null;
        boolean blank = true;
        for (Path path : JournalPlace.segments(journal)) {
            SegmentHeader header = header(path);
            if (header.state() == SegmentHeader.State.NEWER) {
                reportOnce(journal, "was written by a newer version of the agent and is left as it is");
                return false;
            }
            if (header.state() == SegmentHeader.State.VALID) {
                id = header.journalId();
                owner = header.owner();
            }
            blank &= header.state() == SegmentHeader.State.EMPTY && isBlank(path);
            files.add(new AdoptedJournal.NumberedFile(path, header.number(), header.size()));
        }
        if (blank) {
            JournalPlace.remove(journal, lock);
            return true;
        }
        if (owner == null) {
            reportOnce(journal, "has no readable header, so nobody can tell whose it is; it is left as it is");
            return false;
        }
        if (!owner.equals(settings.owner())) {
            reportOnce(journal, "belongs to " + owner + " and is left as it is");
            return false;
        }
        adopt(new AdoptedJournal(journal, id, lock, files));
        return true;
    }

    private void adopt(AdoptedJournal journal) {
        adopted.add(journal);
        if (!journal.isDone()) {
            onAdopted.accept(journal);
        }
    }

    private void reportOnce(Path journal, String what) {
        if (reported.add(journal)) {
            LOG.warn("Journal {} {}", journal, what);
        }
    }

    private static SegmentHeader header(Path path) throws IOException {
        byte[] page = new byte[SegmentLayout.DATA_START];
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            int length = 0;
            int read = 0;
            while (read >= 0 && length < page.length) {
                read = file.read(page, length, page.length - length);
                length += Math.max(0, read);
            }
        }
        return SegmentHeader.decode(page);
    }

    private static boolean isBlank(Path path) throws IOException {
        byte[] block = new byte[64 << 10];
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            int read = file.read(block);
            while (read >= 0) {
                for (int i = 0; i < read; i++) {
                    if (block[i] != 0) {
                        return false;
                    }
                }
                read = file.read(block);
            }
        }
        return true;
    }
}
