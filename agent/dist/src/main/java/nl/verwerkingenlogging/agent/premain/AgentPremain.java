package nl.verwerkingenlogging.agent.premain;

import java.io.File;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationTargetException;
import java.util.jar.JarFile;
import nl.verwerkingenlogging.agent.bootstrap.Bridge;

/**
 * What {@code -javaagent} starts. Decides whether the agent has anything to do in this JVM, and hands over to the agent's own class loader. Whatever goes wrong,
 * the application starts, unless the operator asked otherwise with {@code onInvalidConfig=abort}.
 */
public final class AgentPremain {

    private static final String STARTER = "nl.verwerkingenlogging.agent.startup.AgentStarter";
    private static final String PREFIX = "verwerkingenlogging.";
    private static boolean started;

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
            File jar = AgentJar.find();
            makeBridgeVisible(jar, instrumentation);
            // Nothing may refer to the bridge before this line, or the application's class loader would define it.
            if (isSecond() || Bridge.isConnected()) {
                report("WARN this JVM has the agent already; the one from "
                        .concat(jar.toString())
                        .concat(" does nothing"));
                return;
            }
            start(argument, instrumentation, jar);
        } catch (Throwable problem) {
            Throwable cause = problem instanceof InvocationTargetException ? problem.getCause() : problem;
            report("ERROR the agent could not start, NOTHING IS LOGGED: ".concat(String.valueOf(cause)));
            abortIfAsked();
        }
    }

    private static synchronized boolean isSecond() {
        boolean second = started;
        started = true;
        return second;
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

    private static void start(String argument, Instrumentation instrumentation, File jar)
            throws IOException, ClassNotFoundException, NoSuchMethodException, IllegalAccessException,
                    InvocationTargetException {
        Class<?> starter = new AgentClassLoader(jar).loadClass(STARTER);
        starter.getMethod("start", String.class, Instrumentation.class, File.class)
                .invoke(null, argument, instrumentation, jar);
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
