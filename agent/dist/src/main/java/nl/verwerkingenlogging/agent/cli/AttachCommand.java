package nl.verwerkingenlogging.agent.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Starts the agent in a JVM that runs already, through the attach API of the JDK. That is looked up by name: it is a module that a runtime image may lack, and before
 * Java 9 a jar of its own.
 */
@Command(
        name = "attach",
        description = {
            "Starts the agent in a JVM that runs already, of the same user and on the same machine. Classes that are loaded are woven too;"
                    + " calls that are under way are not logged.",
            "What the agent has to say goes to the standard error of that JVM."
        },
        mixinStandardHelpOptions = true)
public final class AttachCommand implements Callable<Integer> {

    private static final int GOOD = 0;
    private static final int FINDINGS = 1;
    private static final String VIRTUAL_MACHINE = "com.sun.tools.attach.VirtualMachine";

    @Parameters(paramLabel = "PID", description = "The process id of the JVM.")
    private long pid;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The configuration file; by default the one that properties or environment of that JVM name.")
    private Path file;

    @Option(names = "--json", description = "Writes the outcome as JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    /** For picocli. */
    public AttachCommand() {}

    /** {@inheritDoc} */
    @Override
    public Integer call() throws JsonProcessingException {
        String problem = null;
        try {
            attach();
        } catch (InvocationTargetException refused) {
            problem = String.valueOf(refused.getCause());
        } catch (IOException | ReflectiveOperationException | URISyntaxException impossible) {
            problem = String.valueOf(impossible);
        }
        String text = problem == null
                ? "the agent was handed to JVM " + pid
                : "the agent does not run in JVM " + pid + ": " + problem;
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            ObjectNode outcome = new ObjectMapper().createObjectNode();
            outcome.put("attached", problem == null);
            outcome.put("message", text);
            out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(outcome));
        } else {
            out.println(text);
        }
        out.flush();
        return problem == null ? GOOD : FINDINGS;
    }

    private void attach() throws IOException, ReflectiveOperationException, URISyntaxException {
        CodeSource source = AttachCommand.class.getProtectionDomain().getCodeSource();
        String jar = new File(source.getLocation().toURI()).getAbsolutePath();
        Class<?> api = virtualMachine();
        Object jvm = api.getMethod("attach", String.class).invoke(null, String.valueOf(pid));
        try {
            api.getMethod("loadAgent", String.class, String.class)
                    .invoke(jvm, jar, file == null ? "" : file.toAbsolutePath().toString());
        } finally {
            api.getMethod("detach").invoke(jvm);
        }
    }

    private static Class<?> virtualMachine() throws ClassNotFoundException, MalformedURLException {
        ClassLoader loader = ClassLoader.getSystemClassLoader();
        File tools = new File(System.getProperty("java.home"), "../lib/tools.jar");
        if (tools.isFile()) {
            loader = new URLClassLoader(new URL[] {tools.toURI().toURL()}, loader);
        }
        try {
            return loader.loadClass(VIRTUAL_MACHINE);
        } catch (ClassNotFoundException absent) {
            throw new ClassNotFoundException(
                    "this Java has no attach API (module jdk.attach); use the one of a JDK", absent);
        }
    }
}
