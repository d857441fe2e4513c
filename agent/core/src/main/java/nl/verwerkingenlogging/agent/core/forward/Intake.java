package nl.verwerkingenlogging.agent.core.forward;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import nl.verwerkingenlogging.agent.core.diagnostics.Counters;
import nl.verwerkingenlogging.agent.core.journal.ActiePayload;
import nl.verwerkingenlogging.agent.core.journal.DeelPayload;
import nl.verwerkingenlogging.agent.core.journal.DeliverySource;
import nl.verwerkingenlogging.agent.core.journal.JournalRecord;

/**
 * Reads the journals, as far as there is room, and hands what is to be sent to {@link Deliveries}. A record that this version cannot read is neither sent nor
 * acknowledged: it stays in the journal for a version that can, and is reported once. A look that ends with an error for lack of memory is taken up by the next one
 * where it ended. Used by the reading thread only.
 */
final class Intake {

    /** Records that are read from one journal before the next has its turn. */
    private static final int TURN = 100;

    private final Supplier<List<DeliverySource>> sources;
    private final Target target;
    private final Deliveries deliveries;
    private final Counters counters;
    private final Alarm alarm;
    private final PartSets sets;
    private final OpenSets openSets;
    private final LongSupplier clock;
    /** What is handed to {@link Deliveries} next, from {@link #passed} on. */
    private final List<Delivery> leaving = new ArrayList<>();

    private int passed;
    /** A record that was read and is not yet where it belongs, and its journal: where memory is full this takes more than one look. */
    private JournalRecord arriving;

    private DeliverySource arrivingFrom;
    private long lastFill;
    private long elapsed;

    Intake(
            Supplier<List<DeliverySource>> sources,
            Target target,
            Deliveries deliveries,
            Counters counters,
            Alarm alarm,
            PartSets sets,
            OpenSets openSets,
            LongSupplier clock) {
        this.sources = sources;
        this.target = target;
        this.deliveries = deliveries;
        this.counters = counters;
        this.alarm = alarm;
        this.sets = sets;
        this.openSets = openSets;
        this.clock = clock;
        this.lastFill = clock.getAsLong();
    }

    /**
     * Reads until there is no more room or nothing more to read.
     *
     * @return whether there was nothing more to read
     */
    boolean fill() {
        long now = clock.getAsLong();
        elapsed = now - lastFill;
        lastFill = now;
        leave();
        List<DeliverySource> present = sources.get();
        sets.retain(present);
        openSets.retain(present);
        boolean drained;
        do {
            drained = true;
            for (DeliverySource source : present) {
                drained &= drain(source);
            }
        } while (!drained && deliveries.room());
        openSets.lookForEnds(this::send);
        leave();
        return drained;
    }

    /** Whether a journal has nothing to offer now. One that cannot be read keeps nobody else waiting. */
    private boolean drain(DeliverySource source) {
        try {
            for (int i = 0; i < TURN && deliveries.room(); i++) {
                if (arriving == null) {
                    arrivingFrom = source;
                    arriving = source.poll();
                }
                if (arriving == null) {
                    nothingMore(source);
                    leave();
                    return true;
                }
                arrive();
                leave();
            }
            return false;
        } catch (IOException | RuntimeException e) {
            alarm.warn(
                    "journal " + source.journalId(),
                    "Journal " + source.journalId() + " cannot be read now ("
                            + e.getClass().getName() + "); trying again");
            return true;
        }
    }

    private void arrive() {
        try {
            arrive(arrivingFrom, arriving);
            arriving = null;
        } catch (RuntimeException | LinkageError defect) {
            // It would be met again, and nothing else would be read.
            arriving = null;
            throw defect;
        }
    }

    private void arrive(DeliverySource source, JournalRecord record) {
        if (!(DeelPayload.isOne(record) ? joins(source, record) : stands(source, record))) {
            alarm.once(
                    "unreadable " + record.journalId() + record.kind(),
                    "Journal " + record.journalId() + " holds records of kind " + record.kind()
                            + ", the first with number "
                            + record.sequence()
                            + ", that this version cannot read; they stay in the journal and are delivered by a version that can");
        }
    }

    /** Hands over what is ready. */
    private void leave() {
        while (passed < leaving.size()) {
            deliveries.add(leaving.get(passed));
            passed++;
        }
        leaving.clear();
        passed = 0;
    }

    private boolean joins(DeliverySource source, JournalRecord record) {
        DeelPayload payload = DeelPayload.of(record);
        return payload != null && openSets.add(source, record, payload, this::send);
    }

    private void send(OpenSet set) {
        JournalRecord joined = set.joined();
        leaving.add(
                new Delivery(set.source, joined, verwerking(ActiePayload.of(joined.payload())), null, set.sequences()));
    }

    private boolean stands(DeliverySource source, JournalRecord record) {
        ActiePayload payload = target.reads(record) ? ActiePayload.of(record.payload()) : null;
        return payload != null && fits(source, record, payload);
    }

    private boolean fits(DeliverySource source, JournalRecord record, ActiePayload payload) {
        if (payload.parts() == 1) {
            leaving.add(new Delivery(source, record, verwerking(payload), null));
            return true;
        }
        boolean sound = payload.parts() > 1 && payload.part() >= 0 && payload.part() < payload.parts();
        return sound && sets.add(source, record, payload, this::send);
    }

    private void send(PartSet set) {
        List<Delivery> parts = new ArrayList<>(set.parts);
        for (JournalRecord record : set.records()) {
            parts.add(new Delivery(set.source, record, verwerking(ActiePayload.of(record.payload())), set));
        }
        leaving.addAll(parts);
        set.release();
    }

    private void nothingMore(DeliverySource source) {
        if (!source.exhausted()) {
            for (PartSet set : sets.idle(source, elapsed)) {
                alarm.warn(
                        "waiting set",
                        "Only " + set.size() + " of the " + set.parts + " parts of an action are in journal "
                                + source.journalId()
                                + " and no more have come for long; they stay there until the journal is adopted");
            }
            for (OpenSet set : openSets.idle(source, elapsed)) {
                if (set.hasFirst()) {
                    send(set);
                } else {
                    withoutFirst(source, set);
                }
            }
            return;
        }
        for (PartSet set : sets.exhausted(source)) {
            if (set.hasLast() && !set.forgotten()) {
                send(set);
            } else if (!set.hasLast()) {
                discard(source, set);
            }
        }
        for (OpenSet set : openSets.exhausted(source)) {
            finish(source, set);
        }
    }

    /** What is left when the journal of a dead JVM holds nothing more: everything was released, and a set with its first record is as it always was. */
    private void finish(DeliverySource source, OpenSet set) {
        if (set.hasFirst()) {
            send(set);
        } else if (source.lost() == 0) {
            // Its first record was acknowledged, which is done first, so all of it was delivered.
            for (long sequence : set.sequences()) {
                source.acknowledge(sequence);
            }
        } else {
            withoutFirst(source, set);
        }
    }

    private void withoutFirst(DeliverySource source, OpenSet set) {
        alarm.warn(
                "headless set",
                "Of an action in journal " + source.journalId() + " the first record is damaged; the " + set.size()
                        + " others cannot be sent and stay in the journal");
    }

    private void discard(DeliverySource source, PartSet set) {
        counters.add(Counters.Counter.DISCARDED, set.size());
        for (long sequence : set.all()) {
            source.acknowledge(sequence);
        }
        alarm.warn(
                "discarded set",
                "Discarded " + set.size() + " of the " + set.parts + " parts of an action in journal "
                        + source.journalId()
                        + ": its process died before the last was written, so its result was never released");
    }

    private static UUID verwerking(ActiePayload payload) {
        long high = payload.verwerkingIdHigh();
        long low = payload.verwerkingIdLow();
        return high == 0 && low == 0 ? null : new UUID(high, low);
    }
}
