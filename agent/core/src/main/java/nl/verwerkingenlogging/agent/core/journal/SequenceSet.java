package nl.verwerkingenlogging.agent.core.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sequences that never have to be delivered again, as ranges that do not touch: one range for all that is behind, and few more as long as the forwarder
 * acknowledges about in order. Thread-safe; its monitor is taken by the agent's own threads only and never held during I/O.
 */
final class SequenceSet {

    /** From the first to one more than the last. */
    private final TreeMap<Long, Long> ranges = new TreeMap<>();

    private boolean changed;

    SequenceSet(long[] fromsAndTos) {
        for (int i = 0; i + 1 < fromsAndTos.length; i += 2) {
            addRange(fromsAndTos[i], fromsAndTos[i + 1]);
        }
        changed = false;
    }

    /** Adds one; says whether it was not there yet. */
    synchronized boolean add(long sequence) {
        if (contains(sequence)) {
            return false;
        }
        addRange(sequence, sequence + 1);
        return true;
    }

    synchronized void addRange(long from, long to) {
        long start = from;
        long end = to;
        List<Long> swallowed = new ArrayList<>(2);
        Map.Entry<Long, Long> touching = ranges.floorEntry(end);
        while (touching != null && touching.getValue() >= from) {
            start = Math.min(start, touching.getKey());
            end = Math.max(end, touching.getValue());
            swallowed.add(touching.getKey());
            touching = ranges.lowerEntry(touching.getKey());
        }
        // Whatever needs memory comes before the first change: what was acknowledged must not be forgotten for want of
        // it.
        ranges.put(start, end);
        for (int i = 0; i < swallowed.size(); i++) {
            Long each = swallowed.get(i);
            if (each != start) {
                ranges.remove(each);
            }
        }
        changed = true;
    }

    synchronized boolean contains(long sequence) {
        Map.Entry<Long, Long> before = ranges.floorEntry(sequence);
        return before != null && before.getValue() > sequence;
    }

    /** How many of a stretch are in the set. */
    synchronized long count(long from, long to) {
        long count = 0;
        Map.Entry<Long, Long> before = ranges.lowerEntry(from);
        if (before != null) {
            count += Math.max(0, Math.min(before.getValue(), to) - from);
        }
        for (Map.Entry<Long, Long> range : ranges.subMap(from, to).entrySet()) {
            count += Math.min(range.getValue(), to) - range.getKey();
        }
        return count;
    }

    /** From and to of each range, ascending. */
    synchronized long[] toArray() {
        long[] array = new long[ranges.size() * 2];
        int i = 0;
        for (Map.Entry<Long, Long> range : ranges.entrySet()) {
            array[i++] = range.getKey();
            array[i++] = range.getValue();
        }
        return array;
    }

    /** Whether anything was added since this was last asked. */
    synchronized boolean takeChanged() {
        boolean was = changed;
        changed = false;
        return was;
    }

    /** Makes {@link #takeChanged} true again, after what was taken could not be written. */
    synchronized void markChanged() {
        changed = true;
    }
}
