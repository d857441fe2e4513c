package nl.verwerkingenlogging.benchmarks.parts;

import java.util.List;
import nl.verwerkingenlogging.benchmarks.CallerAllocation;
import nl.verwerkingenlogging.benchmarks.Table;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the parts, each in a JVM of its own. */
public final class PartsComparison {

    private PartsComparison() {}

    /**
     * Runs the comparison and prints its table.
     *
     * @param arguments JMH options; a pattern picks some of the parts
     * @throws CommandLineOptionException when the options are wrong
     * @throws RunnerException when a run failed
     */
    public static void run(String... arguments) throws CommandLineOptionException, RunnerException {
        CommandLineOptions options = new CommandLineOptions(arguments);
        OptionsBuilder builder = new OptionsBuilder();
        builder.parent(options)
                .addProfiler(GCProfiler.class)
                .addProfiler(CallerAllocation.class)
                .shouldFailOnError(true);
        if (options.getIncludes().isEmpty()) {
            for (Class<?> parts : List.of(PartsBenchmark.class, JournalBenchmark.class)) {
                builder.include(parts.getName());
            }
        }
        Table table = new Table();
        for (RunResult result : new Runner(builder.build()).run()) {
            table.add(result.getPrimaryResult().getLabel(), result);
        }
        table.print(System.out);
    }
}
