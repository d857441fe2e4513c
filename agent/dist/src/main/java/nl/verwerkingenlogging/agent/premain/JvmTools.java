package nl.verwerkingenlogging.agent.premain;

/** Recognises the JDK's own tools, which {@code JAVA_TOOL_OPTIONS} reaches too and in which the agent has nothing to do (FC-25). */
final class JvmTools {

    private JvmTools() {}

    /**
     * Whether this JVM runs a tool of the JDK.
     *
     * @return false for applications and for JVMs that another program embeds
     */
    static boolean isTool() {
        String module = System.getProperty("jdk.module.main");
        if (module != null) {
            return module.startsWith("jdk.") || module.startsWith("java.");
        }
        String command = System.getProperty("sun.java.command");
        return command != null
                && (command.startsWith("sun.tools.")
                        || command.startsWith("com.sun.tools.")
                        || command.startsWith("sun.security.tools.")
                        || command.startsWith("sun.rmi.")
                        || command.startsWith("com.sun.java.util.jar.pack."));
    }
}
