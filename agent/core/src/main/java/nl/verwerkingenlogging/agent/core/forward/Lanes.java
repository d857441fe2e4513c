package nl.verwerkingenlogging.agent.core.forward;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;

/**
 * The order in which held records are sent: one lane per verwerking, of which only the first record is in flight, so that the actions of a verwerking arrive in
 * order where possible; lanes take turns. A record that keeps failing while others go well leaves its lane after a while, so that it delays nobody. Not
 * thread-safe.
 */
final class Lanes {

    /** Failures of its own after which a record no longer delays the rest of its verwerking. */
    static final int PATIENCE = 5;

    private final Map<UUID, Lane> lanes = new HashMap<>();
    private final ArrayDeque<Lane> ready = new ArrayDeque<>();
    private final PriorityQueue<Lane> waiting =
            new PriorityQueue<>((a, b) -> Long.signum(a.first().notBefore - b.first().notBefore));
    private final Map<Delivery, Lane> taken = new HashMap<>();

    void add(Delivery delivery) {
        Lane lane = delivery.verwerking == null ? null : lanes.get(delivery.verwerking);
        if (lane != null) {
            lane.queue.add(delivery);
            return;
        }
        lane = new Lane(delivery.verwerking);
        lane.queue.add(delivery);
        if (lane.verwerking != null) {
            lanes.put(lane.verwerking, lane);
        }
        ready.add(lane);
    }

    /** How many records could be taken now. */
    int ready(long now) {
        while (!waiting.isEmpty() && waiting.peek().first().notBefore - now <= 0) {
            ready.add(waiting.poll());
        }
        return ready.size();
    }

    /** Takes a record, whose lane stands still until {@link #done} or {@link #again}; null when none can be taken now. */
    Delivery take(long now) {
        if (ready(now) == 0) {
            return null;
        }
        Lane lane = ready.poll();
        Delivery delivery = lane.first();
        taken.put(delivery, lane);
        return delivery;
    }

    /** The record needs no more attempts. */
    void done(Delivery delivery) {
        Lane lane = taken.remove(delivery);
        lane.queue.poll();
        next(lane);
    }

    /** The record has to be tried again: after its {@code notBefore} if it failed by itself, otherwise when its lane's turn comes again. */
    void again(Delivery delivery) {
        Lane lane = taken.remove(delivery);
        if (delivery.ownFailures == 0) {
            ready.add(lane);
            return;
        }
        if (delivery.ownFailures >= PATIENCE && lane.queue.size() > 1) {
            lane.queue.poll();
            next(lane);
            lane = new Lane(null);
            lane.queue.add(delivery);
        }
        waiting.add(lane);
    }

    private void next(Lane lane) {
        if (!lane.queue.isEmpty()) {
            ready.add(lane);
        } else if (lane.verwerking != null) {
            lanes.remove(lane.verwerking);
        }
    }

    private static final class Lane {

        final UUID verwerking;
        final ArrayDeque<Delivery> queue = new ArrayDeque<>();

        Lane(UUID verwerking) {
            this.verwerking = verwerking;
        }

        Delivery first() {
            return queue.peek();
        }
    }
}
