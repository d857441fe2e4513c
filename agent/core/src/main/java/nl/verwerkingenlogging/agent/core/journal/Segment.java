package nl.verwerkingenlogging.agent.core.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * One segment of the live journal while records are appended to it and until it is delivered. The file goes on to hold later segments, this object never:
 * a thread that comes late finds it sealed for ever.
 *
 * <p>All agreement between threads is in two atomics on the heap:
 *
 * <pre>
 *  claims:   | number of records claimed (32) | sealed (1) | where the next starts (31) |
 *  finished: number of records that nobody writes at any more, complete or given up
 * </pre>
 *
 * <ul>
 *   <li>An append moves {@code claims} on with one compare-and-set, writes the record, and adds one to {@code finished}, also when it failed.
 *   <li>A record that does not fit seals the segment, so that what is full is full for smaller records too. Nothing is ever claimed after that.
 *   <li>Who reads {@code finished} first and then finds as many records claimed knows that at that moment no writer was at work: what then is no complete
 *       record before that place never will be ("settled"). The atomics order the stores before it, as the Java memory model has it.
 *   <li>Between the record and its positive length stands nothing that orders them for another processor or for a crash: a reader that comes in between
 *       finds a wrong checksum and comes again.
 *   <li>The file is reused only when it is sealed, settled and acknowledged: no late writer can reach the next segment in it.
 * </ul>
 */
final class Segment {

    private static final long SEALED = 1L << 31;
    private static final long POSITION = SEALED - 1;
    private static final int COUNT_SHIFT = 32;
    private static final long ONE_RECORD = 1L << COUNT_SHIFT;
    private static final long NOT_CLAIMED = -1;
    private static final int WRITERS = 32;

    private final long number;
    private final SegmentFile file;
    private final UUID journalId;
    private final AtomicLong claims = new AtomicLong(SegmentLayout.DATA_START);
    private final AtomicInteger finished = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicReferenceArray<Writer> writers = new AtomicReferenceArray<>(WRITERS);
    private volatile MappedByteBuffer map;
    private volatile Segment next;
    /** Up to where was forced, from the header on; of the journal's thread only. */
    private int forced;

    private int seen;

    /** A view of the mapping and what a checksum needs, so that an append makes no garbage. For one thread at a time. */
    private static final class Writer {
        private final ByteBuffer view;
        private final RecordCodec codec;

        Writer(ByteBuffer view, RecordCodec codec) {
            this.view = view;
            this.codec = codec;
        }
    }

    Segment(long number, SegmentFile file, MappedByteBuffer map, UUID journalId) {
        this.number = number;
        this.file = file;
        this.map = map;
        this.journalId = journalId;
    }

    /**
     * Appends a record, or seals the segment when it does not fit.
     *
     * @return whether it was appended; false when the segment is sealed
     * @throws JournalException when the mapped file could not be written
     */
    boolean append(RecordKind kind, byte[] bytes, int offset, int length) throws JournalException {
        long claim = claim(RecordLayout.aligned(RecordLayout.PAYLOAD_OFFSET + length));
        if (claim == NOT_CLAIMED) {
            return false;
        }
        int at = (int) (claim & POSITION);
        long sequence = RecordLayout.sequence(number, (int) (claim >>> COUNT_SHIFT));
        boolean complete = false;
        try {
            int slot = (int) Thread.currentThread().getId() & (WRITERS - 1);
            Writer writer = writers.getAndSet(slot, null);
            if (writer == null) {
                writer = new Writer(map.duplicate(), new RecordCodec(journalId));
            }
            writer.codec.write(writer.view, at, sequence, kind, bytes, offset, length);
            RecordCodec.publish(writer.view, at, length);
            complete = true;
            writers.lazySet(slot, writer);
        } catch (InternalError e) {
            // The file was shortened or its device failed under the mapping: nothing more may go there.
            seal();
            throw new JournalException("segment " + number + " of the journal cannot be written", e);
        } finally {
            if (!complete) {
                failed.incrementAndGet();
            }
            finished.incrementAndGet();
        }
        return true;
    }

    /** Claims room; what is claimed and never finished keeps the segment from ever being reused. */
    long claim(int size) {
        while (true) {
            long now = claims.get();
            if ((now & SEALED) != 0) {
                return NOT_CLAIMED;
            }
            boolean fits = (now & POSITION) + size <= file.size();
            if (claims.compareAndSet(now, fits ? now + ONE_RECORD + size : now | SEALED)) {
                return fits ? now : NOT_CLAIMED;
            }
        }
    }

    /** Ends the segment: nothing can be claimed any more. */
    void seal() {
        claims.updateAndGet(now -> now | SEALED);
    }

    /** Ends the segment if nothing was ever claimed in it; says whether that is so. */
    boolean sealIfUnused() {
        return claims.compareAndSet(SegmentLayout.DATA_START, SegmentLayout.DATA_START | SEALED);
    }

    boolean isSealed() {
        return (claims.get() & SEALED) != 0;
    }

    /** How many records were claimed. */
    int count() {
        return (int) (claims.get() >>> COUNT_SHIFT);
    }

    /** Where the claimed part ends. */
    int end() {
        return (int) (claims.get() & POSITION);
    }

    /** Takes up to so many failed appends into account: records that are not there, but whose caller was told so. */
    int takeFailed(int atMost) {
        int taken = Math.min(atMost, failed.get());
        failed.addAndGet(-taken);
        return taken;
    }

    /** What is claimed and how far it is finished, as of one moment. */
    Extent extent() {
        int done = finished.get();
        long now = claims.get();
        int count = (int) (now >>> COUNT_SHIFT);
        return new Extent((int) (now & POSITION), count, done == count, (now & SEALED) != 0);
    }

    /** The state of a segment at one moment. */
    static final class Extent {
        private final int end;
        private final int count;
        private final boolean settled;
        private final boolean sealed;

        Extent(int end, int count, boolean settled, boolean sealed) {
            this.end = end;
            this.count = count;
            this.settled = settled;
            this.sealed = sealed;
        }

        int end() {
            return end;
        }

        int count() {
            return count;
        }

        boolean settled() {
            return settled;
        }

        boolean sealed() {
            return sealed;
        }
    }

    /** Forces what was claimed since the last time; by the journal's thread. */
    void force(RangeForce range) throws IOException {
        MappedByteBuffer mapped = map;
        Extent extent = extent();
        int end = extent.end();
        if (mapped != null && extent.count() > 0 && end > forced) {
            range.force(file, mapped, forced, end);
            // What was being written meanwhile is forced once more, with what comes after it.
            forced = extent.settled() ? end : Math.max(forced, seen);
            seen = end;
        }
    }

    /** Lets the mapping go once nobody can write any more; by the journal's thread, after the last force. */
    void unmap() {
        map = null;
        for (int i = 0; i < WRITERS; i++) {
            writers.set(i, null);
        }
    }

    boolean isMapped() {
        return map != null;
    }

    long number() {
        return number;
    }

    SegmentFile file() {
        return file;
    }

    /** The segment that follows, null as long as it is not ready. */
    Segment next() {
        return next;
    }

    void next(Segment segment) {
        this.next = segment;
    }
}
