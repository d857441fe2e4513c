package nl.verwerkingenlogging.agent.core.forward;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.verwerkingenlogging.agent.core.journal.ActiePayload;
import nl.verwerkingenlogging.agent.core.journal.JournalRecord;
import nl.verwerkingenlogging.agent.core.journal.RecordKind;

/** Makes records for tests. The BSN in their bodies is what must never show up anywhere but in the body. */
final class Acties {

    static final String BSN = "999990019";
    static final UUID JOURNAL = UUID.fromString("11111111-2222-4333-8444-555555555555");

    private Acties() {}

    static JournalRecord actie(long sequence) {
        return actie(sequence, new UUID(1, sequence + 1), false);
    }

    static JournalRecord actie(long sequence, UUID verwerking, boolean adopted) {
        return record(sequence, verwerking, adopted, 0, 1, 0, body(sequence));
    }

    static JournalRecord part(long sequence, int part, int parts, long group, boolean adopted) {
        return record(sequence, new UUID(2, group), adopted, part, parts, group, body(sequence));
    }

    static JournalRecord record(
            long sequence, UUID verwerking, boolean adopted, int part, int parts, long group, String body) {
        byte[] json = body.getBytes(StandardCharsets.UTF_8);
        ByteBuffer payload = ByteBuffer.allocate(ActiePayload.BODY + json.length);
        ActiePayload.write(
                payload,
                ActiePayload.OUTCOME_RETURNED,
                (short) 0,
                part,
                parts,
                group,
                1,
                2,
                verwerking.getMostSignificantBits(),
                verwerking.getLeastSignificantBits());
        payload.position(ActiePayload.BODY);
        payload.put(json);
        return new JournalRecord(JOURNAL, sequence, RecordKind.ACTIE, payload.array(), adopted);
    }

    static String body(long sequence) {
        return "{\"actieNaam\":\"actie " + sequence + "\",\"verwerkteObjecten\":[{\"objectId\":\"" + BSN + "\"}]}";
    }
}
