package nl.verwerkingenlogging.agent.core.journal;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Reads the live journal for delivery. Records come in the order of their sequences, except that one whose writer has been at it for longer than
 * {@code patience} (a thread stopped by a debugger) is stepped over and handed out when it is there after all: one halted thread must not hold up everybody
 * else's records. It is never given up as long as its writer may still come.
 */
final class LiveSource implements DeliverySource {

    private static final long LATE_CHECK_NANOS = 100_000_000L;

    private final LiveSegments segments;
    private final SequenceSet acknowledged;
    private final Supplier<UUID> journalId;
    private final Runnable onAcknowledged;
    private final long patienceNanos;
    private final AtomicLong lost = new AtomicLong();

    // What follows is of the polling thread only.
    private final Queue<Late> late = new ArrayDeque<>();
    private Segment current;
    private SegmentCursor cursor;
    /** Whether the cursor stands at a record that was not handed out, because there was no memory for it. */
    private boolean atRecord;

    private boolean waiting;
    private long waitingSince;
    private long lateChecked;

    /** A stretch that was stepped over. */
    private static final class Late {
        private final Segment segment;
        private final SegmentCursor.Stretch stretch;
        /** As of the journal. */
        private boolean atRecord;

        Late(Segment segment, SegmentCursor.Stretch stretch) {
            this.segment = segment;
            this.stretch = stretch;
        }
    }

    LiveSource(
            LiveSegments segments,
            SequenceSet acknowledged,
            Supplier<UUID> journalId,
            Runnable onAcknowledged,
            long patienceNanos) {
        this.segments = segments;
        this.acknowledged = acknowledged;
        this.journalId = journalId;
        this.onAcknowledged = onAcknowledged;
        this.patienceNanos = patienceNanos;
    }

    @Override
    public UUID journalId() {
        return journalId.get();
    }

    @Override
    public JournalRecord poll() throws IOException {
        JournalRecord found = pollLate();
        while (found == null && isAtSegment()) {
            Segment.Extent extent = current.extent();
            SegmentCursor.Step step = atRecord
                    ? SegmentCursor.Step.RECORD
                    : cursor.advance(extent.end(), extent.count(), extent.settled());
            if (step == SegmentCursor.Step.RECORD) {
                waiting = false;
                atRecord = true;
                found = record(cursor);
                atRecord = false;
            } else if (step == SegmentCursor.Step.END) {
                waiting = false;
                if (!extent.sealed() || !moveOn()) {
                    return null;
                }
            } else if (!isPatienceOver()) {
                return null;
            } else {
                waiting = false;
                late.add(new Late(current, cursor.stepOver(extent.end(), extent.count())));
            }
        }
        return found;
    }

    private boolean isAtSegment() {
        if (current == null) {
            Segment first = segments.takeFirst();
            if (first == null) {
                return false;
            }
            enter(first);
        }
        return true;
    }

    private boolean moveOn() {
        Segment next = current.next();
        if (next == null) {
            return false;
        }
        enter(next);
        return true;
    }

    private void enter(Segment segment) {
        current = segment;
        cursor = new SegmentCursor(
                segment.file().input(),
                journalId.get(),
                segment.number(),
                SegmentLayout.DATA_START,
                0,
                (number, from, to, unfinished, damaged) -> missing(segment, from, to));
    }

    private boolean isPatienceOver() {
        long now = System.nanoTime();
        if (!waiting) {
            waiting = true;
            waitingSince = now;
        }
        return now - waitingSince >= patienceNanos;
    }

    private JournalRecord pollLate() throws IOException {
        if (late.isEmpty() || System.nanoTime() - lateChecked < Math.min(LATE_CHECK_NANOS, patienceNanos)) {
            return null;
        }
        Iterator<Late> all = late.iterator();
        while (all.hasNext()) {
            Late one = all.next();
            SegmentCursor.Stretch stretch = one.stretch;
            boolean settled = one.segment.extent().settled();
            SegmentCursor.Step step = one.atRecord
                    ? SegmentCursor.Step.RECORD
                    : stretch.cursor().advance(stretch.limit(), stretch.endIndex(), settled);
            if (step == SegmentCursor.Step.RECORD) {
                one.atRecord = true;
                JournalRecord found = record(stretch.cursor());
                one.atRecord = false;
                return found;
            }
            if (step == SegmentCursor.Step.END) {
                all.remove();
            }
        }
        lateChecked = System.nanoTime();
        return null;
    }

    private JournalRecord record(SegmentCursor at) {
        return new JournalRecord(journalId.get(), at.sequence(), at.kind(), at.payload(), false);
    }

    /** No writer is left that could still bring these: either its append failed and said so, or the file was damaged under us. */
    private void missing(Segment segment, int from, int to) {
        acknowledged.addRange(
                RecordLayout.sequence(segment.number(), from), RecordLayout.sequence(segment.number(), to));
        lost.addAndGet(to - from - segment.takeFailed(to - from));
        onAcknowledged.run();
    }

    @Override
    public void acknowledge(long sequence) {
        Segment segment = segments.withNumber(RecordLayout.segmentOf(sequence));
        int index = RecordLayout.indexOf(sequence);
        boolean known = segment != null && index >= 0 && index < segment.count();
        if (known && acknowledged.add(sequence)) {
            onAcknowledged.run();
        }
    }

    @Override
    public boolean exhausted() {
        return false;
    }

    @Override
    public long backlog() {
        long backlog = 0;
        for (Segment segment : segments.all()) {
            backlog += undelivered(segment);
        }
        return backlog;
    }

    /** How many records of a segment wait for delivery. */
    long undelivered(Segment segment) {
        int count = segment.count();
        return count
                - acknowledged.count(
                        RecordLayout.sequence(segment.number(), 0), RecordLayout.sequence(segment.number(), count));
    }

    /** Records that were complete and are no longer there, because somebody changed the files. */
    @Override
    public long lost() {
        return lost.get();
    }
}
