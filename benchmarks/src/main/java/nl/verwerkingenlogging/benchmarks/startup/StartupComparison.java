package nl.verwerkingenlogging.benchmarks.startup;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import nl.verwerkingenlogging.benchmarks.Installation;

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
        millis(false);
        List<Double> without = new ArrayList<>();
        List<Double> with = new ArrayList<>();
        for (int pair = 0; pair < pairs; pair++) {
            // Which half comes first changes, so that neither always follows the other.
            boolean agentFirst = pair % 2 == 1;
            double first = millis(agentFirst);
            double second = millis(!agentFirst);
            with.add(agentFirst ? first : second);
            without.add(agentFirst ? second : first);
            System.out.printf(
                    Locale.ROOT,
                    "pair %d: %.0f ms without, %.0f ms with%n",
                    pair + 1,
                    without.get(pair),
                    with.get(pair));
        }
        return table(without, with);
    }

    private static String table(List<Double> without, List<Double> with) {
        List<Double> ratios = Medians.ratios(with, without);
        return String.format(
                Locale.ROOT,
                """

                | pairs | without agent, median | with agent, median | ratio, median of pairs | smallest | largest |
                |---|---|---|---|---|---|
                | %d | %.0f ms | %.0f ms | %.3f | %.3f | %.3f |
                """,
                ratios.size(),
                Medians.median(without),
                Medians.median(with),
                Medians.median(ratios),
                ratios.stream().min(Double::compare).orElseThrow(),
                ratios.stream().max(Double::compare).orElseThrow());
    }

    private double millis(boolean agent) throws IOException, InterruptedException {
        Path directory = Installation.runDirectory("startup");
        try {
            long start = System.nanoTime();
            Process process = new ProcessBuilder(command(agent, directory))
                    .redirectErrorStream(true)
                    .start();
            try {
                long ready = awaitReady(process);
                return (ready - start) / 1e6;
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

    /** Reads on until the application is ready; says when that was. */
    private static long awaitReady(Process process) throws IOException {
        StringBuilder output = new StringBuilder();
        BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.contains(READY)) {
                return System.nanoTime();
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
