package nl.verwerkingenlogging.agent.core.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;

/**
 * Reads the records of a stretch of one segment file, in the order of their places, with bounded memory. For one thread at a time.
 *
 * <p>It reads with {@link RandomAccessFile}, not through a channel: an interrupt of the reading thread would close the channel, and a channel keeps a direct
 * buffer per reading thread. What cannot be a complete record is read once more before it is judged, since the writer may have come in between; only when
 * the caller knows that no writer is at work is it a gap, which is searched, 8 bytes at a time, for the next record whose checksum is right.
 */
final class SegmentCursor {

    /** What {@link #advance} came to. */
    enum Step {
        /** There is a record; see {@link #sequence}, {@link #kind} and {@link #payload}. */
        RECORD,
        /** At this place a record is being written. */
        NOT_YET,
        /** Everything up to the limit was read. */
        END
    }

    /** Is told what is missing. */
    interface Gaps {
        /**
         * Records are missing.
         *
         * @param segment number of the segment, 0 when it is not known
         * @param from index of the first missing record
         * @param to one more than the index of the last
         * @param unfinished how many of them are certain never to have been completed, so that no append of them returned
         * @param damaged whether there is anything else than unfinished records and zeros
         */
        void missing(long segment, int from, int to, int unfinished, boolean damaged);
    }

    private static final int WINDOW = 64 << 10;

    private final RandomAccessFile input;
    private final RecordCodec codec;
    private final Gaps gaps;
    private long segment;
    private int position;
    private int expected;

    private byte[] window = new byte[0];
    private int windowStart;
    private int windowEnd;

    private long sequence;
    private RecordKind kind;
    private byte[] payload;

    /**
     * Makes a cursor.
     *
     * @param input the segment file, which stays open; its position is changed
     * @param journalId id of the journal, part of every checksum
     * @param segment number of the segment, or 0 to take it from the first good record
     * @param position where to start
     * @param expected index of the record that should be there
     * @param gaps is told what is missing
     */
    SegmentCursor(RandomAccessFile input, UUID journalId, long segment, int position, int expected, Gaps gaps) {
        this.input = input;
        this.codec = new RecordCodec(journalId);
        this.segment = segment;
        this.position = position;
        this.expected = expected;
        this.gaps = gaps;
    }

    /**
     * Goes to the next record.
     *
     * @param limit where to stop
     * @param endIndex index of the record that would start at the limit, -1 when it is not known
     * @param settled whether no writer is at work before the limit, so that what is no record now never will be
     * @return what was found
     * @throws IOException when the file cannot be read; the call may be repeated
     */
    Step advance(int limit, int endIndex, boolean settled) throws IOException {
        boolean fresh = false;
        while (position < limit) {
            if (recordAt(position, limit)) {
                take(limit);
                return Step.RECORD;
            }
            if (!fresh) {
                windowEnd = windowStart;
                fresh = true;
            } else if (!settled) {
                return Step.NOT_YET;
            } else {
                stepOverGap(limit, endIndex);
            }
        }
        if (settled && endIndex > expected) {
            gaps.missing(segment, expected, endIndex, 0, true);
            expected = endIndex;
        }
        return Step.END;
    }

    /**
     * Splits off what is at this place and goes on behind it: at the record after the unfinished one, or at the next good one.
     *
     * @param limit where to stop searching
     * @param endIndex index of the record that would start at the limit
     * @return the stretch that was stepped over, with its own limit and end index
     * @throws IOException when the file cannot be read
     */
    Stretch stepOver(int limit, int endIndex) throws IOException {
        SegmentCursor left = new SegmentCursor(input, codec.journalId(), segment, position, expected, gaps);
        int unfinished = unfinishedAt(position, limit);
        if (unfinished > 0) {
            position += unfinished;
            expected++;
        } else {
            position = search(position + RecordLayout.ALIGNMENT, limit);
            expected = position < limit ? RecordLayout.indexOf(sequenceAt(position)) : endIndex;
        }
        return new Stretch(left, position, expected);
    }

    /** A part of a segment that is read later. */
    static final class Stretch {
        private final SegmentCursor cursor;
        private final int limit;
        private final int endIndex;

        private Stretch(SegmentCursor cursor, int limit, int endIndex) {
            this.cursor = cursor;
            this.limit = limit;
            this.endIndex = endIndex;
        }

        SegmentCursor cursor() {
            return cursor;
        }

        int limit() {
            return limit;
        }

        int endIndex() {
            return endIndex;
        }
    }

    long sequence() {
        return sequence;
    }

    RecordKind kind() {
        return kind;
    }

    byte[] payload() {
        return payload;
    }

    /** The number of the segment, 0 as long as it is not known. */
    long segment() {
        return segment;
    }

    private void take(int limit) throws IOException {
        int at = position - windowStart;
        ByteBuffer buffer = ByteBuffer.wrap(window);
        int total = buffer.getInt(at + RecordLayout.LENGTH_OFFSET);
        sequence = buffer.getLong(at + RecordLayout.SEQUENCE_OFFSET);
        kind = RecordKind.of(window[at + RecordLayout.KIND_OFFSET]);
        payload = Arrays.copyOfRange(window, at + RecordLayout.PAYLOAD_OFFSET, at + total);
        segment = RecordLayout.segmentOf(sequence);
        int index = RecordLayout.indexOf(sequence);
        if (index > expected) {
            // Nothing between the last record and this one, so no gap was seen: the numbers say that something is
            // missing all the same.
            gaps.missing(segment, expected, index, 0, true);
        }
        expected = index + 1;
        position = Math.min(limit, position + RecordLayout.aligned(total));
    }

    /** Goes to the next good record or the limit, and tells what is missing. */
    private void stepOverGap(int limit, int endIndex) throws IOException {
        int start = position;
        int end = search(start + RecordLayout.ALIGNMENT, limit);
        int unfinished = 0;
        boolean damaged = false;
        boolean looksLikeRecord = false;
        boolean atRecord = true;
        int at = start;
        int readable = bounded(end);
        while (at < readable) {
            int length = unfinishedAt(at, end);
            if (length > 0) {
                unfinished++;
                at += length;
            } else {
                int nonZero = afterZeros(at, readable);
                if (nonZero == at) {
                    damaged = true;
                    looksLikeRecord |= atRecord && nonZeroWords(at, end) > 1;
                    nonZero += RecordLayout.ALIGNMENT;
                }
                atRecord = false;
                at = nonZero;
            }
        }
        position = end;
        int to;
        if (end < limit) {
            to = RecordLayout.indexOf(sequenceAt(end));
        } else if (endIndex >= 0) {
            to = endIndex;
        } else {
            // A single word of the free room behind the last record that is not zero is damage, but not that of a
            // record.
            to = expected + unfinished + (looksLikeRecord ? 1 : 0);
        }
        if (to > expected) {
            long named = segment == 0 && end < limit ? RecordLayout.segmentOf(sequenceAt(end)) : segment;
            gaps.missing(named, expected, to, unfinished, damaged);
            expected = to;
        }
    }

    private int nonZeroWords(int at, int end) throws IOException {
        int count = 0;
        for (int word = at; word < at + RecordLayout.PAYLOAD_OFFSET && word < end; word += RecordLayout.ALIGNMENT) {
            if (wordAt(word) != 0) {
                count++;
            }
        }
        return count;
    }

    private int search(int from, int limit) throws IOException {
        int end = bounded(limit);
        int at = afterZeros(from, end);
        while (at < end) {
            if (recordAt(at, end)) {
                return at;
            }
            at = afterZeros(at + RecordLayout.ALIGNMENT, end);
        }
        return limit;
    }

    /** A file that somebody made shorter is not asked for what it no longer has, 8 bytes at a time. */
    private int bounded(int limit) throws IOException {
        return (int) Math.min(limit, input.length());
    }

    private boolean recordAt(int at, int limit) throws IOException {
        if (!has(at, RecordLayout.PAYLOAD_OFFSET, limit)) {
            return false;
        }
        ByteBuffer buffer = ByteBuffer.wrap(window);
        int length = buffer.getInt(at - windowStart + RecordLayout.LENGTH_OFFSET);
        if (length < RecordLayout.PAYLOAD_OFFSET || length > limit - at) {
            return false;
        }
        long found = buffer.getLong(at - windowStart + RecordLayout.SEQUENCE_OFFSET);
        boolean plausible = RecordKind.of(window[at - windowStart + RecordLayout.KIND_OFFSET]) != null
                && buffer.getShort(at - windowStart + RecordLayout.RESERVED_OFFSET) == 0
                && window[at - windowStart + RecordLayout.FLAGS_OFFSET] == 0
                && RecordLayout.indexOf(found) >= expected
                && (segment == 0 || RecordLayout.segmentOf(found) == segment);
        return plausible && has(at, length, limit) && codec.isValid(window, at - windowStart);
    }

    /** The room of an unfinished record at a place, 0 when there is none. */
    private int unfinishedAt(int at, int limit) throws IOException {
        if (!has(at, RecordLayout.ALIGNMENT, limit)) {
            return 0;
        }
        int length = ByteBuffer.wrap(window).getInt(at - windowStart);
        boolean unfinished = length <= -RecordLayout.PAYLOAD_OFFSET && length >= at - limit;
        return unfinished ? RecordLayout.aligned(-length) : 0;
    }

    /** Steps over words that are zero: nothing starts there, and they are almost all of a young segment. */
    private int afterZeros(int from, int limit) throws IOException {
        int at = from;
        while (has(at, RecordLayout.ALIGNMENT, limit)) {
            int end = Math.min(windowEnd, limit) - RecordLayout.ALIGNMENT;
            while (at <= end && isZero(at - windowStart)) {
                at += RecordLayout.ALIGNMENT;
            }
            if (at <= end) {
                return at;
            }
        }
        return Math.max(at, limit);
    }

    private boolean isZero(int index) {
        int bits = 0;
        for (int i = index; i < index + RecordLayout.ALIGNMENT; i++) {
            bits |= window[i];
        }
        return bits == 0;
    }

    private long wordAt(int at) throws IOException {
        return has(at, RecordLayout.ALIGNMENT, at + RecordLayout.ALIGNMENT)
                ? ByteBuffer.wrap(window).getLong(at - windowStart)
                : 0;
    }

    private long sequenceAt(int at) throws IOException {
        has(at, RecordLayout.PAYLOAD_OFFSET, at + RecordLayout.PAYLOAD_OFFSET);
        return ByteBuffer.wrap(window).getLong(at - windowStart + RecordLayout.SEQUENCE_OFFSET);
    }

    /** Sees to it that a stretch is in the window; false when the file or the limit ends before. */
    private boolean has(int at, int length, int limit) throws IOException {
        if (length > limit - at) {
            return false;
        }
        if (at >= windowStart && at + length <= windowEnd) {
            return true;
        }
        int wanted = Math.max(length, Math.min(WINDOW, limit - at));
        if (window.length < wanted) {
            window = new byte[Math.max(wanted, WINDOW)];
        }
        windowStart = at;
        windowEnd = at;
        input.seek(at);
        while (windowEnd < at + wanted) {
            int read = input.read(window, windowEnd - at, at + wanted - windowEnd);
            if (read < 0) {
                break;
            }
            windowEnd += read;
        }
        return at + length <= windowEnd;
    }
}
