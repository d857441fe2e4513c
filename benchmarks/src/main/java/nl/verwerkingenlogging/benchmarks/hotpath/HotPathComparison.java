package nl.verwerkingenlogging.benchmarks.hotpath;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.verwerkingenlogging.benchmarks.AgentRun;
import nl.verwerkingenlogging.benchmarks.CallerAllocation;
import nl.verwerkingenlogging.benchmarks.Installation;
import nl.verwerkingenlogging.benchmarks.Table;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the hot path in JVMs that differ in nothing but how calls are logged, and sees to it that no action was lost. */
public final class HotPathComparison {

    private final CommandLineOptions options;

    private HotPathComparison(CommandLineOptions options) {
        this.options = options;
    }

    /**
     * Runs the comparison and prints its table.
     *
     * @param arguments JMH options
     * @throws CommandLineOptionException when the options are wrong
     * @throws RunnerException when a run failed
     * @throws IOException when the files of a run cannot be written or read
     */
    public static void run(String... arguments) throws CommandLineOptionException, RunnerException, IOException {
        HotPathComparison comparison = new HotPathComparison(new CommandLineOptions(arguments));
        Table table = new Table();
        table.add("no logging", comparison.measure("plain", List.of()));
        table.add("agent, register absent", comparison.withAgent(null));
        try (StubRegister register = new StubRegister()) {
            table.add("agent, delivering meanwhile", comparison.withAgent(register));
        }
        table.add("OpenTelemetry agent, @WithSpan", comparison.withSpan());
        table.add("Spring aspect, Jackson, queue", comparison.measure("springAspect", List.of()));
        table.add("Logback, AsyncAppender", comparison.withLogback("logbackAsync"));
        table.add("Logback, FileAppender", comparison.withLogback("logbackFile"));
        table.print(System.out);
    }

    private RunResult withAgent(StubRegister register) throws RunnerException, IOException {
        Path directory = Installation.runDirectory("hotpath");
        try {
            AgentRun agent = new AgentRun(directory, register == null ? StubRegister.absent() : register.url());
            Path calls = directory.resolve("calls");
            List<String> jvm = new ArrayList<>(agent.jvmOptions());
            if (register != null) {
                jvm.add("-D" + HotPathBenchmark.REGISTER + "=" + register.url());
            }
            jvm.add("-D" + Calls.PROPERTY + "=" + calls);
            RunResult result = measure("plain", jvm);
            check(Calls.read(calls), agent.counters(), register);
            return result;
        } finally {
            Installation.delete(directory);
        }
    }

    /** What it loses is said, not held against it: to lose spans is what its queue is made for. */
    private RunResult withSpan() throws RunnerException, IOException {
        Path directory = Installation.runDirectory("hotpath");
        try (SpanSink sink = new SpanSink()) {
            Path calls = directory.resolve("calls");
            RunResult result = measure(
                    "withSpan",
                    List.of(
                            "-javaagent:" + Installation.openTelemetry(),
                            "-Dotel.exporter.otlp.endpoint=" + sink.endpoint(),
                            "-Dotel.exporter.otlp.protocol=http/protobuf",
                            "-Dotel.metrics.exporter=none",
                            "-Dotel.logs.exporter=none",
                            "-D" + Calls.PROPERTY + "=" + calls));
            long made = Calls.read(calls);
            System.out.printf(
                    Locale.ROOT,
                    "# OpenTelemetry: %d calls, %d spans arrived, %.1f %% lost%n",
                    made,
                    sink.spans(),
                    100.0 * (made - sink.spans()) / made);
            return result;
        } finally {
            Installation.delete(directory);
        }
    }

    /** Waits in the measured process until the file has a line for each call. */
    private RunResult withLogback(String benchmark) throws RunnerException, IOException {
        Path directory = Installation.runDirectory("hotpath");
        try {
            return measure(benchmark, List.of("-D" + HotPathBenchmark.DIRECTORY + "=" + directory));
        } finally {
            Installation.delete(directory);
        }
    }

    /** Every call is an action, and every action is where it should be. */
    private static void check(long calls, Map<String, Long> counters, StubRegister register) {
        long delivered = register == null ? 0 : calls;
        boolean right = calls > 0
                && counters.get("captured") == calls
                && counters.get("journalled") == calls
                && counters.get("delivered") == delivered
                && counters.get("backlog") == calls - delivered
                && counters.get("refused") == 0
                && counters.get("dropped") == 0
                && counters.get("withheld") == 0
                && counters.get("discarded") == 0
                && (register == null || register.actions() == calls);
        String found = calls + " calls; the agent says " + counters
                + (register == null ? "" : "; the register has " + register.actions() + " actions");
        if (!right) {
            throw new IllegalStateException("this run is not valid, actions are missing: " + found);
        }
        System.out.println("# Nothing lost: " + found);
    }

    private RunResult measure(String benchmark, List<String> jvm) throws RunnerException {
        // What the user adds, a recording for example, holds for every variant.
        List<String> all = new ArrayList<>(options.getJvmArgsAppend().orElse(List.of()));
        all.addAll(jvm);
        return new Runner(new OptionsBuilder()
                        .parent(options)
                        .include(HotPathBenchmark.class.getName() + "." + benchmark + "$")
                        .addProfiler(GCProfiler.class)
                        .addProfiler(CallerAllocation.class)
                        .shouldFailOnError(true)
                        .jvmArgsAppend(all.toArray(new String[0]))
                        .build())
                .runSingle();
    }
}
