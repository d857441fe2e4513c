package nl.verwerkingenlogging.agent.premain;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;

/** What {@code java -jar verwerkingenlogging-agent.jar} starts: the operator's command line. */
public final class Main {

    private static final String COMMAND_LINE = "nl.verwerkingenlogging.agent.cli.CommandLineTool";

    private Main() {}

    /**
     * Runs a command and ends the JVM with its exit code: 0 good, 1 findings, 2 wrong use.
     *
     * @param arguments the command and its arguments
     */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        try {
            Class<?> tool = new AgentClassLoader(AgentJar.find()).loadClass(COMMAND_LINE);
            return (Integer) tool.getMethod("run", String[].class).invoke(null, (Object) arguments);
        } catch (IOException | ReflectiveOperationException broken) {
            Throwable cause = broken instanceof InvocationTargetException ? broken.getCause() : broken;
            System.err.println("the command could not be started: ".concat(String.valueOf(cause)));
            return 2;
        }
    }
}
