package nl.verwerkingenlogging.agent.instrumentation.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.verwerkingenlogging.agent.core.rule.MethodPattern;
import nl.verwerkingenlogging.agent.core.rule.NamePattern;
import nl.verwerkingenlogging.agent.core.rule.Rule;
import nl.verwerkingenlogging.agent.instrumentation.types.MethodInfo;
import nl.verwerkingenlogging.agent.instrumentation.types.TypeDirectory;
import nl.verwerkingenlogging.agent.instrumentation.types.TypeInfo;

/** Judges whether a pattern means a method of a type (DESIGN 4). Thread-safe. */
final class PatternMatcher {

    private final TypeDirectory types;
    private final MetaAnnotations meta;
    private final GeneratedClasses generated;

    PatternMatcher(TypeDirectory types, MetaAnnotations meta) {
        this.types = types;
        this.meta = meta;
        this.generated = new GeneratedClasses(types);
    }

    /**
     * Whether a pattern may mean methods of a type: by its name, its annotations, or a type above it.
     *
     * @param above the names above the type that rules ask for
     */
    boolean mayMean(ClassLoader loader, MethodPattern pattern, TypeInfo type, Set<String> above) {
        if (pattern.typeIsAnnotation()) {
            return carriesAnnotation(loader, pattern.type(), type);
        }
        return pattern.type().matches(type.name())
                || ((pattern.subtypes() || pattern.type().exact()) && matchesAny(pattern.type(), above));
    }

    /**
     * Whether a pattern that may mean a type means a method of it, under the method's own parameter types or those of a bridge to it (FC-01). An exact type without
     * {@code +} that lies above means all methods when it is an interface, and otherwise those that are abstract in it.
     */
    boolean means(
            ClassLoader loader,
            MethodPattern pattern,
            TypeInfo type,
            MethodInfo method,
            BridgeTargets bridges,
            Set<String> above) {
        for (MethodInfo form : forms(type, method, bridges)) {
            if (meansForm(loader, pattern, type, form)
                    && (pattern.typeIsAnnotation()
                            || pattern.type().matches(type.name())
                            || isGeneratedOf(loader, type, pattern)
                            || (pattern.subtypes() && matchesAny(pattern.type(), above))
                            || isReadWithSubtypes(loader, pattern, form, above))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a type was generated as a subclass of the class that a pattern names, or of such a subclass: to callers it is that class. */
    private boolean isGeneratedOf(ClassLoader loader, TypeInfo type, MethodPattern pattern) {
        TypeInfo current = type;
        while (current != null && current.superName() != null && generated.isOne(loader, current)) {
            if (pattern.type().matches(current.superName())) {
                return true;
            }
            current = types.find(loader, current.superName());
        }
        return false;
    }

    /** A method and the bridges that call it. */
    private static List<MethodInfo> forms(TypeInfo type, MethodInfo method, BridgeTargets bridges) {
        List<MethodInfo> forms = new ArrayList<>(1);
        forms.add(method);
        List<String> ids = bridges.bridgesTo(method.id());
        if (!ids.isEmpty()) {
            for (MethodInfo other : type.methods()) {
                if (ids.contains(other.id())) {
                    forms.add(other);
                }
            }
        }
        return forms;
    }

    private boolean isReadWithSubtypes(ClassLoader loader, MethodPattern pattern, MethodInfo form, Set<String> above) {
        String name = pattern.type().toString();
        if (!pattern.type().exact() || !above.contains(name)) {
            return false;
        }
        TypeInfo named = types.find(loader, name);
        if (named == null || named.isInterface()) {
            return named != null;
        }
        ResolvedMethods.Declared declared =
                ResolvedMethods.of(types, loader, named).get(form.signature());
        return declared != null && declared.method().isAbstract();
    }

    /** Whether a pattern means a method by name, parameters and annotations, whatever it says of the type. */
    boolean meansForm(ClassLoader loader, MethodPattern pattern, TypeInfo type, MethodInfo method) {
        if (!pattern.matchesParameters(method.parameterTypes()) || pattern.isConstructor() != method.isConstructor()) {
            return false;
        }
        if (pattern.methodIsAnnotation()) {
            return carriesAnnotation(loader, pattern.method(), type, method);
        }
        // What compilers and proxies add beside a method carries a $ in its name; a wildcard does not mean those.
        return pattern.method().matches(method.name())
                && (method.name().indexOf('$') < 0
                        || pattern.method().toString().indexOf('$') >= 0);
    }

    /** Whether a rule leaves a method out. */
    boolean isExcepted(ClassLoader loader, Rule rule, TypeInfo type, MethodInfo method, BridgeTargets bridges) {
        if (rule.except().isEmpty()) {
            return false;
        }
        Set<String> above = new LinkedHashSet<>();
        for (TypeInfo each : allAbove(loader, type)) {
            above.add(each.name());
        }
        for (MethodPattern except : rule.except()) {
            if (mayMean(loader, except, type, above) && means(loader, except, type, method, bridges, above)) {
                return true;
            }
        }
        return false;
    }

    private boolean carriesAnnotation(ClassLoader loader, NamePattern annotation, TypeInfo type) {
        if (meta.carries(loader, type.annotations(), annotation)) {
            return true;
        }
        for (TypeInfo each : allAbove(loader, type)) {
            if (meta.carries(loader, each.annotations(), annotation)) {
                return true;
            }
        }
        return false;
    }

    private boolean carriesAnnotation(ClassLoader loader, NamePattern annotation, TypeInfo type, MethodInfo method) {
        if (meta.carries(loader, method.annotations(), annotation)) {
            return true;
        }
        if (!method.isOverridable()) {
            return false;
        }
        for (TypeInfo each : allAbove(loader, type)) {
            for (MethodInfo overridden : each.methods()) {
                if (overridden.signature().equals(method.signature())
                        && meta.carries(loader, overridden.annotations(), annotation)) {
                    return true;
                }
            }
        }
        return false;
    }

    private Collection<TypeInfo> allAbove(ClassLoader loader, TypeInfo type) {
        return types.supertypes(loader, type, Libraries.JAVA_ONLY, new ArrayList<>());
    }

    private static boolean matchesAny(NamePattern pattern, Set<String> names) {
        for (String name : names) {
            if (pattern.matches(name)) {
                return true;
            }
        }
        return false;
    }
}
