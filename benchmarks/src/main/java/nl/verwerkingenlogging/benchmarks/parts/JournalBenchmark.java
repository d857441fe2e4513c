package nl.verwerkingenlogging.benchmarks.parts;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.CRC32;
import nl.verwerkingenlogging.agent.core.capture.CaptureFailure;
import nl.verwerkingenlogging.agent.core.capture.CapturePlanException;
import nl.verwerkingenlogging.agent.core.config.ConfigurationException;
import nl.verwerkingenlogging.agent.core.journal.ActiePayload;
import nl.verwerkingenlogging.agent.core.journal.Journal;
import nl.verwerkingenlogging.agent.core.journal.JournalException;
import nl.verwerkingenlogging.agent.core.journal.JournalSettings;
import nl.verwerkingenlogging.agent.core.journal.RecordKind;
import nl.verwerkingenlogging.benchmarks.CallerAllocation;
import nl.verwerkingenlogging.benchmarks.Installation;
import nl.verwerkingenlogging.benchmarks.hotpath.Bsns;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Appending the record of the hot path, in bursts as there, beside copying and checksumming the same bytes into a mapped file: no journal can do less. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 100)
@Measurement(iterations = 100)
@Fork(1)
public class JournalBenchmark {

    private static final int BURST = 2_000;
    private static final int MAPPED = 16 << 20;
    private static final int PAGE = 4_096;
    private static final long MAX_SIZE = 4L << 30;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(10);

    private Path directory;
    private byte[] record;
    private Journal journal;
    private long appended;
    private MappedByteBuffer mapped;
    private final CRC32 crc = new CRC32();

    /** Made by JMH. */
    public JournalBenchmark() {}

    /**
     * Opens a journal and a mapped file whose pages are there.
     *
     * @throws IOException when the disk refuses
     * @throws ConfigurationException when the rule is not valid
     * @throws CapturePlanException when the rule does not fit its method
     * @throws CaptureFailure when the record cannot be made
     * @throws JournalException when the record cannot be made
     */
    @Setup
    public void open()
            throws IOException, ConfigurationException, CapturePlanException, CaptureFailure, JournalException {
        MeasuredRule rule = new MeasuredRule();
        LastRecord sink = new LastRecord();
        rule.encoder()
                .write(
                        rule.plan().captureEntry(null, new Object[] {new Bsns().next()}),
                        ActiePayload.OUTCOME_UNKNOWN,
                        rule.clock().next(),
                        ActiePayload.UNKNOWN,
                        1,
                        2,
                        sink);
        record = sink.copy();
        directory = Installation.runDirectory("journal");
        journal = new Journal(
                JournalSettings.builder(directory.resolve("journal"))
                        .maxSize(MAX_SIZE)
                        .maxWait(PATIENCE)
                        .build(),
                JournalBenchmark::daemon);
        journal.start();
        try (FileChannel file = FileChannel.open(
                directory.resolve("mapped"),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
            mapped = file.map(FileChannel.MapMode.READ_WRITE, 0, MAPPED);
        }
        for (int page = 0; page < MAPPED; page += PAGE) {
            mapped.put(page, (byte) 0);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "journal");
        thread.setDaemon(true);
        return thread;
    }

    /** Lets the journal's thread have its next segment ready. */
    @Setup(Level.Iteration)
    public void pause() {
        LockSupport.parkNanos(PAUSE);
    }

    /**
     * Sees to it that every record is there.
     *
     * @throws IOException when the files cannot be deleted
     */
    @TearDown
    public void close() throws IOException {
        long backlog = journal.source().backlog();
        journal.close(PATIENCE);
        mapped = null;
        Installation.delete(directory);
        if (backlog != appended || journal.lost() != 0) {
            throw new IllegalStateException(appended + " records were appended, the journal has " + backlog);
        }
    }

    /**
     * Appends.
     *
     * @throws JournalException when the journal did not take a record
     */
    @Benchmark
    @OperationsPerInvocation(BURST)
    public void append() throws JournalException {
        long before = CallerAllocation.now();
        for (int i = 0; i < BURST; i++) {
            journal.append(RecordKind.ACTIE, record, 0, record.length);
        }
        CallerAllocation.add(before, BURST);
        appended += BURST;
    }

    /** Copies and checksums. */
    @Benchmark
    @OperationsPerInvocation(BURST)
    public void copyAndChecksum() {
        long before = CallerAllocation.now();
        for (int i = 0; i < BURST; i++) {
            if (mapped.remaining() < record.length + Integer.BYTES) {
                mapped.position(0);
            }
            crc.reset();
            crc.update(record, 0, record.length);
            mapped.putInt((int) crc.getValue()).put(record);
        }
        CallerAllocation.add(before, BURST);
    }
}
