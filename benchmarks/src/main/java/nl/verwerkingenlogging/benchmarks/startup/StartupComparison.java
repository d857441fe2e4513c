package nl.verwerkingenlogging.benchmarks.startup;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import nl.verwerkingenlogging.benchmarks.Installation;
import nl.verwerkingenlogging.benchmarks.Medians;

/**
 * Starts the sample application with and without the agent, in turns, from the start of the process until it says that it is ready. Compared pair by pair, since a
 * machine that grows busy slows down both halves of a pair.
 */
public final class StartupComparison {

    static final String READY = "Burgerzaken ready";
    private static final int PAIRS = 10;
    private static final long END_WITHIN_SECONDS = 30;

    private final List<String> application;

    /** Compares starts of an application that says {@link #READY} when it is; the options of {@code java} that run it. */
    StartupComparison(List<String> application) {
        this.application = application;
    }

    /**
     * Runs the comparison and prints its figures.
     *
     * @param arguments how many pairs, or nothing
     * @throws IOException when a process cannot be started
     * @throws InterruptedException when interrupted while waiting for a process
     */
    public static void run(String... arguments) throws IOException, InterruptedException {
        int pairs = arguments.length == 0 ? PAIRS : Integer.parseInt(arguments[0]);
        StartupComparison comparison = new StartupComparison(
                List.of("-jar", Installation.sampleApplication().toString(), "--server.port=0"));
        System.out.println(comparison.table(pairs));
    }

    /** Starts so many pairs, after one start that does not count: what is read from disk for the first time is nobody's start-up. */
    String table(int pairs) throws IOException, InterruptedException {
        start(false);
        List<Start> without = new ArrayList<>();
        List<Start> with = new ArrayList<>();
        for (int pair = 0; pair < pairs; pair++) {
            // Which half comes first changes, so that neither always follows the other.
            boolean agentFirst = pair % 2 == 1;
            Start first = start(agentFirst);
            Start second = start(!agentFirst);
            with.add(agentFirst ? first : second);
            without.add(agentFirst ? second : first);
            System.out.println("pair " + (pair + 1) + ": without " + without.get(pair) + ", with " + with.get(pair));
        }
        return """

                | what | pairs | without agent, median | with agent, median | ratio, median of pairs | smallest | largest |
                |---|---|---|---|---|---|---|
                """
                + row("time until ready", Start::millis, without, with)
                + row("processor time", Start::cpuMillis, without, with);
    }

    private static String row(String what, ToDoubleFunction<Start> figure, List<Start> without, List<Start> with) {
        List<Double> plain = without.stream().map(figure::applyAsDouble).toList();
        List<Double> agent = with.stream().map(figure::applyAsDouble).toList();
        List<Double> ratios = Medians.ratios(agent, plain);
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.0f ms | %.0f ms | %.3f | %.3f | %.3f |%n",
                what,
                ratios.size(),
                Medians.median(plain),
                Medians.median(agent),
                Medians.median(ratios),
                ratios.stream().min(Double::compare).orElseThrow(),
                ratios.stream().max(Double::compare).orElseThrow());
    }

    /**
     * One start.
     *
     * @param millis from the start of the process until the application said that it was ready
     * @param cpuMillis what all its threads used of the processors until then, compilers included; other work on the machine hardly changes it
     */
    private record Start(double millis, double cpuMillis) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.0f ms (%.0f ms of processors)", millis, cpuMillis);
        }
    }

    private Start start(boolean agent) throws IOException, InterruptedException {
        Path directory = Installation.runDirectory("startup");
        try {
            long start = System.nanoTime();
            Process process = new ProcessBuilder(command(agent, directory))
                    .redirectErrorStream(true)
                    .start();
            try {
                awaitReady(process);
                long ready = System.nanoTime();
                Duration used = process.info().totalCpuDuration().orElse(Duration.ZERO);
                return new Start((ready - start) / 1e6, used.toNanos() / 1e6);
            } finally {
                end(process);
            }
        } finally {
            Installation.delete(directory);
        }
    }

    private List<String> command(boolean agent, Path directory) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (agent) {
            Path token = Files.writeString(directory.resolve("token"), "none");
            command.add("-javaagent:" + Installation.agent());
            command.add("-Dverwerkingenlogging.config=" + Installation.sampleConfiguration());
            command.add("-Dverwerkingenlogging.register.auth.tokenFile=" + token);
            command.add("-Dverwerkingenlogging.journal.directory=" + directory.resolve("journal"));
        }
        command.addAll(application);
        return command;
    }

    /** Reads on until the application is ready. */
    private static void awaitReady(Process process) throws IOException {
        StringBuilder output = new StringBuilder();
        BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.contains(READY)) {
                return;
            }
            output.append(line).append(System.lineSeparator());
        }
        throw new IllegalStateException("the application ended instead of starting:" + System.lineSeparator() + output);
    }

    private static void end(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(END_WITHIN_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
