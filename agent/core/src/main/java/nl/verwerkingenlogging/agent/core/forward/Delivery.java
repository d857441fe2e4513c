package nl.verwerkingenlogging.agent.core.forward;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import nl.verwerkingenlogging.agent.core.journal.DeliverySource;
import nl.verwerkingenlogging.agent.core.journal.JournalRecord;

/**
 * One record on its way. What can change is guarded by the {@link Deliveries} that holds it, but for {@link #attempts} and {@link #arrived}, which belong to the
 * thread that makes the attempt.
 */
final class Delivery {

    final DeliverySource source;
    final JournalRecord record;
    /** The verwerking within which order is kept; null for none. */
    final UUID verwerking;
    /** The set that this is a part of; null for an action that is not split. */
    final PartSet set;
    /** What is acknowledged with it, in this order: one number, or those of all records that were joined. */
    final List<Long> sequences;

    /** How many attempts were begun. */
    int attempts;
    /** Whether an earlier attempt may have arrived (AMB-35, 409). */
    boolean arrived;
    /** How often it failed while others went well. */
    int ownFailures;
    /** When the present or last attempt began, in nanoseconds. */
    long sentAt;
    /** Where it stands in {@link Lanes}, which alone uses these. */
    Lanes.Lane lane;

    Lanes.Lane own;
    Delivery next;
    /** Before when it is not tried again; counts only while {@link #ownFailures} is not 0. */
    long notBefore;

    Delivery(DeliverySource source, JournalRecord record, UUID verwerking, PartSet set) {
        this(source, record, verwerking, set, Collections.singletonList(record.sequence()));
    }

    /** An action, with all records that it was joined of. */
    Delivery(DeliverySource source, JournalRecord record, UUID verwerking, PartSet set, List<Long> sequences) {
        this.source = source;
        this.record = record;
        this.verwerking = verwerking;
        this.set = set;
        this.sequences = sequences;
        this.arrived = record.adopted();
    }

    /** How many records of the journal it delivers. */
    int records() {
        return sequences.size();
    }

    int bytes() {
        return record.payload().length;
    }
}
