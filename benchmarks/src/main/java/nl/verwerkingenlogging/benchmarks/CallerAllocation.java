package nl.verwerkingenlogging.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Tells how many bytes a burst of calls made on the threads that called. JMH's own gc profiler also counts what the agent's threads make and what JMH does
 * between two bursts, which for a burst of some thousand calls hides whether a call makes anything.
 */
public final class CallerAllocation implements InternalProfiler {

    static final String LABEL = "caller.alloc.norm";

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final LongAdder BYTES = new LongAdder();
    private static final LongAdder CALLS = new LongAdder();

    /** Made by JMH. */
    public CallerAllocation() {}

    /**
     * What the calling thread allocated since it started.
     *
     * @return a number of bytes
     */
    public static long now() {
        return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    /**
     * Adds a burst.
     *
     * @param before what {@link #now} gave before it
     * @param calls how many calls it was
     */
    public static void add(long before, int calls) {
        BYTES.add(now() - before);
        CALLS.add(calls);
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        BYTES.reset();
        CALLS.reset();
    }

    @Override
    public Collection<ScalarResult> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        long calls = CALLS.sum();
        return calls == 0
                ? List.of()
                : List.of(new ScalarResult(LABEL, (double) BYTES.sum() / calls, "B/op", AggregationPolicy.AVG));
    }

    @Override
    public String getDescription() {
        return "Bytes per call, on the calling threads";
    }
}
