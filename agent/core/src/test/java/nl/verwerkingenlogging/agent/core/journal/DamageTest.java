package nl.verwerkingenlogging.agent.core.journal;

import static nl.verwerkingenlogging.agent.core.journal.Fixture.LONG;
import static nl.verwerkingenlogging.agent.core.journal.Fixture.append;
import static nl.verwerkingenlogging.agent.core.journal.Fixture.drain;
import static nl.verwerkingenlogging.agent.core.journal.Fixture.settings;
import static nl.verwerkingenlogging.agent.core.journal.Fixture.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damages a small journal at every byte. The segment is cut off shortly behind its records, so that every byte can be tried. */
class DamageTest {

    private static final int RECORDS = 12;
    private static final int FREE = 64;

    @TempDir
    Path temp;

    private JournalSettings left;
    private Path journal;
    private Path segment;
    private byte[] whole;
    private List<String> texts;
    /** Where each record starts, and the end. */
    private final List<Integer> starts = new ArrayList<>();

    @BeforeEach
    void leaveAJournal() throws Exception {
        JournalSettings live = settings(temp.resolve("live")).build();
        left = settings(temp.resolve("left")).build();
        Journal written = Fixture.open(live);
        texts = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            texts.add("nummer " + "0123456789ab".substring(0, i));
            append(written, texts.get(i));
        }
        Fixture.copyTree(live.directory(), left.directory());
        written.close(LONG);
        journal = JournalPlace.journals(left).get(0);
        List<Path> segments = JournalPlace.segments(journal);
        segment = segments.get(0);
        for (Path spare : segments.subList(1, segments.size())) {
            Files.delete(spare);
        }
        byte[] bytes = Files.readAllBytes(segment);
        int at = SegmentLayout.DATA_START;
        for (int i = 0; i < RECORDS; i++) {
            starts.add(at);
            at += RecordLayout.aligned(ByteBuffer.wrap(bytes).getInt(at));
        }
        starts.add(at);
        whole = Arrays.copyOf(bytes, at + FREE);
        Files.write(segment, whole);
    }

    @Test
    void aDamagedByteAmongTheRecordsCostsNoMoreThanTheRecordItIsIn() throws Exception {
        for (int at = SegmentLayout.DATA_START; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= (byte) (1 << (at * 5 + at / 8) % 8);

            Left found = adopt(damaged);

            int hit = recordAt(at);
            assertThat(found.texts).as("byte %d", at).isEqualTo(hit >= 0 ? without(hit) : texts);
            assertThat(found.lost).as("byte %d", at).isEqualTo(hit >= 0 ? 1 : 0);
        }
    }

    @Test
    void aDamagedByteInTheHeaderCostsNothing() throws Exception {
        for (int at = 0; at < SegmentLayout.DATA_START; at += at < 128 ? 1 : 31) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x20;

            Left found = adopt(damaged);

            assertThat(found.texts).as("byte %d", at).isEqualTo(texts);
            assertThat(found.lost).isZero();
        }
    }

    @Test
    void aFileThatEndsEarlyKeepsTheRecordsBeforeItsEnd() throws Exception {
        for (int length = SegmentLayout.DATA_START; length < whole.length; length++) {
            Left found = adopt(Arrays.copyOf(whole, length));

            int kept = 0;
            while (kept < RECORDS
                    && starts.get(kept)
                                    + RecordLayout.PAYLOAD_OFFSET
                                    + texts.get(kept).length()
                            <= length) {
                kept++;
            }
            assertThat(found.texts).as("length %d", length).isEqualTo(texts.subList(0, kept));
        }
    }

    @Test
    void aStretchOfGarbageCostsTheRecordsInItAndTheirNumberIsKnown() throws Exception {
        byte[] damaged = whole.clone();
        Arrays.fill(damaged, starts.get(3) + 5, starts.get(7) - 5, (byte) 0x7f);

        Left found = adopt(damaged);

        List<String> expected = new ArrayList<>(texts);
        expected.subList(3, 7).clear();
        assertThat(found.texts).isEqualTo(expected);
        assertThat(found.lost).isEqualTo(4);
    }

    @Test
    void aPayloadThatLooksLikeARecordIsNotTakenForOneWhenItsOwnRecordIsDamaged() throws Exception {
        byte[] damaged = whole.clone();
        int at = starts.get(2);
        byte[] forged = new byte[RecordLayout.PAYLOAD_OFFSET];
        ByteBuffer.wrap(forged)
                .putInt(RecordLayout.LENGTH_OFFSET, RecordLayout.PAYLOAD_OFFSET)
                .putLong(RecordLayout.SEQUENCE_OFFSET, RecordLayout.sequence(1, 3))
                .put(RecordLayout.KIND_OFFSET, RecordKind.ACTIE.code());
        System.arraycopy(forged, 0, damaged, at + RecordLayout.ALIGNMENT, forged.length);

        Left found = adopt(damaged);

        assertThat(found.texts).isEqualTo(without(2));
    }

    private List<String> without(int index) {
        List<String> rest = new ArrayList<>(texts);
        rest.remove(index);
        return rest;
    }

    private int recordAt(int at) {
        for (int i = 0; i < RECORDS; i++) {
            int end = starts.get(i) + RecordLayout.PAYLOAD_OFFSET + texts.get(i).length();
            if (at >= starts.get(i) && at < end) {
                return i;
            }
        }
        return -1;
    }

    /** What is found in a journal, which is left for the next try. */
    private Left adopt(byte[] bytes) throws IOException {
        Files.write(segment, bytes);
        List<DeliverySource> adopted = new ArrayList<>();
        AdoptedJournal source = Fixture.adopt(left, adopted).adopted().get(0);
        Left found = new Left(texts(drain(source)), source.lost());
        source.close();
        return found;
    }

    private record Left(List<String> texts, long lost) {}
}
