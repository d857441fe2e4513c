package nl.verwerkingenlogging.agent.core.engine;

import nl.verwerkingenlogging.agent.core.diagnostics.Counters;
import nl.verwerkingenlogging.agent.core.diagnostics.Counters.Counter;
import nl.verwerkingenlogging.agent.core.journal.ActieSink;
import nl.verwerkingenlogging.agent.core.journal.JournalException;
import nl.verwerkingenlogging.agent.core.journal.RecordKind;

/** Counts what a sink took. Thread-safe. */
public final class CountingSink implements ActieSink {

    private final ActieSink sink;
    private final Counters counters;

    /**
     * Makes a sink that counts.
     *
     * @param sink takes the records
     * @param counters counts them
     */
    public CountingSink(ActieSink sink, Counters counters) {
        this.sink = sink;
        this.counters = counters;
    }

    /** {@inheritDoc} */
    @Override
    public void append(RecordKind kind, byte[] bytes, int offset, int length) throws JournalException {
        sink.append(kind, bytes, offset, length);
        counters.increment(Counter.CAPTURED);
        counters.increment(Counter.JOURNALLED);
    }

    /** {@inheritDoc} */
    @Override
    public int maxPayload() {
        return sink.maxPayload();
    }
}
