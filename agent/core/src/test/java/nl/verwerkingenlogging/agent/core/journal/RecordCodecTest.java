package nl.verwerkingenlogging.agent.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RecordCodecTest {

    private static final UUID ID = new UUID(0x1234_5678_9abc_def0L, 0x0fed_cba9_8765_4321L);

    @Property(tries = 200)
    void whatWasWrittenAndPublishedIsValid(
            @ForAll @Size(max = 300) byte[] payload,
            @ForAll @IntRange(max = 1000) int index,
            @ForAll RecordKind kind,
            @ForAll @IntRange(max = 9) int skipped) {
        byte[] source = new byte[skipped + payload.length];
        System.arraycopy(payload, 0, source, skipped, payload.length);

        byte[] record = record(ID, RecordLayout.sequence(7, index), kind, source, skipped, payload.length);

        assertThat(new RecordCodec(ID).isValid(record, 0)).isTrue();
        assertThat(ByteBuffer.wrap(record).getLong(RecordLayout.SEQUENCE_OFFSET))
                .isEqualTo(RecordLayout.sequence(7, index));
        assertThat(Arrays.copyOfRange(
                        record, RecordLayout.PAYLOAD_OFFSET, RecordLayout.PAYLOAD_OFFSET + payload.length))
                .isEqualTo(payload);
    }

    @Property(tries = 500)
    void aFlippedBitBehindTheLengthIsNoticed(
            @ForAll @Size(max = 100) byte[] payload, @ForAll @IntRange(max = 10_000) int place) {
        byte[] record = record(ID, RecordLayout.sequence(1, 0), RecordKind.ACTIE, payload, 0, payload.length);
        int at = RecordLayout.CRC_OFFSET + place / 8 % (record.length - RecordLayout.CRC_OFFSET);
        record[at] ^= (byte) (1 << place % 8);

        assertThat(new RecordCodec(ID).isValid(record, 0)).isFalse();
    }

    @Property(tries = 20)
    void aRecordOfAnotherJournalIsNotValid(@ForAll long high, @ForAll long low) {
        UUID other = new UUID(high, low);
        byte[] payload = {1, 2, 3};
        byte[] record = record(other, RecordLayout.sequence(1, 0), RecordKind.ACTIE, payload, 0, payload.length);

        assertThat(new RecordCodec(ID).isValid(record, 0)).isEqualTo(other.equals(ID));
    }

    private static byte[] record(UUID id, long sequence, RecordKind kind, byte[] bytes, int offset, int length) {
        byte[] record = new byte[RecordLayout.PAYLOAD_OFFSET + length];
        ByteBuffer target = ByteBuffer.wrap(record);
        new RecordCodec(id).write(target, 0, sequence, kind, bytes, offset, length);
        assertThat(target.getInt(RecordLayout.LENGTH_OFFSET)).isEqualTo(-record.length);
        RecordCodec.publish(target, 0, length);
        return record;
    }
}
