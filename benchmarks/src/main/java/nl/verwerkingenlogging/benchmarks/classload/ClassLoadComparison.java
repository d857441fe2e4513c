package nl.verwerkingenlogging.benchmarks.classload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import nl.verwerkingenlogging.benchmarks.Installation;
import nl.verwerkingenlogging.benchmarks.Medians;

/**
 * Loads the classes of a generated application under the agent with 200 rules, and under an agent whose transformer does nothing, in turns. Compared pair by pair,
 * since a machine that grows busy slows down both halves of a pair.
 */
public final class ClassLoadComparison {

    private static final int PAIRS = 10;
    private static final int CLASSES = 10_000;

    private final Path directory;
    private final Path jar;
    private final Path names;
    private final List<String> nothing;
    private final List<String> idle;
    private final List<String> agent;

    private ClassLoadComparison(Path directory, int classes) throws IOException {
        this.directory = directory;
        this.jar = directory.resolve("application.jar");
        this.names = Files.write(directory.resolve("classes"), GeneratedApplication.write(jar, classes));
        this.nothing = List.of("-javaagent:" + nothingAgent());
        this.idle = agent(ManyRules.write(directory.resolve("idle"), false));
        this.agent = agent(ManyRules.write(directory.resolve("weaving"), true));
    }

    private static List<String> agent(Path configuration) {
        return List.of(
                "-javaagent:" + Installation.agent(),
                "-Dverwerkingenlogging.onInvalidConfig=abort",
                "-Dverwerkingenlogging.config=" + configuration);
    }

    /**
     * Runs the comparison and prints its figures.
     *
     * @param arguments how many pairs and how many classes, or less
     * @throws IOException when a process cannot be started
     * @throws InterruptedException when interrupted while waiting for a process
     */
    public static void run(String... arguments) throws IOException, InterruptedException {
        int pairs = arguments.length == 0 ? PAIRS : Integer.parseInt(arguments[0]);
        int classes = arguments.length < 2 ? CLASSES : Integer.parseInt(arguments[1]);
        Path directory = Installation.runDirectory("classload");
        try {
            ClassLoadComparison comparison = new ClassLoadComparison(directory, classes);
            comparison.load(comparison.nothing);
            System.out.println("no rule matches" + comparison.table(comparison.idle, pairs));
            System.out.println("some sixty classes are woven" + comparison.table(comparison.agent, pairs));
            comparison.checkWoven();
        } finally {
            Installation.delete(directory);
        }
    }

    private String table(List<String> compared, int pairs) throws IOException, InterruptedException {
        List<Run> without = new ArrayList<>();
        List<Run> with = new ArrayList<>();
        for (int pair = 0; pair < pairs; pair++) {
            boolean agentFirst = pair % 2 == 1;
            Run first = load(agentFirst ? compared : nothing);
            Run second = load(agentFirst ? nothing : compared);
            with.add(agentFirst ? first : second);
            without.add(agentFirst ? second : first);
            System.out.println("pair " + (pair + 1) + ": nothing " + without.get(pair) + ", agent " + with.get(pair));
        }
        return """

                | what | pairs | transformer that does nothing, median | agent, 200 rules, median | ratio, median of pairs | smallest | largest |
                |---|---|---|---|---|---|---|
                """
                + row("time, ms", Run::millis, without, with)
                + row("processor time of the loading thread, ms", Run::threadMillis, without, with)
                + row("processor time of the process, ms", Run::processMillis, without, with)
                + row("heap in use afterwards, MB", Run::megabytes, without, with);
    }

    /** Or the rules meant nothing and were judged in no time. */
    private void checkWoven() throws IOException {
        String log = Files.readString(directory.resolve("weaving").resolve("agent.log"));
        if (!log.contains("Dienst20")) {
            throw new IllegalStateException("nothing was woven: " + log);
        }
    }

    private static String row(String what, ToDoubleFunction<Run> figure, List<Run> without, List<Run> with) {
        List<Double> plain = without.stream().map(figure::applyAsDouble).toList();
        List<Double> agent = with.stream().map(figure::applyAsDouble).toList();
        List<Double> ratios = Medians.ratios(agent, plain);
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.0f | %.0f | %.3f | %.3f | %.3f |%n",
                what,
                ratios.size(),
                Medians.median(plain),
                Medians.median(agent),
                Medians.median(ratios),
                ratios.stream().min(Double::compare).orElseThrow(),
                ratios.stream().max(Double::compare).orElseThrow());
    }

    /** What one process told of itself. */
    private record Run(double millis, double threadMillis, double processMillis, double megabytes) {

        static Run of(String line) {
            String[] figures = line.trim().split(" ", -1);
            return new Run(
                    Long.parseLong(figures[0]) / 1e6,
                    Long.parseLong(figures[1]) / 1e6,
                    Long.parseLong(figures[2]) / 1e6,
                    Long.parseLong(figures[3]) / 1e6);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.0f ms (%.0f of its thread)", millis, threadMillis);
        }
    }

    private Run load(List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-Xmx512m", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(LoadingApplication.class.getName(), jar.toString(), names.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String line = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the process failed: " + line);
        }
        return Run.of(line);
    }

    private Path nothingAgent() throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Premain-Class", NothingAgent.class.getName());
        attributes.putValue("Can-Retransform-Classes", "true");
        Path file = directory.resolve("nothing-agent.jar");
        String entry = NothingAgent.class.getName().replace('.', '/') + ".class";
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream made = new JarOutputStream(out, manifest);
                InputStream in = NothingAgent.class.getClassLoader().getResourceAsStream(entry)) {
            made.putNextEntry(new JarEntry(entry));
            in.transferTo(made);
        }
        return file;
    }
}
