package nl.verwerkingenlogging.benchmarks;

import java.util.Arrays;
import nl.verwerkingenlogging.benchmarks.classload.ClassLoadComparison;
import nl.verwerkingenlogging.benchmarks.hotpath.HotPathComparison;
import nl.verwerkingenlogging.benchmarks.parts.PartsComparison;
import nl.verwerkingenlogging.benchmarks.startup.StartupComparison;

/** The command line: which comparison to run. */
public final class Benchmarks {

    private static final String USAGE = String.join(
            System.lineSeparator(),
            "java -jar verwerkingenlogging-benchmarks.jar COMPARISON",
            "",
            "  hotpath [JMH options]   what a logged call costs, beside the alternatives",
            "  parts [JMH options]     what each part of it costs, beside the limit",
            "  startup [PAIRS]         what the agent adds to the start of the sample application",
            "  classload [PAIRS]       what 200 rules add to the loading of 10 000 classes",
            "",
            "JMH options are those of any JMH jar, such as -wi 50 -i 100 -t 2 or -h.");

    private Benchmarks() {}

    /**
     * Runs a comparison and prints its table; ends with status 1 when it is not valid.
     *
     * @param args which comparison, and its options
     * @throws Exception when a run failed or lost an action
     */
    public static void main(String[] args) throws Exception {
        String[] options = args.length == 0 ? args : Arrays.copyOfRange(args, 1, args.length);
        switch (args.length == 0 ? "" : args[0]) {
            case "hotpath" -> HotPathComparison.run(options);
            case "parts" -> PartsComparison.run(options);
            case "startup" -> StartupComparison.run(options);
            case "classload" -> ClassLoadComparison.run(options);
            default -> {
                System.err.println(USAGE);
                System.exit(2);
            }
        }
    }
}
