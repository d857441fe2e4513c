package nl.verwerkingenlogging.agent.core.journal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The segments of the live journal, from the oldest with records that wait to the one that is ready for when the active one is full. The journal's thread
 * adds and removes; application threads move the active one along the chain; the forwarder walks it.
 */
final class LiveSegments {

    private final AtomicReference<Segment> active = new AtomicReference<>();
    /** Where reading starts; taken once, since whoever keeps it keeps the whole chain that follows. */
    private final AtomicReference<Segment> first = new AtomicReference<>();

    private final List<Segment> segments = new CopyOnWriteArrayList<>();
    private volatile Segment newest;

    /** Takes the first segment, where reading starts; null before the journal is open and after it was taken. */
    Segment takeFirst() {
        return first.getAndSet(null);
    }

    /** Where records are appended, null before the journal is open. */
    Segment active() {
        return active.get();
    }

    /** Whether another segment is ready for when the active one is full. */
    boolean hasSpare() {
        return active.get() != newest;
    }

    /** Those with records that wait, the active one and the spare one, from old to new. */
    List<Segment> all() {
        return segments;
    }

    /** Adds a segment that is ready to be appended to; by the journal's thread. */
    void add(Segment segment) {
        Segment before = newest;
        newest = segment;
        segments.add(segment);
        if (before == null) {
            first.set(segment);
            active.set(segment);
        } else {
            before.next(segment);
        }
    }

    /** Goes on to the segment after a sealed one; false when that is not ready. */
    boolean roll(Segment sealed) {
        Segment next = sealed.next();
        return next != null && (active.compareAndSet(sealed, next) || active.get() != sealed);
    }

    /** Removes a segment whose records were all delivered; by the journal's thread. */
    void remove(Segment segment) {
        segments.remove(segment);
    }

    /** The segment with a number, null when it is no longer or not yet there. */
    Segment withNumber(long number) {
        for (Segment segment : segments) {
            if (segment.number() == number) {
                return segment;
            }
        }
        return null;
    }
}
