package nl.verwerkingenlogging.agent.core.encode;

import nl.verwerkingenlogging.agent.core.capture.Capture;
import nl.verwerkingenlogging.agent.core.capture.CaptureFailure;
import nl.verwerkingenlogging.agent.core.journal.ActieSink;
import nl.verwerkingenlogging.agent.core.journal.JournalException;

/** One action whose persons become known one after another: a lazily read result (DESIGN 5, 7). Thread-safe. */
public final class OpenActie {

    private final ActieEncoder encoder;
    private final Capture entry;
    private final byte outcome;
    private final long start;
    private final long end;
    private final long verwerkingIdHigh;
    private final long verwerkingIdLow;
    private final ActieSink sink;
    private boolean begun;

    OpenActie(
            ActieEncoder encoder,
            Capture entry,
            byte outcome,
            long start,
            long end,
            long verwerkingIdHigh,
            long verwerkingIdLow,
            ActieSink sink) {
        this.encoder = encoder;
        this.entry = entry.copy();
        this.outcome = outcome;
        this.start = start;
        this.end = end;
        this.verwerkingIdHigh = verwerkingIdHigh;
        this.verwerkingIdLow = verwerkingIdLow;
        this.sink = sink;
    }

    /**
     * Journals the persons of one element; returns once they count as logged. With nobody in it nothing is written, but that the first one writes those of the
     * entry.
     *
     * @param element what was captured of the element; the persons of the entry are added to the first one
     * @throws CaptureFailure when something captured cannot be sent
     * @throws JournalException when the journal did not take it; the element is not logged
     */
    public synchronized void add(Capture element) throws CaptureFailure, JournalException {
        if (!begun) {
            addEntry(element);
        }
        if (element.persons() > 0) {
            encoder.write(element, outcome, start, end, verwerkingIdHigh, verwerkingIdLow, sink);
            begun = true;
        }
    }

    /** Nothing more comes: the source is exhausted or closed. Idempotent. */
    public void close() {
        // Each element is an action of its own, so nothing is left to be done.
    }

    private void addEntry(Capture element) {
        for (int i = 0; i < entry.groupCount(); i++) {
            Capture.Group group = entry.group(i);
            for (int person = 0; person < group.count(); person++) {
                element.group(i).add(group.objectId(person));
            }
        }
    }
}
