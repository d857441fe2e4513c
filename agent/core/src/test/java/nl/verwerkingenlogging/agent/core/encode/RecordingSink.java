package nl.verwerkingenlogging.agent.core.encode;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.verwerkingenlogging.agent.core.journal.ActiePayload;
import nl.verwerkingenlogging.agent.core.journal.ActieSink;
import nl.verwerkingenlogging.agent.core.journal.JournalException;
import nl.verwerkingenlogging.agent.core.journal.JournalRecord;
import nl.verwerkingenlogging.agent.core.journal.RecordKind;

/** A journal in memory, which may be told to refuse from some record on. */
final class RecordingSink implements ActieSink {

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final UUID JOURNAL = new UUID(1, 1);

    private final List<byte[]> payloads = new ArrayList<>();
    private final List<RecordKind> kinds = new ArrayList<>();
    private final int maxPayload;
    private final int accepts;

    RecordingSink() {
        this(Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    RecordingSink(int maxPayload, int accepts) {
        this.maxPayload = maxPayload;
        this.accepts = accepts;
    }

    @Override
    public void append(RecordKind kind, byte[] bytes, int offset, int length) throws JournalException {
        if (length > maxPayload) {
            throw new AssertionError("a record of kind " + kind + " and length " + length);
        }
        if (payloads.size() == accepts) {
            throw new JournalException("full");
        }
        kinds.add(kind);
        payloads.add(Arrays.copyOfRange(bytes, offset, offset + length));
    }

    @Override
    public int maxPayload() {
        return maxPayload;
    }

    /** A record as a reader of the journal gets it, with its place as its number. */
    JournalRecord record(int record) {
        return new JournalRecord(JOURNAL, record, kinds.get(record), payloads.get(record), false);
    }

    int size() {
        return payloads.size();
    }

    ActiePayload header(int record) {
        return ActiePayload.of(payloads.get(record));
    }

    String text(int record) {
        byte[] payload = payloads.get(record);
        return new String(payload, ActiePayload.BODY, payload.length - ActiePayload.BODY, StandardCharsets.UTF_8);
    }

    JsonNode body(int record) {
        byte[] payload = payloads.get(record);
        try {
            return STRICT.readTree(payload, ActiePayload.BODY, payload.length - ActiePayload.BODY);
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}
