package nl.verwerkingenlogging.agent.instrumentation.weaving;

import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import nl.verwerkingenlogging.agent.instrumentation.matching.RuleMatcher;
import nl.verwerkingenlogging.agent.instrumentation.report.WeavingReport;

/** Weaves classes that are loaded already, one by one, so that one that refuses costs no other (FC-09). Thread-safe. */
public final class LoadedClasses {

    private final Instrumentation instrumentation;
    private final WeavingReport report;

    /**
     * Makes the object.
     *
     * @param instrumentation how classes are woven again
     * @param report hears of classes that could not be
     */
    public LoadedClasses(Instrumentation instrumentation, WeavingReport report) {
        this.instrumentation = instrumentation;
        this.report = report;
    }

    /**
     * Weaves every loaded class that a rule names: those that the JVM or an earlier agent loaded before us.
     *
     * @param matcher knows the names
     */
    public void weaveNamed(RuleMatcher matcher) {
        for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
            if (matcher.names(loaded.getClassLoader(), loaded.getName())) {
                weave(loaded);
            }
        }
    }

    /**
     * Weaves a class again, in whatever loaders it is loaded; does nothing when it is not.
     *
     * @param name its binary name
     */
    public void weave(String name) {
        for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
            if (loaded.getName().equals(name)) {
                weave(loaded);
            }
        }
    }

    private void weave(Class<?> loaded) {
        if (!instrumentation.isModifiableClass(loaded)) {
            return;
        }
        try {
            instrumentation.retransformClasses(loaded);
        } catch (UnmodifiableClassException | RuntimeException | LinkageError refused) {
            report.failed(loaded.getName(), refused);
        }
    }
}
