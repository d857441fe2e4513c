package nl.verwerkingenlogging.agent.instrumentation.matching;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.verwerkingenlogging.agent.core.rule.NamePattern;
import nl.verwerkingenlogging.agent.instrumentation.types.AnnotationInfo;
import nl.verwerkingenlogging.agent.instrumentation.types.ClassOutline;
import nl.verwerkingenlogging.agent.instrumentation.types.MethodInfo;
import nl.verwerkingenlogging.agent.instrumentation.types.TypeDirectory;
import nl.verwerkingenlogging.agent.instrumentation.types.TypeInfo;

/**
 * Tells whether some annotations can be on a class, its methods or anything above it, themselves or on another annotation: nearly always not, and then the class need
 * not be read. Remembers its answers for annotations and for the types above. Thread-safe.
 */
final class AnnotationGate {

    private final TypeDirectory types;
    private final MetaAnnotations meta;
    private final Collection<NamePattern> asked;
    private final Collection<String> prune;

    /** What was found out for one class loader. Thread-safe. */
    static final class Memory {

        private final Map<String, Boolean> askedFor = new ConcurrentHashMap<>();
        private final Map<String, Boolean> above = new ConcurrentHashMap<>();
    }

    /**
     * Makes a gate.
     *
     * @param types describes types
     * @param meta knows what annotations carry
     * @param asked the annotations that are asked for
     * @param prune types whose name starts with one of these are not looked into
     */
    AnnotationGate(TypeDirectory types, MetaAnnotations meta, Collection<NamePattern> asked, Collection<String> prune) {
        this.types = types;
        this.meta = meta;
        this.asked = asked;
        this.prune = prune;
    }

    /** Whether a class can carry one of the annotations; false when it certainly does not. Remembered for the classes below it, which mostly come later. */
    boolean lets(ClassLoader loader, Memory memory, String name, ClassOutline outline) {
        if (asked.isEmpty()) {
            return false;
        }
        boolean lets = anyOwn(loader, memory, outline) || anyLets(loader, memory, outline.supertypes());
        memory.above.put(name, lets);
        return lets;
    }

    private boolean anyOwn(ClassLoader loader, Memory memory, ClassOutline outline) {
        for (String annotation : outline.annotations()) {
            if (isAskedFor(loader, memory, annotation)) {
                return true;
            }
        }
        return false;
    }

    private boolean anyLets(ClassLoader loader, Memory memory, List<String> supertypes) {
        for (String type : supertypes) {
            if (lets(loader, memory, type)) {
                return true;
            }
        }
        return false;
    }

    private boolean lets(ClassLoader loader, Memory memory, String type) {
        if (isPruned(type)) {
            return false;
        }
        Boolean before = memory.above.get(type);
        if (before == null) {
            TypeInfo info = types.find(loader, type);
            if (info == null) {
                return false;
            }
            before = carries(loader, memory, info) || anyLets(loader, memory, info.supertypes());
            memory.above.put(type, before);
        }
        return before;
    }

    private boolean isPruned(String type) {
        for (String prefix : prune) {
            if (type.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    private boolean carries(ClassLoader loader, Memory memory, TypeInfo type) {
        if (anyAskedFor(loader, memory, type.annotations())) {
            return true;
        }
        for (MethodInfo method : type.methods()) {
            if (anyAskedFor(loader, memory, method.annotations())) {
                return true;
            }
            for (MethodInfo.ParameterAnnotation each : method.parameterAnnotations()) {
                if (isAskedFor(loader, memory, each.annotation().type())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean anyAskedFor(ClassLoader loader, Memory memory, Collection<AnnotationInfo> annotations) {
        for (AnnotationInfo each : annotations) {
            if (isAskedFor(loader, memory, each.type())) {
                return true;
            }
        }
        return false;
    }

    private boolean isAskedFor(ClassLoader loader, Memory memory, String annotation) {
        Boolean before = memory.askedFor.get(annotation);
        if (before == null) {
            before = false;
            for (NamePattern pattern : asked) {
                before |= meta.isOrCarries(loader, annotation, pattern);
            }
            memory.askedFor.put(annotation, before);
        }
        return before;
    }
}
