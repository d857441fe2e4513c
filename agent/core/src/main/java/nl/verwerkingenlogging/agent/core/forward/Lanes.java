package nl.verwerkingenlogging.agent.core.forward;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The order in which held records are sent: one lane per verwerking, of which only the first record is in flight, so that the actions of a verwerking arrive in
 * order where possible; lanes take turns. A record that keeps failing while others go well leaves its lane after a while, so that it delays nobody. Not
 * thread-safe.
 *
 * <p>Lanes and records are linked by fields of their own, so that a record which is held is taken, done or put back without a new object: where memory is full a
 * record must not be left between two states. Only {@link #add} needs memory, and may be repeated when there was none.
 */
final class Lanes {

    /** Failures of its own after which a record no longer delays the rest of its verwerking. */
    static final int PATIENCE = 5;

    private final Map<UUID, Lane> lanes = new HashMap<>();
    private Lane firstReady;
    private Lane lastReady;
    private int ready;
    /** By the time of their first record, the earliest first; few, since it is records that fail while others go well. */
    private Lane firstWaiting;

    /** Adds a record. */
    void add(Delivery delivery) {
        // Of its own when it has no verwerking, and kept for the case that it has to leave the lane of its verwerking.
        Lane own = delivery.own == null ? new Lane(null) : delivery.own;
        delivery.own = own;
        Lane lane = own;
        if (delivery.verwerking != null) {
            lane = lanes.get(delivery.verwerking);
            if (lane == null) {
                lane = new Lane(delivery.verwerking);
                lanes.put(delivery.verwerking, lane);
            }
        }
        // Also when an error came right after the lane was put among the others.
        boolean isNew = lane.first == null;
        lane.append(delivery);
        if (isNew) {
            makeReady(lane);
        }
    }

    /** How many records could be taken now. */
    int ready(long now) {
        while (firstWaiting != null && firstWaiting.first.notBefore - now <= 0) {
            Lane lane = firstWaiting;
            firstWaiting = lane.next;
            makeReady(lane);
        }
        return ready;
    }

    /** Takes a record, whose lane stands still until {@link #done} or {@link #again}; null when none can be taken now. */
    Delivery take(long now) {
        if (ready(now) == 0) {
            return null;
        }
        Lane lane = firstReady;
        firstReady = lane.next;
        lane.next = null;
        if (firstReady == null) {
            lastReady = null;
        }
        ready--;
        return lane.first;
    }

    /** The record needs no more attempts. */
    void done(Delivery delivery) {
        Lane lane = delivery.lane;
        lane.removeFirst();
        next(lane);
    }

    /** The record has to be tried again: after its {@code notBefore} if it failed by itself, otherwise when its lane's turn comes again. */
    void again(Delivery delivery) {
        Lane lane = delivery.lane;
        if (delivery.ownFailures == 0) {
            makeReady(lane);
            return;
        }
        if (delivery.ownFailures >= PATIENCE && lane.first != lane.last) {
            lane.removeFirst();
            next(lane);
            lane = delivery.own;
            lane.append(delivery);
        }
        makeWait(lane);
    }

    private void next(Lane lane) {
        if (lane.first != null) {
            makeReady(lane);
        } else if (lane.verwerking != null) {
            lanes.remove(lane.verwerking);
        }
    }

    private void makeReady(Lane lane) {
        lane.next = null;
        if (lastReady == null) {
            firstReady = lane;
        } else {
            lastReady.next = lane;
        }
        lastReady = lane;
        ready++;
    }

    private void makeWait(Lane lane) {
        Lane before = null;
        Lane after = firstWaiting;
        while (after != null && after.first.notBefore - lane.first.notBefore <= 0) {
            before = after;
            after = after.next;
        }
        lane.next = after;
        if (before == null) {
            firstWaiting = lane;
        } else {
            before.next = lane;
        }
    }

    /** Records that are sent one after another. */
    static final class Lane {

        private final UUID verwerking;
        private Delivery first;
        private Delivery last;
        /** The next of those that are ready, or of those that wait; a lane is in one of the two at most. */
        private Lane next;

        Lane(UUID verwerking) {
            this.verwerking = verwerking;
        }

        private void append(Delivery delivery) {
            delivery.lane = this;
            delivery.next = null;
            if (last == null) {
                first = delivery;
            } else {
                last.next = delivery;
            }
            last = delivery;
        }

        private void removeFirst() {
            first = first.next;
            if (first == null) {
                last = null;
            }
        }
    }
}
