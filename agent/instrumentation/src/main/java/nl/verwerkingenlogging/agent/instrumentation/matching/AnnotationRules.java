package nl.verwerkingenlogging.agent.instrumentation.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.verwerkingenlogging.agent.core.config.Problem;
import nl.verwerkingenlogging.agent.core.config.Problems;
import nl.verwerkingenlogging.agent.core.engine.Candidate;
import nl.verwerkingenlogging.agent.core.rule.NamePattern;
import nl.verwerkingenlogging.agent.core.rule.Rule;
import nl.verwerkingenlogging.agent.core.rule.RuleSet;
import nl.verwerkingenlogging.agent.instrumentation.types.AnnotationInfo;
import nl.verwerkingenlogging.agent.instrumentation.types.MethodInfo;
import nl.verwerkingenlogging.agent.instrumentation.types.TypeDirectory;
import nl.verwerkingenlogging.agent.instrumentation.types.TypeInfo;

/**
 * Finds the rule that annotations give a method: its own, or those of the nearest declaration that it overrides. Annotations are known by name only, so that the
 * application's copy of them can be any. Thread-safe.
 */
public final class AnnotationRules {

    /** The package of the annotations, with its last dot. */
    public static final String OUR_PACKAGE = "nl.verwerkingenlogging.annotations.";

    static final String VERWERKING = OUR_PACKAGE + "Verwerking";
    static final String BETROKKENE = OUR_PACKAGE + "Betrokkene";
    static final String BETROKKENE_LIST = BETROKKENE + "$List";

    private final RuleSet rules;
    private final TypeDirectory types;
    private final MatchListener listener;

    /**
     * Makes a finder.
     *
     * @param rules the configuration that annotations refer to
     * @param types describes types
     * @param listener hears what is not as it should be in annotations that are valid
     */
    public AnnotationRules(RuleSet rules, TypeDirectory types, MatchListener listener) {
        this.rules = rules;
        this.types = types;
        this.listener = listener;
    }

    /** The annotations that a class with rules in its annotations, or above it, carries. */
    static List<NamePattern> asked() {
        return Collections.unmodifiableList(
                Arrays.asList(NamePattern.of(VERWERKING), NamePattern.of(BETROKKENE), NamePattern.of(BETROKKENE_LIST)));
    }

    /** Whether a class can have annotated methods, by its name. */
    boolean mayBeAnnotated(String name) {
        return !Libraries.isLibrary(name);
    }

    /** The annotated declarations in a type and above it, nearest first; empty for almost every type. */
    List<AnnotatedDeclaration> declarations(ClassLoader loader, TypeInfo type, MetaAnnotations meta) {
        List<AnnotatedDeclaration> found = new ArrayList<>(0);
        addDeclarations(found, loader, type, false, meta);
        for (TypeInfo each : types.supertypes(loader, type, Libraries.PREFIXES, new ArrayList<>())) {
            addDeclarations(found, loader, each, true, meta);
        }
        return Collections.unmodifiableList(found);
    }

    private static void addDeclarations(
            List<AnnotatedDeclaration> found, ClassLoader loader, TypeInfo type, boolean above, MetaAnnotations meta) {
        for (MethodInfo method : type.methods()) {
            // A bridge carries copies of its target's annotations.
            if (method.isMethod()
                    && !method.isBridge()
                    && (!above || method.isOverridable())
                    && carriesOurs(loader, method, meta)) {
                found.add(new AnnotatedDeclaration(type, method));
            }
        }
    }

    /** The rule that annotations give a method, or null when they give none. */
    Candidate candidate(
            ClassLoader loader,
            TypeInfo type,
            MethodInfo method,
            BridgeTargets bridges,
            List<AnnotatedDeclaration> inHierarchy,
            MetaAnnotations meta) {
        if (inHierarchy.isEmpty()) {
            return null;
        }
        List<AnnotatedDeclaration> declarations = ofMethod(type, method, bridges, inHierarchy);
        if (declarations.isEmpty()) {
            return null;
        }
        AnnotatedDeclaration nearest = declarations.get(0);
        Problems problems = new Problems();
        Rule rule = new AnnotationReader(rules, meta, loader, problems).read(nearest);
        for (Problem warning : problems.warnings()) {
            listener.warning(nearest.name(), warning.toString());
        }
        return Candidate.annotated(rule, root(loader, declarations), rule == null ? errors(problems) : null);
    }

    /** The declarations that a method is, or overrides, under its own types or those of its bridges. */
    private static List<AnnotatedDeclaration> ofMethod(
            TypeInfo type, MethodInfo method, BridgeTargets bridges, List<AnnotatedDeclaration> inHierarchy) {
        String target = bridges.targetOf(method.id());
        Set<String> signatures = new LinkedHashSet<>();
        signatures.add(signature(target));
        for (String bridge : bridges.bridgesTo(target)) {
            signatures.add(signature(bridge));
        }
        List<AnnotatedDeclaration> found = new ArrayList<>(1);
        for (AnnotatedDeclaration each : inHierarchy) {
            boolean own = each.type() == type;
            if ((own || method.isOverridable())
                    && signatures.contains(each.method().signature())) {
                found.add(each);
            }
        }
        return found;
    }

    /** Name and parameters, out of name and descriptor. */
    private static String signature(String id) {
        return id.substring(0, id.indexOf(')') + 1);
    }

    private static boolean carriesOurs(ClassLoader loader, MethodInfo method, MetaAnnotations meta) {
        if (meta.find(loader, method.annotations(), VERWERKING) != null || hasBetrokkene(method.annotations())) {
            return true;
        }
        for (MethodInfo.ParameterAnnotation each : method.parameterAnnotations()) {
            if (isBetrokkene(each.annotation())) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasBetrokkene(Collection<AnnotationInfo> annotations) {
        for (AnnotationInfo each : annotations) {
            if (isBetrokkene(each)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBetrokkene(AnnotationInfo annotation) {
        return annotation.type().equals(BETROKKENE) || annotation.type().equals(BETROKKENE_LIST);
    }

    /** The declaration that lies highest: what all overrides of it, in whatever class, have in common. */
    private String root(ClassLoader loader, List<AnnotatedDeclaration> declarations) {
        String root = null;
        for (AnnotatedDeclaration candidate : declarations) {
            boolean highest = true;
            for (TypeInfo above : types.supertypes(loader, candidate.type(), Libraries.PREFIXES, new ArrayList<>())) {
                for (AnnotatedDeclaration other : declarations) {
                    highest &= !other.type().name().equals(above.name());
                }
            }
            if (highest && (root == null || candidate.name().compareTo(root) < 0)) {
                root = candidate.name();
            }
        }
        return root;
    }

    private static String errors(Problems problems) {
        StringBuilder text = new StringBuilder();
        for (Problem error : problems.errors()) {
            text.append(text.length() == 0 ? "" : "; ").append(error);
        }
        return text.toString();
    }
}
