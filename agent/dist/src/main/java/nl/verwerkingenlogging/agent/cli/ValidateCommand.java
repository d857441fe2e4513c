package nl.verwerkingenlogging.agent.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.verwerkingenlogging.agent.core.config.Configuration;
import nl.verwerkingenlogging.agent.core.config.ConfigurationException;
import nl.verwerkingenlogging.agent.core.config.ConfigurationReader;
import nl.verwerkingenlogging.agent.core.config.Problem;
import nl.verwerkingenlogging.agent.core.forward.Finding;
import nl.verwerkingenlogging.agent.core.forward.RegisterCheck;
import nl.verwerkingenlogging.agent.startup.Components;
import nl.verwerkingenlogging.agent.startup.SystemProperties;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a configuration file as the agent would read it, and on request whether its register can be reached. */
@Command(
        name = "validate",
        description = "Checks a configuration file; lists everything that is wrong with it.",
        mixinStandardHelpOptions = true)
public final class ValidateCommand implements Callable<Integer> {

    private static final int GOOD = 0;
    private static final int FINDINGS = 1;

    @Parameters(paramLabel = "FILE", description = "The configuration file.")
    private Path file;

    @Option(
            names = "--connect",
            description = "Also checks that the register can be reached and accepts the token. Sends no action.")
    private boolean connect;

    @Option(names = "--json", description = "Writes the outcome as JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    /** For picocli. */
    public ValidateCommand() {}

    /** {@inheritDoc} */
    @Override
    public Integer call() throws JsonProcessingException {
        Outcome outcome = new Outcome();
        try {
            Configuration configuration =
                    ConfigurationReader.read(file.toAbsolutePath(), SystemProperties.snapshot(), System.getenv());
            outcome.addAll("warning", configuration.warnings());
            if (connect) {
                for (Finding finding : RegisterCheck.run(Components.forwarder(configuration.settings()))) {
                    outcome.add(finding);
                }
            }
        } catch (ConfigurationException invalid) {
            outcome.addAll("error", invalid.problems());
            outcome.addAll("warning", invalid.warnings());
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? outcome.json() : outcome.text(file));
        out.flush();
        return outcome.hasErrors() ? FINDINGS : GOOD;
    }

    /** What was found. */
    private static final class Outcome {

        private final ArrayNode findings = new ObjectMapper().createArrayNode();
        private final StringBuilder lines = new StringBuilder();
        private int errors;

        void addAll(String level, List<Problem> problems) {
            for (Problem problem : problems) {
                ObjectNode finding = add(level, problem.toString());
                finding.put("place", problem.place().toString());
                finding.put("key", problem.key());
            }
        }

        void add(Finding finding) {
            add(finding.level().name().toLowerCase(Locale.ROOT), finding.message());
        }

        private ObjectNode add(String level, String message) {
            errors += "error".equals(level) ? 1 : 0;
            lines.append(level).append(": ").append(message).append(System.lineSeparator());
            return findings.addObject().put("level", level).put("message", message);
        }

        boolean hasErrors() {
            return errors > 0;
        }

        String text(Path file) {
            return lines
                    + (errors == 0
                            ? file + " is valid"
                            : file + " has " + errors + (errors == 1 ? " error" : " errors"));
        }

        String json() throws JsonProcessingException {
            ObjectNode outcome = new ObjectMapper().createObjectNode();
            outcome.put("valid", errors == 0);
            outcome.set("findings", findings);
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(outcome);
        }
    }
}
