package nl.verwerkingenlogging.agent.premain;

import java.io.File;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import nl.verwerkingenlogging.agent.bootstrap.Bridge;

/**
 * What {@code -javaagent} and {@code attach} start. Decides whether the agent has anything to do in this JVM, and hands over to the agent's own class loader. Whatever goes wrong,
 * the application starts, unless the operator asked otherwise with {@code onInvalidConfig=abort}.
 */
public final class AgentPremain {

    private static final String STARTER = "nl.verwerkingenlogging.agent.startup.AgentStarter";
    private static final String PREFIX = "verwerkingenlogging.";
    private static boolean started;
    private static File startedFrom;
    /** Those that came after the first and were warned about. */
    private static final List<File> SECONDS = new ArrayList<File>();

    private AgentPremain() {}

    /**
     * Called by the JVM before {@code main}.
     *
     * @param argument what follows {@code =} behind the jar: the configuration file, or null
     * @param instrumentation how classes are woven
     */
    public static void premain(String argument, Instrumentation instrumentation) {
        String enabled = setting("enabled");
        // A tool of the JDK is left alone unless somebody asks for it by name (FC-25).
        if ("false".equalsIgnoreCase(enabled) || (JvmTools.isTool() && !"true".equalsIgnoreCase(enabled))) {
            return;
        }
        try {
            startOnce(argument, instrumentation, false);
        } catch (Throwable problem) {
            report("ERROR the agent could not start, NOTHING IS LOGGED: ".concat(String.valueOf(cause(problem))));
            abortIfAsked();
        }
    }

    /**
     * Called by the JVM when somebody attaches the agent to a running application, which nothing that goes wrong here may end.
     *
     * @param argument the configuration file; null or empty when the properties or the environment of this JVM name it
     * @param instrumentation how classes are woven
     * @throws IllegalStateException when the agent did not start, so that who attached it hears of it
     */
    public static void agentmain(String argument, Instrumentation instrumentation) {
        if ("false".equalsIgnoreCase(setting("enabled"))) {
            throw new IllegalStateException("verwerkingenlogging.enabled is false in this JVM");
        }
        boolean start;
        try {
            start = startOnce(argument == null || argument.isEmpty() ? null : argument, instrumentation, true);
        } catch (Throwable problem) {
            String message = "the agent could not start, NOTHING IS LOGGED: ".concat(String.valueOf(cause(problem)));
            report("ERROR ".concat(message));
            throw new IllegalStateException(message, problem);
        }
        if (!start) {
            throw new IllegalStateException("the configuration is not valid, NOTHING IS LOGGED");
        }
    }

    /** Starts the agent unless this JVM has it already; false when it was refused. A start that failed can be tried again. */
    private static synchronized boolean startOnce(String argument, Instrumentation instrumentation, boolean late)
            throws IOException, ReflectiveOperationException {
        if (started) {
            warnOfSecond();
            return true;
        }
        File jar = AgentJar.find();
        makeBridgeVisible(jar, instrumentation);
        // Nothing may refer to the bridge before this line, or the application's class loader would define it.
        if (Bridge.isConnected()) {
            warnOfSecond();
            return true;
        }
        started = start(argument, instrumentation, jar, late);
        startedFrom = jar;
        return started;
    }

    /** This class came from the first jar, whichever the JVM started it for: the other one is among the jars that hold it too. */
    private static void warnOfSecond() throws IOException {
        File second = startedFrom;
        for (File each : AgentJar.findAll()) {
            if (!each.equals(startedFrom) && !SECONDS.contains(each)) {
                second = each;
            }
        }
        SECONDS.add(second);
        report("WARN this JVM has the agent already"
                .concat(startedFrom == null ? "" : ", from ".concat(AgentJar.describe(startedFrom)))
                .concat("; the one from ")
                .concat(second == null ? "elsewhere" : AgentJar.describe(second))
                .concat(" does nothing"));
    }

    private static Throwable cause(Throwable problem) {
        return problem instanceof InvocationTargetException ? problem.getCause() : problem;
    }

    /**
     * The manifest's {@code Boot-Class-Path} names the jar by the name it was built with. A renamed jar is appended to the boot search here, which costs class-data
     * sharing and a line of the JVM on standard error (FC-10).
     */
    private static void makeBridgeVisible(File jar, Instrumentation instrumentation) throws IOException {
        if (AgentPremain.class.getClassLoader() != null) {
            instrumentation.appendToBootstrapClassLoaderSearch(new JarFile(jar, false));
        }
    }

    private static boolean start(String argument, Instrumentation instrumentation, File jar, boolean late)
            throws IOException, ReflectiveOperationException {
        Class<?> starter = new AgentClassLoader(jar).loadClass(STARTER);
        return (Boolean) starter.getMethod("start", String.class, Instrumentation.class, File.class, boolean.class)
                .invoke(null, argument, instrumentation, jar, late);
    }

    private static void abortIfAsked() {
        if ("abort".equalsIgnoreCase(setting("onInvalidConfig"))) {
            Runtime.getRuntime().halt(1);
        }
    }

    /** A setting that is needed before the configuration can be read; the property wins over the environment. */
    private static String setting(String key) {
        String property = System.getProperty(PREFIX.concat(key));
        return property != null
                ? property
                : System.getenv(PREFIX.concat(key).replace('.', '_').toUpperCase(java.util.Locale.ROOT));
    }

    private static void report(String message) {
        System.err.println("[verwerkingenlogging] ".concat(message));
    }
}
