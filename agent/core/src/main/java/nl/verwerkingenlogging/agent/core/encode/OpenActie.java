package nl.verwerkingenlogging.agent.core.encode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import nl.verwerkingenlogging.agent.core.capture.Capture;
import nl.verwerkingenlogging.agent.core.capture.CaptureFailure;
import nl.verwerkingenlogging.agent.core.journal.ActiePayload;
import nl.verwerkingenlogging.agent.core.journal.ActieSink;
import nl.verwerkingenlogging.agent.core.journal.DeelPayload;
import nl.verwerkingenlogging.agent.core.journal.EndedActies;
import nl.verwerkingenlogging.agent.core.journal.JournalException;
import nl.verwerkingenlogging.agent.core.journal.OpenActies;
import nl.verwerkingenlogging.agent.core.journal.RecordKind;

/**
 * One action whose persons become known one after another: a lazily read result (DESIGN 5, 7). Thread-safe. Holds personal identifiers, hence no {@code toString},
 * and nothing of the application.
 *
 * <p>The first persons are journalled as an {@code actie}, further ones as {@code deel} records of it, which the forwarder joins. When the action is full
 * ({@code capture.maxObjects}, 1 MiB of body), was silent for 10 s, or all open actions together take too much memory, it ends, and what comes later goes to an
 * action that follows it up: with the same head and verwerkingId, and the next tick of the process clock as its tijdstip (as parts in AMB-39). An action
 * names each person once (AMB-40), whichever elements they were in; one that follows it up may name them again.
 *
 * <p>The elements of one result are journalled one at a time: which records belong to which action, and in what order, is then known without doubt. A thread
 * that has to wait for another one's element while the journal refuses that is refused too, so that nobody waits longer than the journal lets one thread wait.
 */
public final class OpenActie {

    /** Encodes the head, once there is somebody. */
    interface HeadMaker {
        ActieHead make(BodyBuffer buffer) throws CaptureFailure;
    }

    private static final byte[] END = {']', '}'};

    private final String ruleName;
    private final ObjectTemplates templates;
    private final EncoderSettings settings;
    private final OpenActies acties;
    private final ActieSink sink;
    // Not a monitor, which would pin a virtual thread that waits for room in the journal.
    private final ReentrantLock lock = new ReentrantLock();
    private final OpenActies.Writer writer = this::endIfSilentSince;
    private final AtomicInteger refusals = new AtomicInteger();

    // What follows is guarded by the lock.
    private HeadMaker headMaker;
    private Capture entry;
    private ActieHead head;
    /** Whether the moment of the call was given to an action, so that the next one takes a moment of its own. */
    private boolean followsUp;
    /** The number of the action that is open, 0 for none, and what it has so far. */
    private long number;

    private int records;
    private int objects;
    private int bodyLength;
    private long claimed;
    private long lastAdded;
    private Map<Betrokkenen.Key, ObjectTemplate> named = Collections.emptyMap();

    OpenActie(
            String ruleName,
            HeadMaker headMaker,
            Capture entry,
            ObjectTemplates templates,
            EncoderSettings settings,
            ActieSink sink) {
        this.ruleName = ruleName;
        this.headMaker = headMaker;
        this.entry = entry;
        this.templates = templates;
        this.settings = settings;
        this.acties = settings.openActies();
        this.sink = sink;
    }

    /**
     * Journals the persons of one element, with the first also those of the entry; returns once they count as logged. Nothing is written when there is nobody, or
     * nobody whom the action does not name already. After {@link #close} it begins an action that follows up.
     *
     * @param element what was captured of the element; only its groups are looked at
     * @return how many records the journal took
     * @throws CaptureFailure when something captured cannot be sent; nothing was journalled
     * @throws JournalException when the journal did not take everything: the element does not count as logged, though some of its persons may be journalled
     */
    public int add(Capture element) throws CaptureFailure, JournalException {
        int before = refusals.get();
        lock.lock();
        try {
            if (refusals.get() != before) {
                throw new JournalException(ruleName + ": the journal refused another element of the same result");
            }
            if (number != 0 && isSilentSince(acties.now() - OpenActies.SILENCE_NANOS)) {
                end();
            }
            Map<Betrokkenen.Key, ObjectTemplate> persons = persons(element);
            check(persons);
            List<Map.Entry<Betrokkenen.Key, ObjectTemplate>> fresh = fresh(persons);
            int written = fresh.isEmpty() ? 0 : write(fresh);
            entry = null;
            return written;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Says that nothing more comes: the source is exhausted or closed. Writes nothing and never waits for the journal. May be called again.
     */
    public void close() {
        lock.lock();
        try {
            end();
        } finally {
            lock.unlock();
        }
    }

    private void endIfSilentSince(long nanos) {
        if (lock.tryLock()) {
            try {
                if (number != 0 && isSilentSince(nanos)) {
                    end();
                }
            } finally {
                lock.unlock();
            }
        }
    }

    private boolean isSilentSince(long nanos) {
        return lastAdded - nanos <= 0;
    }

    private Map<Betrokkenen.Key, ObjectTemplate> persons(Capture element) {
        Map<Betrokkenen.Key, ObjectTemplate> persons = new LinkedHashMap<>();
        if (entry != null) {
            Betrokkenen.collect(entry, templates, persons);
        }
        Betrokkenen.collect(element, templates, persons);
        return persons;
    }

    /** Everybody is checked before the first record, so that nothing is journalled of an element that turns out to be invalid. */
    private void check(Map<Betrokkenen.Key, ObjectTemplate> persons) throws CaptureFailure {
        for (Betrokkenen.Key key : persons.keySet()) {
            Betrokkenen.checkedLength(ruleName, key.objectId());
        }
    }

    /** Those whom the open action does not name. One who is named there with fewer soorten gegevens cannot be named twice: the action ends. */
    private List<Map.Entry<Betrokkenen.Key, ObjectTemplate>> fresh(Map<Betrokkenen.Key, ObjectTemplate> persons) {
        List<Map.Entry<Betrokkenen.Key, ObjectTemplate>> fresh = new ArrayList<>(persons.size());
        for (Map.Entry<Betrokkenen.Key, ObjectTemplate> person : persons.entrySet()) {
            ObjectTemplate before = named.get(person.getKey());
            if (before == null) {
                fresh.add(person);
            } else if (!before.soortenGegevens().containsAll(person.getValue().soortenGegevens())) {
                end();
                return new ArrayList<>(persons.entrySet());
            }
        }
        return fresh;
    }

    private int write(List<Map.Entry<Betrokkenen.Key, ObjectTemplate>> persons)
            throws CaptureFailure, JournalException {
        BodyBuffer buffer = settings.buffers().take();
        try {
            if (head == null) {
                head = headMaker.make(buffer);
                headMaker = null;
            }
            int written = 0;
            int from = 0;
            while (from < persons.size()) {
                from += writeRecord(persons, from, buffer);
                written++;
            }
            return written;
        } finally {
            settings.buffers().giveBack(buffer);
        }
    }

    /** Appends as many persons as go into one record of the open action, or of one that follows it up; says how many. */
    private int writeRecord(List<Map.Entry<Betrokkenen.Key, ObjectTemplate>> persons, int from, BodyBuffer buffer)
            throws CaptureFailure, JournalException {
        int limit = Math.min(ActiePayload.BODY + EncoderSettings.MAX_BODY, sink.maxPayload())
                - END.length
                - EndedActies.MAX_LENGTH;
        while (true) {
            boolean opens = number == 0;
            int body = opens ? head.length() + END.length : bodyLength;
            if (opens) {
                head.begin(buffer);
            } else {
                buffer.truncate(0);
                buffer.reserve(DeelPayload.ELEMENTS);
            }
            int to = from;
            boolean full = false;
            while (to < persons.size() && !full) {
                String objectId = persons.get(to).getKey().objectId();
                ObjectTemplate template = persons.get(to).getValue();
                int idLength = Betrokkenen.checkedLength(ruleName, objectId);
                int length = template.length(idLength) + 1;
                if (body + length > EncoderSettings.MAX_BODY) {
                    full = true;
                } else if (buffer.size() + length > limit) {
                    break;
                } else {
                    if (to > from) {
                        buffer.raw(',');
                    }
                    template.write(objectId, idLength, buffer);
                    body += length;
                    to++;
                    full = objects + to - from >= settings.maxObjects();
                }
            }
            if (to > from) {
                append(persons.subList(from, to), full, body, buffer);
                return to - from;
            }
            if (opens) {
                throw new JournalException(ruleName + ": one betrokkene is larger than a record of the journal");
            }
            end();
        }
    }

    private void append(
            List<Map.Entry<Betrokkenen.Key, ObjectTemplate>> persons, boolean full, int body, BodyBuffer buffer)
            throws JournalException {
        boolean opens = number == 0;
        if (opens) {
            buffer.raw(END);
        }
        int length = buffer.size();
        boolean last = !acties.claim(length) || full;
        boolean taken = false;
        EndedActies ended = opens && last ? EndedActies.NONE : acties.takeEnded();
        try {
            long opened = opens ? finishHead(last, buffer) : number;
            if (!opens) {
                DeelPayload.write(buffer.view(), last, records, number);
            }
            if (!opens || !last) {
                int at = buffer.reserve(ended.length());
                ended.write(buffer.view(), at);
            }
            sink.append(opens ? RecordKind.ACTIE : RecordKind.DEEL, buffer.bytes(), 0, buffer.size());
            taken = true;
            number = opened;
        } finally {
            if (!taken) {
                acties.release(length);
                acties.giveBack(ended);
                refusals.incrementAndGet();
            }
        }
        claimed += length;
        followsUp = true;
        if (last) {
            if (!opens) {
                acties.endedByRecord(number);
            }
            forget();
        } else {
            added(persons, opens, body);
        }
    }

    /** Writes what stands before the persons of a new action; says what its number is. */
    private long finishHead(boolean last, BodyBuffer buffer) {
        long moment = followsUp ? settings.clock().next() : head.start();
        if (last) {
            head.finish(buffer, settings.tijdstip(), moment);
            return 0;
        }
        long opened = settings.ids().group();
        head.finishOpen(buffer, settings.tijdstip(), moment, opened);
        return opened;
    }

    private void added(List<Map.Entry<Betrokkenen.Key, ObjectTemplate>> persons, boolean opens, int body) {
        // First, since it cannot fail: two records with the same place could not be joined.
        records++;
        objects += persons.size();
        bodyLength = body;
        boolean noted = false;
        try {
            if (opens) {
                named = new HashMap<>();
            }
            for (Map.Entry<Betrokkenen.Key, ObjectTemplate> person : persons) {
                named.put(person.getKey(), person.getValue());
            }
            lastAdded = acties.now();
            if (opens) {
                acties.opened(number, writer);
            }
            noted = true;
        } finally {
            if (!noted) {
                // No memory: nothing more is added to what is in the journal.
                end();
            }
        }
    }

    /** Ends the action that is open, if any. */
    private void end() {
        if (number != 0) {
            acties.ended(number, records);
            forget();
        }
    }

    private void forget() {
        acties.release(claimed);
        claimed = 0;
        number = 0;
        records = 0;
        objects = 0;
        bodyLength = 0;
        named = Collections.emptyMap();
    }
}
