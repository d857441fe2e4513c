package nl.verwerkingenlogging.benchmarks.hotpath;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import nl.verwerkingenlogging.benchmarks.CallerAllocation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Bursts of calls with a pause before each. A fixed number of calls instead of a fixed time: flat out, a second makes more records than a minute delivers, and what
 * would be measured is the disk. {@link HotPathComparison} runs it, with and without the agent.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 100)
@Measurement(iterations = 100)
@Fork(1)
public class HotPathBenchmark {

    /** Property that names the register, where there is one to wait for. */
    static final String REGISTER = "benchmarks.register";

    /** Property that names where files of a run go. */
    static final String DIRECTORY = "benchmarks.directory";

    private static final int BURST = 2_000;
    private static final long ARRIVED_WITHIN = TimeUnit.MINUTES.toNanos(10);

    /** Milliseconds before a burst. */
    @Param("10")
    public int pause;

    private final Bsns bsns = new Bsns();
    private final PersoonDao dao = new PersoonDao();
    private final SpannedPersoonDao spanned = new SpannedPersoonDao();
    private AspectLogging aspect;
    private LogbackLogging logback;
    private Persoonsbron wrapped;

    /** Made by JMH. */
    public HotPathBenchmark() {}

    /** Lets whatever works in the background catch up, as it does in an application that also does something else. */
    @Setup(Level.Iteration)
    public void pause() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pause));
    }

    /**
     * Says how many calls were made, and waits until as many actions have arrived where they go: JMH ends a process that takes long to end by itself.
     *
     * @throws IOException when the number cannot be written down, or the register cannot be asked
     */
    @TearDown
    public void end() throws IOException {
        Calls.writeDown();
        String register = System.getProperty(REGISTER);
        if (aspect != null) {
            await(() -> aspect.taken());
        } else if (logback != null) {
            logback.close();
            await(() -> logback.written());
        } else if (register != null) {
            await(() -> StubRegister.actions(register));
        }
    }

    /** A number that grows. */
    private interface Arrived {
        long count() throws IOException;
    }

    private static void await(Arrived arrived) throws IOException {
        long deadline = System.nanoTime() + ARRIVED_WITHIN;
        while (arrived.count() < Calls.made()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("only " + arrived.count() + " actions of " + Calls.made() + " arrived");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    /**
     * The method as it is, or as the agent made it.
     *
     * @param blackhole takes the results
     */
    @Benchmark
    @OperationsPerInvocation(BURST)
    public void plain(Blackhole blackhole) {
        burst(dao, blackhole);
    }

    /**
     * The method behind a Spring aspect.
     *
     * @param blackhole takes the results
     */
    @Benchmark
    @OperationsPerInvocation(BURST)
    public void springAspect(Blackhole blackhole) {
        if (wrapped == null) {
            aspect = new AspectLogging();
            wrapped = aspect.around(dao);
        }
        burst(wrapped, blackhole);
    }

    /**
     * The method that the OpenTelemetry agent makes a span of.
     *
     * @param blackhole takes the results
     */
    @Benchmark
    @OperationsPerInvocation(BURST)
    public void withSpan(Blackhole blackhole) {
        burst(spanned, blackhole);
    }

    /**
     * The method whose calls become lines in a file, written by another thread.
     *
     * @param blackhole takes the results
     */
    @Benchmark
    @OperationsPerInvocation(BURST)
    public void logbackAsync(Blackhole blackhole) {
        logTo(true);
        burst(wrapped, blackhole);
    }

    /**
     * The method whose calls become lines in a file, written before the call goes on.
     *
     * @param blackhole takes the results
     */
    @Benchmark
    @OperationsPerInvocation(BURST)
    public void logbackFile(Blackhole blackhole) {
        logTo(false);
        burst(wrapped, blackhole);
    }

    private void logTo(boolean async) {
        if (wrapped == null) {
            logback = new LogbackLogging(async);
            wrapped = logback.around(dao);
        }
    }

    private void burst(Persoonsbron source, Blackhole blackhole) {
        long before = CallerAllocation.now();
        for (int i = 0; i < BURST; i++) {
            blackhole.consume(source.zoekOpBsn(bsns.next()));
        }
        CallerAllocation.add(before, BURST);
        Calls.add(BURST);
    }
}
