package nl.verwerkingenlogging.agent.instrumentation.matching;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What was found out for one class loader. Thread-safe; two threads may find out the same at once. */
final class LoaderView {

    private final AtomicInteger classes = new AtomicInteger();
    private final Map<String, Set<String>> aboveForRules = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> aboveForTechnologies = new ConcurrentHashMap<>();
    private final AnnotationGate.Memory ruleAnnotations = new AnnotationGate.Memory();
    private final AnnotationGate.Memory ourAnnotations = new AnnotationGate.Memory();
    private volatile boolean annotations;

    /**
     * Counts a class that passes.
     *
     * @return true at the first class and each time their number has doubled, because a loader may come to see more while it runs
     */
    boolean isTimeToLook() {
        int count = classes.incrementAndGet();
        return (count & (count - 1)) == 0;
    }

    /** Whether the loader was found to see our annotations. */
    boolean seesAnnotations() {
        return annotations;
    }

    void seeAnnotations() {
        annotations = true;
    }

    /** The types named by rules that are a type or lie above it, by the type. */
    Map<String, Set<String>> aboveForRules() {
        return aboveForRules;
    }

    /** Where annotations that rules ask for may be. */
    AnnotationGate.Memory ruleAnnotations() {
        return ruleAnnotations;
    }

    /** Where our own annotations may be. */
    AnnotationGate.Memory ourAnnotations() {
        return ourAnnotations;
    }

    /** The types named by technologies that are a type or lie above it, by the type. */
    Map<String, Set<String>> aboveForTechnologies() {
        return aboveForTechnologies;
    }
}
