package nl.verwerkingenlogging.agent.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The operator's command line. */
@Command(
        name = "java -jar verwerkingenlogging-agent.jar",
        description = "Checks and looks after the verwerkingenlogging agent.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        subcommands = {ValidateCommand.class, AttachCommand.class},
        footer = {
            "",
            "To run an application with the agent:",
            "  java -javaagent:verwerkingenlogging-agent.jar -Dverwerkingenlogging.config=FILE ..."
        })
public final class CommandLineTool implements Runnable {

    @Spec
    private CommandSpec spec;

    /** For picocli. */
    public CommandLineTool() {}

    /**
     * Runs a command.
     *
     * @param arguments the command and its arguments
     * @return the exit code
     */
    public static int run(String[] arguments) {
        return new CommandLine(new CommandLineTool())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments);
    }

    /** Without a command there is nothing to do but to say which there are. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is expected");
    }
}
