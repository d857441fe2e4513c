package nl.verwerkingenlogging.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** The rows of a comparison, in the form that {@code RESULTS.md} has. Not thread-safe. */
public final class Table {

    private final List<String> rows = new ArrayList<>();

    /** Makes an empty table. */
    public Table() {}

    /**
     * Adds what JMH measured. The median of the bursts stands first: on a machine that does other things too, a mean says how busy it was.
     * Bytes are medians too, because what happens at the end of a run, until everything is delivered, counts as the last burst's.
     *
     * @param what what was measured
     * @param result the result
     */
    public void add(String what, RunResult result) {
        Result<?> time = result.getPrimaryResult();
        rows.add(String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %s | %s |",
                what,
                median(time),
                time.getScore(),
                bytes(result, CallerAllocation.LABEL),
                bytes(result, "gc.alloc.rate.norm")));
    }

    private static double median(Result<?> result) {
        return result.getStatistics().getPercentile(50);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String bytes(RunResult result, String label) {
        for (Map.Entry<String, ? extends Result<?>> entry : secondary(result).entrySet()) {
            if (entry.getKey().endsWith(label)) {
                return number(median(entry.getValue()));
            }
        }
        return "-";
    }

    @SuppressWarnings("rawtypes") // as JMH declares it
    private static Map<String, Result<?>> secondary(RunResult result) {
        Map<String, Result<?>> results = new TreeMap<>();
        for (Map.Entry<String, Result> entry : result.getSecondaryResults().entrySet()) {
            results.put(entry.getKey(), entry.getValue());
        }
        return results;
    }

    /**
     * Prints the table.
     *
     * @param out where to
     */
    public void print(PrintStream out) {
        out.println();
        out.println("| what | ns/op, median | ns/op, mean | B/op, caller | B/op, all threads |");
        out.println("|---|---|---|---|---|");
        rows.forEach(out::println);
    }
}
