package nl.verwerkingenlogging.agent.instrumentation.matching;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.verwerkingenlogging.agent.core.rule.NamePattern;
import nl.verwerkingenlogging.agent.instrumentation.types.AnnotationInfo;
import nl.verwerkingenlogging.agent.instrumentation.types.PerLoader;
import nl.verwerkingenlogging.agent.instrumentation.types.TypeDirectory;
import nl.verwerkingenlogging.agent.instrumentation.types.TypeInfo;

/** Looks through annotations at the annotations that these carry themselves. Thread-safe. */
final class MetaAnnotations {

    /** Deep enough for any use seen, and an end to annotations that carry each other. */
    private static final int MAX_DEPTH = 5;

    private final TypeDirectory types;
    private final PerLoader<Map<String, List<AnnotationInfo>>> known = new PerLoader<>(ConcurrentHashMap::new);

    MetaAnnotations(TypeDirectory types) {
        this.types = types;
    }

    /**
     * Whether one of some annotations is, or carries, the one that a pattern names.
     *
     * @param loader the loader of the annotated class
     * @param annotations the annotations
     * @param pattern qualified, or simple for an annotation of that name in any package
     * @return true when it does
     */
    boolean carries(ClassLoader loader, Collection<AnnotationInfo> annotations, NamePattern pattern) {
        return carries(loader, annotations, pattern, 0);
    }

    /** Forgets what annotations carry; it is read again when asked for. */
    void forget() {
        known.clear();
    }

    /** Whether an annotation is, or carries, the one that a pattern names. */
    boolean isOrCarries(ClassLoader loader, String annotation, NamePattern pattern) {
        return names(pattern, annotation) || carries(loader, of(loader, annotation), pattern, 1);
    }

    private boolean carries(
            ClassLoader loader, Collection<AnnotationInfo> annotations, NamePattern pattern, int depth) {
        for (AnnotationInfo annotation : annotations) {
            if (names(pattern, annotation.type())
                    || (depth < MAX_DEPTH && carries(loader, of(loader, annotation.type()), pattern, depth + 1))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Finds an annotation among some, or on one of them.
     *
     * @param loader the loader of the annotated class
     * @param annotations the annotations
     * @param type binary name of the one looked for
     * @return the annotation, nearest first, or null
     */
    AnnotationInfo find(ClassLoader loader, Collection<AnnotationInfo> annotations, String type) {
        for (AnnotationInfo annotation : annotations) {
            if (annotation.type().equals(type)) {
                return annotation;
            }
        }
        for (int depth = 1; depth <= MAX_DEPTH; depth++) {
            AnnotationInfo found = findAt(loader, annotations, type, depth);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private AnnotationInfo findAt(ClassLoader loader, Collection<AnnotationInfo> annotations, String type, int depth) {
        for (AnnotationInfo annotation : annotations) {
            List<AnnotationInfo> carried = of(loader, annotation.type());
            for (AnnotationInfo candidate : carried) {
                if (depth == 1 && candidate.type().equals(type)) {
                    return candidate;
                }
            }
            if (depth > 1 && !carried.isEmpty()) {
                AnnotationInfo found = findAt(loader, carried, type, depth - 1);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private List<AnnotationInfo> of(ClassLoader loader, String annotation) {
        if (annotation.startsWith("java.")) {
            return Collections.emptyList();
        }
        Map<String, List<AnnotationInfo>> ofLoader = known.get(loader);
        List<AnnotationInfo> carried = ofLoader.get(annotation);
        if (carried == null) {
            TypeInfo type = types.find(loader, annotation);
            // An annotation without class file is ignored by the JVM too.
            carried = type == null ? Collections.<AnnotationInfo>emptyList() : type.annotations();
            ofLoader.put(annotation, carried);
        }
        return carried;
    }

    private static boolean names(NamePattern pattern, String annotation) {
        if (pattern.matches(annotation)) {
            return true;
        }
        return pattern.toString().indexOf('.') < 0
                && pattern.matches(annotation.substring(annotation.lastIndexOf('.') + 1));
    }
}
