package nl.verwerkingenlogging.agent.core.forward;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.verwerkingenlogging.agent.core.journal.DeliverySource;
import nl.verwerkingenlogging.agent.core.journal.JournalRecord;

/** A journal in memory. Refuses an acknowledgement of what was not handed out, and one that comes twice. */
final class MemorySource implements DeliverySource {

    private final List<JournalRecord> records = new ArrayList<>();
    private final List<Long> acknowledged = new CopyOnWriteArrayList<>();
    private final List<String> mistakes = new CopyOnWriteArrayList<>();
    private int next;
    private boolean dead;
    private IOException failure;
    private int exhaustions;

    synchronized MemorySource append(JournalRecord... more) {
        records.addAll(List.of(more));
        return this;
    }

    /** The process that wrote it is dead. */
    synchronized MemorySource dead() {
        dead = true;
        return this;
    }

    synchronized void failing(IOException how) {
        failure = how;
    }

    /** So many acknowledgements find no memory. */
    synchronized void acknowledgesWithoutMemory(int times) {
        exhaustions = times;
    }

    @Override
    public UUID journalId() {
        return Acties.JOURNAL;
    }

    @Override
    public synchronized JournalRecord poll() throws IOException {
        if (failure != null) {
            throw failure;
        }
        return next < records.size() ? records.get(next++) : null;
    }

    @Override
    public synchronized void acknowledge(long sequence) {
        if (exhaustions > 0) {
            exhaustions--;
            throw new OutOfMemoryError("simulated");
        }
        if (acknowledged.contains(sequence)) {
            mistakes.add("twice " + sequence);
        }
        if (records.subList(0, next).stream().noneMatch(r -> r.sequence() == sequence)) {
            mistakes.add("unknown " + sequence);
        }
        acknowledged.add(sequence);
    }

    @Override
    public synchronized boolean exhausted() {
        return dead && next == records.size();
    }

    @Override
    public long lost() {
        return 0;
    }

    @Override
    public synchronized long backlog() {
        return (long) records.size() - acknowledged.size();
    }

    synchronized int handedOut() {
        return next;
    }

    List<Long> acknowledged() {
        return acknowledged;
    }

    List<String> mistakes() {
        return mistakes;
    }
}
