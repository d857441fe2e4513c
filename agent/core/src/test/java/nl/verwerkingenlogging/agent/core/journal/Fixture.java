package nl.verwerkingenlogging.agent.core.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** What the tests of the journal share. */
final class Fixture {

    static final long SMALLEST = JournalSettings.MIN_SIZE;
    static final Duration LONG = Duration.ofSeconds(20);

    static final ThreadFactory THREADS = task -> {
        Thread thread = new Thread(task, "journal under test");
        thread.setDaemon(true);
        return thread;
    };

    private Fixture() {}

    static JournalSettings.Builder settings(Path directory) {
        return JournalSettings.builder(directory)
                .applicatie("burgerzaken")
                .organisatieOin("00000099000000001000")
                .registerId("register.example.nl/api/v1")
                .maxSize(SMALLEST);
    }

    static Journal open(JournalSettings settings) {
        Journal journal = new Journal(settings, THREADS);
        journal.start();
        Awaitility.await().atMost(LONG).until(journal::isOpen);
        return journal;
    }

    static void append(Journal journal, String text) throws JournalException {
        byte[] bytes = text.getBytes(UTF_8);
        journal.append(RecordKind.ACTIE, bytes, 0, bytes.length);
    }

    static String text(JournalRecord record) {
        return new String(record.payload(), UTF_8);
    }

    /** Everything that a source hands out without waiting. */
    static List<JournalRecord> drain(DeliverySource source) throws IOException {
        List<JournalRecord> records = new ArrayList<>();
        for (JournalRecord record = source.poll(); record != null; record = source.poll()) {
            records.add(record);
        }
        return records;
    }

    static List<String> texts(List<JournalRecord> records) {
        return records.stream().map(Fixture::text).toList();
    }

    /** What a JVM that was killed at this moment leaves: the files as they are, with a lock that nobody holds. */
    static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else if (path.getFileName().toString().equals("lock")) {
                    // Closing a copy's source would take the lock of the journal under test on POSIX systems.
                    Files.createFile(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }

    /** Adopts what lies in a directory, on the calling thread. */
    static JournalDirectory adopt(JournalSettings settings, List<DeliverySource> into) throws IOException {
        JournalDirectory directory = new JournalDirectory(settings, new Journal(settings, THREADS), THREADS, into::add);
        directory.look();
        return directory;
    }
}
