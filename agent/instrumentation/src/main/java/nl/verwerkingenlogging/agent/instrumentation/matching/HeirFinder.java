package nl.verwerkingenlogging.agent.instrumentation.matching;

import java.util.ArrayList;
import java.util.Set;
import java.util.function.Consumer;
import nl.verwerkingenlogging.agent.core.rule.MethodPattern;
import nl.verwerkingenlogging.agent.core.rule.Rule;
import nl.verwerkingenlogging.agent.instrumentation.types.MethodInfo;
import nl.verwerkingenlogging.agent.instrumentation.types.TypeDirectory;
import nl.verwerkingenlogging.agent.instrumentation.types.TypeInfo;

/**
 * Finds, when a class passes, the methods that a rule means for it although another class declares them: those that the class which a rule names inherits, and those
 * of an interface that its implementation inherits from a class which is not a subtype of it. Thread-safe.
 */
final class HeirFinder {

    private final TypeDirectory types;
    private final PatternMatcher patterns;
    private final InheritedMethods inherited;
    private final Consumer<String> reweave;

    HeirFinder(TypeDirectory types, PatternMatcher patterns, InheritedMethods inherited, Consumer<String> reweave) {
        this.types = types;
        this.patterns = patterns;
        this.inherited = inherited;
        this.reweave = reweave;
    }

    /** Looks for what a class inherits, for a rule that may mean it. */
    void look(ClassLoader loader, Rule rule, TypeInfo type, Set<String> above) {
        MethodPattern pattern = rule.method();
        if (pattern.typeIsAnnotation()) {
            return;
        }
        if (pattern.type().exact() && pattern.type().matches(type.name())) {
            lookAbove(loader, rule, type, type);
        } else if (!type.isInterface()) {
            for (String each : above) {
                if (pattern.type().matches(each)) {
                    TypeInfo named = types.find(loader, each);
                    if (named != null && named.isInterface()) {
                        lookAbove(loader, rule, type, named);
                    }
                }
            }
        }
    }

    /** Notes the methods that {@code named} has and {@code type} runs out of a class that is no subtype of {@code named}. */
    private void lookAbove(ClassLoader loader, Rule rule, TypeInfo type, TypeInfo named) {
        ResolvedMethods ofNamed = ResolvedMethods.of(types, loader, named);
        ResolvedMethods ofType = named == type ? ofNamed : ResolvedMethods.of(types, loader, type);
        for (ResolvedMethods.Declared wanted : ofNamed.all()) {
            ResolvedMethods.Declared runs = ofType.get(wanted.method().signature());
            if (runs == null || runs.type() == type || !isWeavable(runs.method())) {
                continue;
            }
            boolean meant = patterns.meansForm(loader, rule.method(), runs.type(), runs.method());
            if (meant && !isSubtype(loader, runs.type(), named)) {
                InheritedMethods.Heir heir =
                        new InheritedMethods.Heir(rule, runs.method().signature(), named.name());
                if (inherited.add(runs.type().name(), heir)) {
                    reweave.accept(runs.type().name());
                }
            }
        }
    }

    private static boolean isWeavable(MethodInfo method) {
        return !method.isAbstract() && !method.isNative() && !method.isStatic();
    }

    private boolean isSubtype(ClassLoader loader, TypeInfo type, TypeInfo named) {
        if (type.name().equals(named.name())) {
            return true;
        }
        for (TypeInfo each : types.supertypes(loader, type, Libraries.JAVA_ONLY, new ArrayList<>())) {
            if (each.name().equals(named.name())) {
                return true;
            }
        }
        return false;
    }
}
