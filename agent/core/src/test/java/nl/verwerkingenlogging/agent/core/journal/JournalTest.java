package nl.verwerkingenlogging.agent.core.journal;

import static nl.verwerkingenlogging.agent.core.journal.Fixture.LONG;
import static nl.verwerkingenlogging.agent.core.journal.Fixture.THREADS;
import static nl.verwerkingenlogging.agent.core.journal.Fixture.append;
import static nl.verwerkingenlogging.agent.core.journal.Fixture.drain;
import static nl.verwerkingenlogging.agent.core.journal.Fixture.open;
import static nl.verwerkingenlogging.agent.core.journal.Fixture.settings;
import static nl.verwerkingenlogging.agent.core.journal.Fixture.text;
import static nl.verwerkingenlogging.agent.core.journal.Fixture.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    @TempDir
    Path base;

    private final List<Journal> journals = new ArrayList<>();

    @AfterEach
    void end() {
        journals.forEach(journal -> journal.close(LONG));
    }

    @Test
    void handsOutWhatWasAppendedInOrderWithAscendingSequences() throws Exception {
        Journal journal = started(settings(base).build());
        byte[] bytes = "..een..".getBytes(StandardCharsets.UTF_8);

        journal.append(RecordKind.ACTIE, bytes, 2, 3);
        journal.append(RecordKind.MUTATIE, bytes, 0, 0);
        append(journal, "twee");

        List<JournalRecord> records = drain(journal.source());
        assertThat(texts(records)).containsExactly("een", "", "twee");
        assertThat(records)
                .extracting(JournalRecord::kind)
                .containsExactly(RecordKind.ACTIE, RecordKind.MUTATIE, RecordKind.ACTIE);
        assertThat(records).extracting(JournalRecord::sequence).isSorted().doesNotHaveDuplicates();
        assertThat(records)
                .allMatch(record -> !record.adopted() && record.journalId().equals(journal.journalId()));
        assertThat(journal.source().backlog()).isEqualTo(3);
        records.forEach(record -> journal.source().acknowledge(record.sequence()));
        assertThat(journal.source().backlog()).isZero();
        assertThat(journal.source().exhausted()).isFalse();
        assertThat(journal.source().poll()).isNull();
    }

    @Test
    void constructingTouchesNoDiskAndAnEarlyAppendWaitsForTheOpening() throws Exception {
        Journal journal = new Journal(settings(base).maxWait(LONG).build(), THREADS);
        journals.add(journal);
        assertThat(base).isEmptyDirectory();
        assertThat(journal.source().poll()).isNull();
        assertThat(journal.source().backlog()).isZero();
        Thread early = THREADS.newThread(() -> assertThatNoExceptionAppending(journal, "vroeg"));

        early.start();
        journal.start();
        early.join(LONG.toMillis());

        assertThat(texts(drain(journal.source()))).containsExactly("vroeg");
    }

    @Test
    void manyThreadsLoseAndRepeatNothingWhileSegmentsAreRecycled() throws Exception {
        Journal journal = started(settings(base).maxWait(LONG).build());
        int threads = 4;
        int each = 8_000;
        String filler = new String(new char[350]).replace('\0', 'x');
        List<Thread> writers = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            int number = t;
            writers.add(THREADS.newThread(() -> {
                for (int i = 0; i < each; i++) {
                    assertThatNoExceptionAppending(journal, number + ":" + i + ":" + filler);
                }
            }));
        }
        writers.forEach(Thread::start);

        int[] next = new int[threads];
        int got = 0;
        long until = System.nanoTime() + LONG.toNanos();
        long disk = 0;
        while (got < threads * each && System.nanoTime() < until) {
            JournalRecord record = journal.source().poll();
            if (record == null) {
                Thread.onSpinWait();
                continue;
            }
            String[] parts = text(record).split(":", 3);
            int number = Integer.parseInt(parts[0]);
            // One thread's records keep their order; the journal is three times its size in the end.
            assertThat(Integer.parseInt(parts[1])).isEqualTo(next[number]++);
            assertThat(parts[2]).isEqualTo(filler);
            journal.source().acknowledge(record.sequence());
            if (++got % 2_000 == 0) {
                disk = Math.max(disk, segmentBytes());
            }
        }

        assertThat(got).isEqualTo(threads * each);
        assertThat(journal.source().poll()).isNull();
        assertThat(journal.source().backlog()).isZero();
        assertThat(journal.lost()).isZero();
        assertThat(disk).isPositive().isLessThanOrEqualTo(Fixture.SMALLEST);
    }

    @Test
    void fullIsRefusedWithinTheWaitEvenForSmallRecordsAndEndsWithAcknowledgement() throws Exception {
        Journal journal = started(settings(base).maxWait(Duration.ofMillis(50)).build());
        byte[] large = new byte[journal.maxPayload()];
        long taken = 0;
        JournalException refusal = null;
        while (refusal == null) {
            try {
                journal.append(RecordKind.ACTIE, large, 0, large.length);
                taken++;
            } catch (JournalException e) {
                // The journal's thread may just not have kept up; only "full" ends the filling.
                refusal = e.getMessage().contains("full") ? e : null;
            }
        }
        assertThat(refusal).hasMessageContaining("the journal is full").hasMessageContaining(taken + " records wait");
        long before = System.nanoTime();
        assertThatThrownBy(() -> append(journal, "klein")).isInstanceOf(JournalException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isBetween(Duration.ofMillis(50), Duration.ofSeconds(2));

        List<JournalRecord> records = drain(journal.source());
        assertThat(records).hasSize((int) taken);
        records.forEach(record -> journal.source().acknowledge(record.sequence()));

        await().atMost(LONG).ignoreException(JournalException.class).until(() -> {
            append(journal, "weer");
            return true;
        });
        assertThat(texts(drain(journal.source()))).containsExactly("weer");
    }

    @Test
    void aPendingInterruptIsKeptAndNeitherEndsAWaitNorClosesAFile() throws Exception {
        Journal journal = new Journal(settings(base).maxWait(LONG).build(), THREADS);
        journals.add(journal);
        AtomicBoolean kept = new AtomicBoolean();
        Thread interrupted = THREADS.newThread(() -> {
            Thread.currentThread().interrupt();
            assertThatNoExceptionAppending(journal, "onderbroken");
            assertThatNoExceptionAppending(journal, "nog eens");
            kept.set(Thread.currentThread().isInterrupted());
        });
        interrupted.start();
        await().atMost(LONG).until(() -> interrupted.getState() == Thread.State.TIMED_WAITING);
        journal.start();
        interrupted.join(LONG.toMillis());

        assertThat(kept).isTrue();
        append(journal, "daarna");
        Thread.currentThread().interrupt();
        List<String> texts = texts(drain(journal.source()));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(texts).containsExactly("onderbroken", "nog eens", "daarna");
    }

    @Test
    void aDirectoryThatCannotBeMadeIsSaidAndTriedAgain() throws Exception {
        Path file = Files.createFile(base.resolve("file"));
        Journal journal =
                new Journal(settings(file).maxWait(Duration.ofMillis(200)).build(), THREADS);
        journals.add(journal);
        journal.start();
        await().atMost(LONG).until(() -> journal.problem() != null);

        assertThatThrownBy(() -> append(journal, "geheim"))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("cannot be opened")
                .hasMessageContaining(file.toString())
                .hasMessageNotContaining("geheim");

        Files.delete(file);
        await().atMost(LONG).until(journal::isOpen);
        append(journal, "nu wel");
        assertThat(texts(drain(journal.source()))).containsExactly("nu wel");
        await().atMost(LONG).until(() -> journal.problem() == null);
    }

    @Test
    void aFullDiskIsMetWhilePreallocatingAndLeavesNothingHalf() throws Exception {
        AtomicLong room = new AtomicLong(settings(base).build().segmentSize());
        Journal journal = new Journal(
                settings(base).maxWait(Duration.ofMillis(100)).build(),
                THREADS,
                (file, size) -> {
                    if (room.addAndGet(-size) < 0) {
                        room.addAndGet(size);
                        throw new IOException("No space left on device");
                    }
                    SegmentFile.zeros(file, size);
                },
                LONG.toNanos());
        journals.add(journal);
        journal.start();
        await().atMost(LONG).until(journal::isOpen);
        await().atMost(LONG).until(() -> journal.problem() != null);
        byte[] large = new byte[journal.maxPayload()];
        journal.append(RecordKind.ACTIE, large, 0, large.length);
        assertThatThrownBy(() -> {
                    journal.append(RecordKind.ACTIE, large, 0, large.length);
                    journal.append(RecordKind.ACTIE, large, 0, large.length);
                })
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("cannot grow: No space left on device");
        assertThat(segmentBytes()).isEqualTo(settings(base).build().segmentSize());

        room.set(Long.MAX_VALUE);

        await().atMost(LONG).until(() -> journal.problem() == null);
        append(journal, "weer plaats");
        assertThat(texts(drain(journal.source()))).endsWith("weer plaats");
    }

    @Test
    void aRecordThatIsTooLargeIsRefusedAtOnce() throws Exception {
        Journal journal = started(settings(base).build());
        int max = journal.maxPayload();

        assertThatThrownBy(() -> journal.append(RecordKind.ACTIE, new byte[max + 1], 0, max + 1))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("too large");
        assertThatThrownBy(() -> journal.append(RecordKind.ACTIE, new byte[3], 2, 2))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(journal.source().backlog()).isZero();
    }

    @Test
    void takesRecordsAfterCloseAsLongAsThereIsRoom() throws Exception {
        Journal journal = started(settings(base).maxWait(LONG).build());
        append(journal, "voor");
        journal.close(LONG);

        append(journal, "na");

        assertThat(texts(drain(journal.source()))).containsExactly("voor", "na");
        byte[] large = new byte[journal.maxPayload()];
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 10; i++) {
                        journal.append(RecordKind.ACTIE, large, 0, large.length);
                    }
                })
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void aJournalWithoutRecordsLeavesNothingBehind() throws Exception {
        JournalSettings settings = settings(base).build();
        Journal journal = started(settings);
        assertThat(JournalPlace.journals(settings)).hasSize(1);

        journal.close(LONG);

        assertThat(JournalPlace.journals(settings)).isEmpty();
        assertThatThrownBy(() -> append(journal, "te laat"))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void onlyTheOwnerCanReadWhatIsThere() throws Exception {
        assumeTrue(base.getFileSystem().supportedFileAttributeViews().contains("posix"));
        JournalSettings settings = settings(base.resolve("diep/er")).build();
        Journal journal = started(settings);
        append(journal, "x");

        try (Stream<Path> paths = Files.walk(base.resolve("diep"))) {
            for (Path path : paths.toList()) {
                String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
                assertThat(mode).as("%s", path).isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
            }
        }
    }

    @Test
    void twoJournalsInOneDirectoryKeepApart() throws Exception {
        JournalSettings settings = settings(base).build();
        Journal one = started(settings);
        Journal other = started(settings);
        append(one, "een");
        append(other, "ander");
        List<DeliverySource> adopted = new ArrayList<>();

        Fixture.adopt(settings, adopted);

        assertThat(adopted).isEmpty();
        assertThat(texts(drain(one.source()))).containsExactly("een");
        assertThat(texts(drain(other.source()))).containsExactly("ander");
    }

    @Test
    void anApplicatieWithAnyNameHasADirectoryBelowTheJournals() {
        Set<Path> seen = new HashSet<>();
        for (String name : new String[] {"-", "..", ".", "a/b", "a\\b", "C:", "Burgerzaken 4", "é", "a%2fb"}) {
            Path directory = settings(base).applicatie(name).build().applicatieDirectory();

            assertThat(directory.getParent()).isEqualTo(base.toAbsolutePath());
            assertThat(directory.normalize()).isEqualTo(directory);
            assertThat(seen.add(directory)).as(name).isTrue();
        }
    }

    @Test
    void aSegmentThatSomebodyRemovedIsLeftAndItsRecordsAreDeliveredAllTheSame() throws Exception {
        JournalSettings settings = settings(base).build();
        Journal journal = started(settings);
        append(journal, "0");
        Files.delete(JournalPlace.segment(JournalPlace.journals(settings).get(0), 0));
        List<JournalRecord> records = new ArrayList<>();

        await().atMost(LONG).until(() -> {
            append(journal, "meer");
            records.addAll(drain(journal.source()));
            return RecordLayout.segmentOf(records.get(records.size() - 1).sequence()) == 2;
        });

        assertThat(RecordLayout.segmentOf(records.get(0).sequence())).isEqualTo(1);
        assertThat(journal.lost()).isZero();
    }

    @Test
    void anInterruptOfTheJournalsThreadStopsNothing() throws Exception {
        AtomicReference<Thread> keeper = new AtomicReference<>();
        Journal journal = new Journal(settings(base).maxWait(LONG).build(), task -> {
            keeper.set(THREADS.newThread(task));
            return keeper.get();
        });
        journals.add(journal);
        journal.start();
        byte[] large = new byte[journal.maxPayload()];

        for (int i = 0; i < 40; i++) {
            keeper.get().interrupt();
            journal.append(RecordKind.ACTIE, large, 0, large.length);
            List<JournalRecord> records = drain(journal.source());
            assertThat(records).hasSize(1);
            journal.source().acknowledge(records.get(0).sequence());
        }

        assertThat(journal.source().backlog()).isZero();
        assertThat(keeper.get().isAlive()).isTrue();
    }

    @Test
    void startsOneThreadAndEndsIt() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        Journal journal = new Journal(
                settings(base).build(),
                task -> THREADS.newThread(() -> {
                    task.run();
                    ended.countDown();
                }));
        journal.start();
        journal.start();
        await().atMost(LONG).until(journal::isOpen);

        journal.close(LONG);

        assertThat(ended.getCount()).isZero();
    }

    private Journal started(JournalSettings settings) {
        Journal journal = open(settings);
        journals.add(journal);
        return journal;
    }

    private static void assertThatNoExceptionAppending(Journal journal, String text) {
        try {
            append(journal, text);
        } catch (JournalException e) {
            throw new AssertionError(e);
        }
    }

    private long segmentBytes() throws IOException {
        long bytes = 0;
        try (Stream<Path> paths = Files.walk(base)) {
            for (Path path : paths.filter(p -> p.toString().endsWith(".vwl")).toList()) {
                bytes += Files.size(path);
            }
        }
        return bytes;
    }
}
