package nl.verwerkingenlogging.benchmarks.parts;

import java.util.Arrays;
import nl.verwerkingenlogging.agent.core.journal.ActieSink;
import nl.verwerkingenlogging.agent.core.journal.RecordKind;

/** Takes records into an array, one over the other. For one thread. */
final class LastRecord implements ActieSink {

    private static final int ROOM = 4_096;

    private final byte[] bytes = new byte[ROOM];
    private int length;

    @Override
    public void append(RecordKind kind, byte[] record, int offset, int recordLength) {
        System.arraycopy(record, offset, bytes, 0, recordLength);
        length = recordLength;
    }

    @Override
    public int maxPayload() {
        return ROOM;
    }

    int length() {
        return length;
    }

    byte[] copy() {
        return Arrays.copyOf(bytes, length);
    }
}
