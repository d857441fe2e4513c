package nl.verwerkingenlogging.benchmarks.classload;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;

/** An agent whose transformer does nothing: what any agent costs. Without state. */
public final class NothingAgent implements ClassFileTransformer {

    private NothingAgent() {}

    /**
     * Called by the JVM.
     *
     * @param arguments ignored
     * @param instrumentation where the transformer is installed
     */
    public static void premain(String arguments, Instrumentation instrumentation) {
        instrumentation.addTransformer(new NothingAgent(), true);
    }

    @Override
    public byte[] transform(
            ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] classFile) {
        return null;
    }
}
