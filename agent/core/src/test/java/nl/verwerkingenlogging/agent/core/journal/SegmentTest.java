package nl.verwerkingenlogging.agent.core.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.verwerkingenlogging.agent.core.journal.Fixture.drain;
import static nl.verwerkingenlogging.agent.core.journal.Fixture.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentTest {

    private static final UUID ID = UUID.randomUUID();
    private static final int SIZE = 64 << 10;

    @TempDir
    Path directory;

    private SegmentFile file;
    private MappedByteBuffer map;
    private Segment segment;
    private final LiveSegments segments = new LiveSegments();
    private final SequenceSet acknowledged = new SequenceSet(new long[0]);

    @BeforeEach
    void make() throws IOException {
        file = SegmentFile.create(directory.resolve("segment"), SIZE, SegmentFile::zeros);
        map = file.mapTouched();
        segment = new Segment(1, file, map, ID);
        segments.add(segment);
    }

    @AfterEach
    void close() throws IOException {
        file.close();
    }

    @Test
    void whatDoesNotFitSealsItForSmallerOnesToo() throws Exception {
        int half = (SIZE - SegmentLayout.DATA_START) / 2;
        assertThat(append(new byte[half])).isTrue();
        assertThat(append(new byte[half])).isFalse();
        assertThat(append(new byte[1])).isFalse();
        assertThat(segment.isSealed()).isTrue();
        assertThat(segment.count()).isEqualTo(1);
    }

    @Test
    void canBeFilledToTheLastByte() throws Exception {
        int room = SIZE - SegmentLayout.DATA_START - RecordLayout.PAYLOAD_OFFSET;
        assertThat(append(new byte[room])).isTrue();
        assertThat(append(new byte[0])).isFalse();
        assertThat(drain(source(0)))
                .singleElement()
                .satisfies(record -> assertThat(record.payload()).hasSize(room));
    }

    @Test
    void aFailedAppendIsSteppedOverAndIsNoLoss() throws Exception {
        append("een".getBytes(UTF_8));
        assertThatThrownBy(() -> segment.append(RecordKind.ACTIE, new byte[2], 1, 5))
                .isInstanceOf(IndexOutOfBoundsException.class);
        append("twee".getBytes(UTF_8));
        segment.seal();
        LiveSource source = source(Long.MAX_VALUE);

        assertThat(texts(drain(source))).containsExactly("een", "twee");
        assertThat(source.lost()).isZero();
        assertThat(source.backlog()).isEqualTo(2);
        source.acknowledge(RecordLayout.sequence(1, 0));
        source.acknowledge(RecordLayout.sequence(1, 2));
        assertThat(source.backlog()).isZero();
        assertThat(segment.extent().settled()).isTrue();
    }

    @Test
    void aRecordThatIsBeingWrittenIsWaitedForAndAfterThatSteppedOverButNotGivenUp() throws Exception {
        // What a writer leaves that is halted before its last store: a record that says "unfinished", and a claim that
        // is not finished.
        int slow = SegmentLayout.DATA_START + RecordLayout.aligned(RecordLayout.PAYLOAD_OFFSET + 3);
        int length = RecordLayout.PAYLOAD_OFFSET + 5;
        segment.claim(RecordLayout.aligned(RecordLayout.PAYLOAD_OFFSET + 3));
        new RecordCodec(ID)
                .write(
                        map,
                        SegmentLayout.DATA_START,
                        RecordLayout.sequence(1, 0),
                        RecordKind.ACTIE,
                        "een".getBytes(UTF_8),
                        0,
                        3);
        RecordCodec.publish(map, SegmentLayout.DATA_START, 3);
        segment.claim(RecordLayout.aligned(length));
        new RecordCodec(ID)
                .write(map, slow, RecordLayout.sequence(1, 1), RecordKind.ACTIE, "traag".getBytes(UTF_8), 0, 5);
        append("drie".getBytes(UTF_8));
        LiveSource source = source(TimeUnit.MILLISECONDS.toNanos(100));
        assertThat(texts(drain(source))).containsExactly("een");

        await().atMost(Fixture.LONG).until(() -> texts(drain(source)).contains("drie"));
        assertThat(source.poll()).isNull();
        assertThat(source.backlog()).isEqualTo(3);
        RecordCodec.publish(map, slow, 5);
        await().atMost(Fixture.LONG).until(() -> texts(drain(source)).contains("traag"));
        assertThat(source.lost()).isZero();
    }

    @Test
    void aRecordDamagedUnderTheLiveJournalIsCountedAndTheNextIsDelivered() throws Exception {
        append("een".getBytes(UTF_8));
        append("twee".getBytes(UTF_8));
        append("drie".getBytes(UTF_8));
        int second = SegmentLayout.DATA_START + RecordLayout.aligned(RecordLayout.PAYLOAD_OFFSET + 3);
        map.put(second + RecordLayout.PAYLOAD_OFFSET, (byte) '?');
        LiveSource source = source(Long.MAX_VALUE);

        assertThat(texts(drain(source))).containsExactly("een", "drie");
        assertThat(source.lost()).isEqualTo(1);
        assertThat(source.backlog()).isEqualTo(2);
    }

    @Test
    void aShortenedFileLosesItsTailOnly() throws Exception {
        for (int i = 0; i < 100; i++) {
            append(("nummer " + (100 + i)).getBytes(UTF_8));
        }
        try (RandomAccessFile shortened = new RandomAccessFile(file.path().toFile(), "rw")) {
            shortened.setLength(SegmentLayout.DATA_START + 10L * 40);
        }
        LiveSource source = source(Long.MAX_VALUE);

        assertThat(drain(source)).hasSize(10);
        assertThat(source.lost()).isEqualTo(90);
        assertThat(file.isWhole()).isFalse();
    }

    @Test
    void bothWaysOfForcingAStretchWork() throws Exception {
        append("een".getBytes(UTF_8));

        segment.force(RangeForce.best());
        append("twee".getBytes(UTF_8));
        segment.force(RangeForce::byMapping);

        ByteBuffer written = ByteBuffer.wrap(Files.readAllBytes(file.path()));
        assertThat(written.getInt(SegmentLayout.DATA_START)).isEqualTo(RecordLayout.PAYLOAD_OFFSET + 3);
    }

    @Test
    void aReusedFileHasNothingOfWhatItHeld() throws Exception {
        append("geheim".getBytes(UTF_8));
        file.clear();

        assertThat(file.mapTouched()).isSameAs(map);
        assertThat(Files.readAllBytes(file.path())).containsOnly(0);
    }

    private boolean append(byte[] payload) throws JournalException {
        return segment.append(RecordKind.ACTIE, payload, 0, payload.length);
    }

    private LiveSource source(long patienceNanos) {
        return new LiveSource(segments, acknowledged, () -> ID, () -> {}, patienceNanos);
    }
}
