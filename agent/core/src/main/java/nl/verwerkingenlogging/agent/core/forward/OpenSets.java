package nl.verwerkingenlogging.agent.core.forward;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import nl.verwerkingenlogging.agent.core.journal.DeelPayload;
import nl.verwerkingenlogging.agent.core.journal.DeliverySource;
import nl.verwerkingenlogging.agent.core.journal.EndedActies;
import nl.verwerkingenlogging.agent.core.journal.JournalRecord;
import nl.verwerkingenlogging.agent.core.journal.OpenActies;

/**
 * Gathers the records of actions whose persons come one after another (DESIGN 7), in whatever order they are read, until their writer can add nothing more. Used
 * by the reading thread only.
 *
 * <p>How many records an action has is said by its last record, by a later record of another action, or, of a live journal, by {@link OpenActies}. When so many
 * are there they are joined. When a dead JVM's journal holds nothing more, what is there is all. What is held at a time is bounded by {@link
 * OpenActies#MAX_BYTES}: see there.
 */
final class OpenSets {

    /** Ends of actions of which no record was read (yet): nearly always of actions that were sent long before, so the oldest are forgotten. */
    private static final int MOST_ENDS = 10_000;

    private static final long LONGEST_STEP = TimeUnit.SECONDS.toNanos(1);

    private final OpenActies acties;
    private final long patience;
    private final IdentityHashMap<DeliverySource, OfJournal> journals = new IdentityHashMap<>();

    /** What was read of one journal. */
    private static final class OfJournal {
        private final Map<Long, OpenSet> sets = new HashMap<>();
        private final Map<Long, Integer> ends = new Ends();
    }

    /** The newest ends. */
    private static final class Ends extends LinkedHashMap<Long, Integer> {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Integer> eldest) {
            return size() > MOST_ENDS;
        }
    }

    OpenSets(OpenActies acties, long patience) {
        this.acties = acties;
        this.patience = patience;
    }

    /**
     * Takes a record.
     *
     * @param complete gets each set that is complete through it
     * @return false when it does not fit the other records of its action
     */
    boolean add(DeliverySource source, JournalRecord record, DeelPayload payload, Consumer<OpenSet> complete) {
        OfJournal journal = journals.computeIfAbsent(source, s -> new OfJournal());
        OpenSet set = journal.sets.computeIfAbsent(payload.number(), n -> new OpenSet(source, n));
        if (!set.add(payload, record)) {
            return false;
        }
        Integer known = journal.ends.remove(set.number);
        if (known != null) {
            set.expect(known);
        }
        EndedActies ended = payload.ended();
        for (int i = 0; i < ended.size(); i++) {
            end(journal, ended.number(i), ended.records(i), true, complete);
        }
        takeOut(journal, set, complete);
        return true;
    }

    /** Looks which actions of this JVM have ended without a record that says so. */
    void lookForEnds(Consumer<OpenSet> complete) {
        if (!journals.isEmpty()) {
            acties.forEachUnnamed((number, records) -> {
                for (OfJournal journal : journals.values()) {
                    end(journal, number, records, false, complete);
                }
            });
        }
    }

    private static void end(OfJournal journal, long number, int records, boolean remember, Consumer<OpenSet> complete) {
        OpenSet set = journal.sets.get(number);
        if (set != null) {
            set.expect(records);
            takeOut(journal, set, complete);
        } else if (remember) {
            journal.ends.put(number, records);
        }
    }

    private static void takeOut(OfJournal journal, OpenSet set, Consumer<OpenSet> complete) {
        if (set.complete() && set.hasFirst()) {
            // First, since it may find no memory.
            complete.accept(set);
            journal.sets.remove(set.number);
        }
    }

    /**
     * Says that a live journal has nothing more to offer now. Records that are missing for long, of an action that has ended, were damaged under us.
     *
     * @param elapsed nanoseconds since this was last said or a record was read
     * @return the sets that get no more records, taken out
     */
    List<OpenSet> idle(DeliverySource source, long elapsed) {
        List<OpenSet> given = new ArrayList<>();
        OfJournal journal = journals.get(source);
        if (journal == null) {
            return given;
        }
        Iterator<OpenSet> sets = journal.sets.values().iterator();
        while (sets.hasNext()) {
            OpenSet set = sets.next();
            set.idle += Math.min(Math.max(0, elapsed), LONGEST_STEP);
            if (set.idle >= patience && !acties.isOpen(set.number)) {
                sets.remove();
                given.add(set);
            }
        }
        return given;
    }

    /** Takes out all sets of a journal that can get no more records. */
    List<OpenSet> exhausted(DeliverySource source) {
        OfJournal journal = journals.remove(source);
        return journal == null ? new ArrayList<>() : new ArrayList<>(journal.sets.values());
    }

    /** Lets go of journals that are no longer read. */
    void retain(List<DeliverySource> present) {
        journals.keySet().removeIf(source -> !present.contains(source));
    }
}
