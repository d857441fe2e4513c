package nl.verwerkingenlogging.agent.instrumentation.weaving;

import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import nl.verwerkingenlogging.agent.core.capture.PlatformClasses;
import nl.verwerkingenlogging.agent.instrumentation.matching.RuleMatcher;
import nl.verwerkingenlogging.agent.instrumentation.report.WeavingReport;

/**
 * Weaves classes that are loaded already, so that one that refuses costs no other (FC-09). Thread-safe.
 *
 * <p>While a thread is in a transformer, the JVM shows it no further classes, and it may hold a lock that weaving another class needs. What is found there to need
 * weaving again is therefore woven by a thread of its own, as soon as the JVM lets it, and nobody waits for that: calls that come before are not
 * logged (docs/supported.md).
 */
public final class LoadedClasses {

    private static final int BATCH = 200;

    private final Instrumentation instrumentation;
    private final WeavingReport report;
    private final Executor thread;

    /**
     * Makes the object.
     *
     * @param instrumentation how classes are woven again
     * @param report hears of classes that could not be
     * @param threads makes the thread that weaves
     */
    public LoadedClasses(Instrumentation instrumentation, WeavingReport report, ThreadFactory threads) {
        this.instrumentation = instrumentation;
        this.report = report;
        this.thread = Executors.newSingleThreadExecutor(threads);
        // Starts the thread here and not on one of the application's (FC-08).
        weaveSoon(Object.class);
    }

    /**
     * Weaves the classes that the JVM, an earlier agent or a running application loaded before us.
     *
     * @param matcher knows the names
     * @param all whether every class of the application is offered to it, for what lies above it or what it carries; otherwise only those that a rule names
     */
    public void weaveLoaded(RuleMatcher matcher, boolean all) {
        ClassLoader ours = LoadedClasses.class.getClassLoader();
        List<Class<?>> batch = new ArrayList<>();
        for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
            ClassLoader loader = loaded.getClassLoader();
            boolean isMeant = matcher.names(loader, loaded.getName())
                    || (all && loader != ours && !PlatformClasses.areLoadedBy(loader));
            if (isMeant && instrumentation.isModifiableClass(loaded)) {
                batch.add(loaded);
            }
            if (batch.size() == BATCH) {
                weave(batch);
                batch.clear();
            }
        }
        weave(batch);
    }

    /** Together, since each time costs a halt of the whole JVM; one by one when a class spoils that for the others. */
    private void weave(List<Class<?>> batch) {
        if (batch.isEmpty()) {
            return;
        }
        try {
            instrumentation.retransformClasses(batch.toArray(new Class<?>[0]));
        } catch (UnmodifiableClassException | RuntimeException | LinkageError oneRefused) {
            for (Class<?> each : batch) {
                weave(each);
            }
        }
    }

    /**
     * Has a class woven again, in whatever loaders it is loaded; does nothing when it is not. Does not wait. May be called in a transformer.
     *
     * @param name its binary name
     */
    public void weave(String name) {
        for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
            if (loaded.getName().equals(name)) {
                weaveSoon(loaded);
            }
        }
    }

    private void weaveSoon(Class<?> loaded) {
        thread.execute(new Runnable() {
            @Override
            public void run() {
                if (loaded != Object.class) {
                    weave(loaded);
                }
            }
        });
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
