package nl.verwerkingenlogging.agent.core.journal;

import static nl.verwerkingenlogging.agent.core.journal.Fixture.LONG;
import static nl.verwerkingenlogging.agent.core.journal.Fixture.THREADS;
import static nl.verwerkingenlogging.agent.core.journal.Fixture.append;
import static nl.verwerkingenlogging.agent.core.journal.Fixture.drain;
import static nl.verwerkingenlogging.agent.core.journal.Fixture.settings;
import static nl.verwerkingenlogging.agent.core.journal.Fixture.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalDirectoryTest {

    @TempDir
    Path temp;

    private JournalSettings live;
    private JournalSettings left;
    private final List<DeliverySource> adopted = new ArrayList<>();

    @BeforeEach
    void make() {
        live = settings(temp.resolve("live")).build();
        left = settings(temp.resolve("left")).build();
    }

    @Test
    void whatAKilledJvmLeftIsDeliveredAsAdoptedUnderTheSameKeysAndClearedAway() throws Exception {
        Journal journal = Fixture.open(live);
        append(journal, "een");
        append(journal, "twee");
        List<JournalRecord> before = drain(journal.source());
        kill();

        JournalDirectory directory = Fixture.adopt(left, adopted);

        DeliverySource source = adopted.get(0);
        List<JournalRecord> after = drain(source);
        assertThat(texts(after)).containsExactly("een", "twee");
        assertThat(after).allMatch(JournalRecord::adopted);
        assertThat(after)
                .extracting(JournalRecord::idempotencyKey)
                .isEqualTo(before.stream().map(JournalRecord::idempotencyKey).toList());
        assertThat(source.exhausted()).isTrue();
        assertThat(directory.backlog()).isEqualTo(2);
        source.acknowledge(after.get(1).sequence());
        directory.tidy();
        assertThat(JournalPlace.journals(left)).hasSize(1);
        source.acknowledge(after.get(0).sequence());
        directory.tidy();
        assertThat(JournalPlace.journals(left)).isEmpty();
        journal.close(LONG);
    }

    @Test
    void whatWasAcknowledgedBeforeTheLastCheckpointIsNotHandedOutAgain() throws Exception {
        Journal journal = Fixture.open(live);
        for (int i = 0; i < 10; i++) {
            append(journal, "nummer " + i);
        }
        drain(journal.source()).stream()
                .map(JournalRecord::sequence)
                .filter(sequence -> RecordLayout.indexOf(sequence) % 3 != 0)
                .forEach(journal.source()::acknowledge);
        journal.close(LONG);
        kill();

        JournalDirectory directory = Fixture.adopt(left, adopted);
        List<JournalRecord> records = drain(adopted.get(0));
        assertThat(records).hasSize(4).allMatch(record -> RecordLayout.indexOf(record.sequence()) % 3 == 0);
        adopted.get(0).acknowledge(records.get(2).sequence());
        directory.start();
        directory.close(LONG);
        assertThat(adopted.get(0).poll()).isNull();

        // And a third JVM takes over from the second.
        adopted.clear();
        Fixture.adopt(left, adopted);
        assertThat(drain(adopted.get(0)))
                .extracting(JournalRecord::sequence)
                .containsExactly(
                        records.get(0).sequence(),
                        records.get(1).sequence(),
                        records.get(3).sequence());
    }

    @Test
    void manySegmentsAreReadInOrder() throws Exception {
        Journal journal = Fixture.open(live);
        byte[] large = new byte[journal.maxPayload()];
        for (byte i = 0; i < 10; i++) {
            large[0] = i;
            journal.append(RecordKind.ACTIE, large, 0, large.length);
        }
        kill();

        Fixture.adopt(left, adopted);

        List<JournalRecord> records = drain(adopted.get(0));
        assertThat(records)
                .extracting(record -> (int) record.payload()[0])
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(records).extracting(JournalRecord::sequence).isSorted();
        journal.close(LONG);
    }

    @Test
    void aRecycledSegmentShowsNothingOfItsFormerRecords() throws Exception {
        Journal journal = Fixture.open(live);
        byte[] large = new byte[journal.maxPayload()];
        for (int i = 0; i < 30; i++) {
            journal.append(RecordKind.ACTIE, large, 0, large.length);
            drain(journal.source()).forEach(record -> journal.source().acknowledge(record.sequence()));
        }
        append(journal, "de laatste");
        kill();

        Fixture.adopt(left, adopted);

        // What was acknowledged since the last checkpoint may come again; nothing older does.
        List<JournalRecord> records = drain(adopted.get(0));
        assertThat(records.get(records.size() - 1).payload()).hasSize("de laatste".length());
        assertThat(records).extracting(JournalRecord::sequence).isSorted().doesNotHaveDuplicates();
        assertThat(records).hasSizeLessThan(10);
        journal.close(LONG);
    }

    @Test
    void aJournalOfAnotherOwnerIsLeftAsItIs() throws Exception {
        Journal journal = Fixture.open(live);
        append(journal, "een");
        kill();
        JournalSettings other = settings(left.directory()).registerId("elders").build();

        JournalDirectory directory = Fixture.adopt(other, adopted);
        directory.tidy();

        assertThat(adopted).isEmpty();
        Fixture.adopt(left, adopted);
        assertThat(texts(drain(adopted.get(0)))).containsExactly("een");
        journal.close(LONG);
    }

    @Test
    void aJournalOfANewerVersionIsLeftAsItIs() throws Exception {
        Journal journal = Fixture.open(live);
        append(journal, "een");
        kill();
        Path segment = JournalPlace.segments(killed()).get(1);
        byte[] bytes = Files.readAllBytes(segment);
        bytes[SegmentLayout.VERSION_OFFSET + 3] = SegmentLayout.VERSION + 1;
        bytes[SegmentLayout.COPY_SIZE + SegmentLayout.VERSION_OFFSET + 3] = SegmentLayout.VERSION + 1;
        Files.write(segment, bytes);

        JournalDirectory directory = Fixture.adopt(left, adopted);
        directory.tidy();

        assertThat(adopted).isEmpty();
        assertThat(Files.readAllBytes(segment)).isEqualTo(bytes);
        journal.close(LONG);
    }

    @Test
    void halfBornJournalsAreClearedAway() throws Exception {
        Path directory = left.applicatieDirectory();
        Path empty = Files.createDirectories(directory.resolve(UUID.randomUUID().toString()));
        Path locked =
                Files.createDirectories(directory.resolve(UUID.randomUUID().toString()));
        Files.createFile(JournalLock.path(locked));
        Path zeros = Files.createDirectories(directory.resolve(UUID.randomUUID().toString()));
        Files.createFile(JournalLock.path(zeros));
        Files.createFile(JournalPlace.checkpoint(zeros));
        Files.write(JournalPlace.segment(zeros, 0), new byte[0]);
        Files.write(JournalPlace.segment(zeros, 1), new byte[70_000]);
        Path strange = Files.createDirectories(directory.resolve("iets anders"));

        Fixture.adopt(left, adopted).tidy();
        assertThat(directory).isDirectoryContaining(empty::equals);
        Files.setLastModifiedTime(empty, FileTime.from(Instant.now().minusSeconds(3600)));
        Fixture.adopt(left, adopted).tidy();

        assertThat(adopted).isEmpty();
        try (var rest = Files.list(directory)) {
            assertThat(rest).containsExactly(strange);
        }
    }

    @Test
    void aHalfBornSegmentDoesNotHideTheOthers() throws Exception {
        Journal journal = Fixture.open(live);
        append(journal, "een");
        kill();
        Files.write(JournalPlace.segment(killed(), 7), new byte[100]);
        Files.write(JournalPlace.segment(killed(), 8), new byte[0]);
        Files.write(JournalPlace.checkpoint(killed()), new byte[0]);

        JournalDirectory directory = Fixture.adopt(left, adopted);

        List<JournalRecord> records = drain(adopted.get(0));
        assertThat(texts(records)).containsExactly("een");
        adopted.get(0).acknowledge(records.get(0).sequence());
        directory.tidy();
        assertThat(JournalPlace.journals(left)).isEmpty();
        journal.close(LONG);
    }

    @Test
    void recordsWithoutAnyHeaderOrWithoutALockAreLeftAsTheyAre() throws Exception {
        Journal journal = Fixture.open(live);
        append(journal, "een");
        kill();
        for (Path segment : JournalPlace.segments(killed())) {
            try (RandomAccessFile file = new RandomAccessFile(segment.toFile(), "rw")) {
                file.write(new byte[SegmentLayout.DATA_START]);
            }
        }
        Path withoutLock = Files.createDirectories(
                left.applicatieDirectory().resolve(UUID.randomUUID().toString()));
        Files.write(JournalPlace.segment(withoutLock, 0), new byte[10]);

        Fixture.adopt(left, adopted).tidy();

        assertThat(adopted).isEmpty();
        assertThat(JournalPlace.journals(left)).hasSize(2);
        journal.close(LONG);
    }

    @Test
    void anUnfinishedRecordIsNoLossAndDoesNotHideWhatFollows() throws Exception {
        Journal journal = Fixture.open(live);
        for (String text : new String[] {"een", "twee", "drie"}) {
            append(journal, text);
        }
        kill();
        Path segment = JournalPlace.segments(killed()).get(0);
        try (RandomAccessFile file = new RandomAccessFile(segment.toFile(), "rw")) {
            file.seek(SegmentLayout.DATA_START + RecordLayout.aligned(RecordLayout.PAYLOAD_OFFSET + 3));
            file.writeInt(-(RecordLayout.PAYLOAD_OFFSET + 4));
        }

        Fixture.adopt(left, adopted);

        assertThat(texts(drain(adopted.get(0)))).containsExactly("een", "drie");
        assertThat(((AdoptedJournal) adopted.get(0)).lost()).isZero();
        journal.close(LONG);
    }

    @Test
    void aSegmentThatVanishesAfterAdoptionEndsTheReadingOfThatSegmentOnly() throws Exception {
        Journal journal = Fixture.open(live);
        byte[] large = new byte[journal.maxPayload()];
        for (int i = 0; i < 4; i++) {
            journal.append(RecordKind.ACTIE, large, 0, large.length);
        }
        kill();
        JournalDirectory directory = Fixture.adopt(left, adopted);
        Files.delete(JournalPlace.segment(killed(), 0));

        List<JournalRecord> records = drain(adopted.get(0));

        assertThat(records).hasSize(2);
        assertThat(((AdoptedJournal) adopted.get(0)).lost()).isEqualTo(2);
        records.forEach(record -> adopted.get(0).acknowledge(record.sequence()));
        directory.tidy();
        assertThat(JournalPlace.journals(left)).isEmpty();
        journal.close(LONG);
    }

    @Test
    void aDirectoryThatIsNotThereIsNotMade() throws Exception {
        Fixture.adopt(left, adopted).tidy();

        assertThat(left.directory()).doesNotExist();
    }

    @Test
    void itsThreadAdoptsAndClearsAway() throws Exception {
        Journal dead = Fixture.open(live);
        append(dead, "een");
        kill();
        List<DeliverySource> sources = new CopyOnWriteArrayList<>();
        Journal own = Fixture.open(left);
        append(own, "eigen");
        JournalDirectory directory = new JournalDirectory(left, own, THREADS, sources::add);

        directory.start();

        await().atMost(LONG).until(() -> sources.size() == 1);
        JournalRecord record = sources.get(0).poll();
        assertThat(Fixture.text(record)).isEqualTo("een");
        sources.get(0).acknowledge(record.sequence());
        await().atMost(LONG).until(() -> JournalPlace.journals(left).size() == 1);
        assertThat(JournalPlace.journals(left).get(0))
                .hasFileName(own.journalId().toString());
        directory.close(LONG);
        own.close(LONG);
        dead.close(LONG);
    }

    private void kill() throws IOException {
        Fixture.copyTree(live.directory(), left.directory());
    }

    private Path killed() throws IOException {
        return JournalPlace.journals(left).get(0);
    }
}
