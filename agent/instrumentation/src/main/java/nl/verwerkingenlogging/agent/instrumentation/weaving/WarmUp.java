package nl.verwerkingenlogging.agent.instrumentation.weaving;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.verwerkingenlogging.agent.core.diagnostics.Survival;
import nl.verwerkingenlogging.agent.instrumentation.matching.RuleMatcher;
import nl.verwerkingenlogging.agent.instrumentation.types.TypeDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does on a thread of the agent, while the application starts, what would otherwise be slow on the application's threads because it is done for the first time: loading
 * what weaves, and judging the first classes before the JVM has compiled what judges them. Nobody waits for it. Looks at classes of the agent only.
 */
public final class WarmUp implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    /** So many classes are judged that the JVM compiles what judges them. */
    private static final int CLASSES = 3000;

    /** Where the processor is slow or busy, the application needs it more. */
    private static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(100);

    private final RuleMatcher matcher;
    private final TypeDirectory types;
    private final RuleTransformer transformer;

    /**
     * Makes a warming-up.
     *
     * @param matcher what judges classes
     * @param types what finds class files
     * @param transformer what weaves them
     */
    public WarmUp(RuleMatcher matcher, TypeDirectory types, RuleTransformer transformer) {
        this.matcher = matcher;
        this.types = types;
        this.transformer = transformer;
    }

    /** Runs to its end; never throws. */
    @Override
    public void run() {
        try {
            judge();
            transformer.weaver().weaveSpecimen();
        } catch (Throwable problem) {
            Survival.log(LOG, "Warming up met a problem; the agent goes on without", problem);
        }
    }

    private void judge() {
        ClassLoader loader = WarmUp.class.getClassLoader();
        List<String> names = new ArrayList<>();
        List<byte[]> files = new ArrayList<>();
        for (Class<?> each : examples()) {
            byte[] file = types.classFile(loader, each.getName());
            if (file != null) {
                names.add(each.getName());
                files.add(file);
            }
        }
        long began = System.nanoTime();
        for (int i = 0; !names.isEmpty() && i < CLASSES && System.nanoTime() - began < LONGEST; i++) {
            matcher.match(loader, names.get(i % names.size()), files.get(i % files.size()));
        }
    }

    /** Of different kinds and sizes, with and without annotations, most of them loaded already. */
    private static List<Class<?>> examples() {
        return Collections.unmodifiableList(Arrays.asList(
                WarmUp.class,
                RuleMatcher.class,
                RuleTransformer.class,
                TypeDirectory.class,
                LoadedClasses.class,
                Specimen.class,
                RuleAdvice.class,
                SiteNumber.class));
    }
}
