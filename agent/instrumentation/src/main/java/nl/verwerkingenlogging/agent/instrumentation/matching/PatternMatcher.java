package nl.verwerkingenlogging.agent.instrumentation.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import nl.verwerkingenlogging.agent.core.rule.MethodPattern;
import nl.verwerkingenlogging.agent.core.rule.NamePattern;
import nl.verwerkingenlogging.agent.core.rule.Rule;
import nl.verwerkingenlogging.agent.instrumentation.types.MethodInfo;
import nl.verwerkingenlogging.agent.instrumentation.types.TypeDirectory;
import nl.verwerkingenlogging.agent.instrumentation.types.TypeInfo;

/** Judges whether a pattern means a type and a method (DESIGN 4). Thread-safe. */
final class PatternMatcher {

    private final TypeDirectory types;
    private final MetaAnnotations meta;

    PatternMatcher(TypeDirectory types, MetaAnnotations meta) {
        this.types = types;
        this.meta = meta;
    }

    /**
     * Whether a pattern means a type.
     *
     * @param subtypes whether the pattern is read as with {@code +}
     * @param above names above the type, as far as they are asked for
     */
    boolean typeMatches(ClassLoader loader, MethodPattern pattern, boolean subtypes, TypeInfo type, Set<String> above) {
        if (pattern.typeIsAnnotation()) {
            if (meta.carries(loader, type.annotations(), pattern.type())) {
                return true;
            }
            for (TypeInfo each : allAbove(loader, type)) {
                if (meta.carries(loader, each.annotations(), pattern.type())) {
                    return true;
                }
            }
            return false;
        }
        if (pattern.type().matches(type.name())) {
            return true;
        }
        if (subtypes) {
            for (String name : above) {
                if (pattern.type().matches(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a pattern means a method, under its own parameter types or those of a bridge to it (FC-01). */
    boolean methodMatches(
            ClassLoader loader, MethodPattern pattern, TypeInfo type, MethodInfo method, BridgeTargets bridges) {
        if (matchesAlone(loader, pattern, type, method)) {
            return true;
        }
        for (MethodInfo other : type.methods()) {
            boolean one = bridges.bridgesTo(method.id()).contains(other.id());
            if (one && matchesAlone(loader, pattern, type, other)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a rule leaves a method out. */
    boolean isExcepted(ClassLoader loader, Rule rule, TypeInfo type, MethodInfo method, BridgeTargets bridges) {
        for (MethodPattern except : rule.except()) {
            if (!methodMatches(loader, except, type, method, bridges)) {
                continue;
            }
            Set<String> above = new LinkedHashSet<>();
            for (TypeInfo each : types.supertypes(loader, type, Collections.<String>emptyList(), new ArrayList<>())) {
                above.add(each.name());
            }
            boolean subtypes = except.subtypes() || isReadWithSubtypes(loader, except);
            if (typeMatches(loader, except, subtypes, type, above)) {
                return true;
            }
        }
        return false;
    }

    private boolean isReadWithSubtypes(ClassLoader loader, MethodPattern pattern) {
        TypeInfo named = pattern.type().exact() && !pattern.typeIsAnnotation()
                ? types.find(loader, pattern.type().toString())
                : null;
        return named != null && isReadWithSubtypes(named, declared(loader, pattern, named));
    }

    /** Whether an exact type means its subtypes: it is an interface, or the method is abstract in it. */
    static boolean isReadWithSubtypes(TypeInfo named, MethodInfo declared) {
        return named.isInterface() || (declared != null && declared.isAbstract());
    }

    /** The method that a type declares for a pattern, one with code before an abstract one; null when it declares none. */
    MethodInfo declared(ClassLoader loader, MethodPattern pattern, TypeInfo type) {
        MethodInfo found = null;
        for (MethodInfo method : type.methods()) {
            if (method.isMethod()
                    && matchesAlone(loader, pattern, type, method)
                    && (found == null || found.isAbstract())) {
                found = method;
            }
        }
        return found;
    }

    private boolean matchesAlone(ClassLoader loader, MethodPattern pattern, TypeInfo type, MethodInfo method) {
        if (!pattern.matchesParameters(method.parameterTypes())) {
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

    private boolean carriesAnnotation(ClassLoader loader, NamePattern annotation, TypeInfo type, MethodInfo method) {
        if (meta.carries(loader, method.annotations(), annotation)) {
            return true;
        }
        if (!method.isOverridable()) {
            return false;
        }
        for (TypeInfo each : allAbove(loader, type)) {
            for (MethodInfo overridden : each.methods()) {
                if (overridden.name().equals(method.name())
                        && overridden.parameterDescriptor().equals(method.parameterDescriptor())
                        && meta.carries(loader, overridden.annotations(), annotation)) {
                    return true;
                }
            }
        }
        return false;
    }

    private Collection<TypeInfo> allAbove(ClassLoader loader, TypeInfo type) {
        return types.supertypes(loader, type, Collections.singletonList("java."), new ArrayList<>());
    }
}
