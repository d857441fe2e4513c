package nl.verwerkingenlogging.agent.instrumentation.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.utility.OpenedClassReader;
import nl.verwerkingenlogging.agent.core.engine.Candidate;
import nl.verwerkingenlogging.agent.core.rule.MethodPattern;
import nl.verwerkingenlogging.agent.core.rule.NamePattern;
import nl.verwerkingenlogging.agent.core.rule.Rule;
import nl.verwerkingenlogging.agent.instrumentation.types.MethodInfo;
import nl.verwerkingenlogging.agent.instrumentation.types.PerLoader;
import nl.verwerkingenlogging.agent.instrumentation.types.TypeDirectory;
import nl.verwerkingenlogging.agent.instrumentation.types.TypeInfo;

/**
 * Finds the methods of a class that rules are about. The cheapest question comes first: the name of the class, then the names above it, and only then its
 * methods and annotations. Thread-safe.
 */
public final class RuleMatcher {

    private final List<Rule> rules;
    private final TypeDirectory types;
    private final AnnotationRules annotationRules;
    private final List<Technology> technologies;
    private final MatchListener listener;
    private final MetaAnnotations meta;
    private final PatternMatcher patterns;
    private final Supertypes supertypes;
    private final ConstantPoolHints hints;
    private final PerLoader<LoaderView> views = new PerLoader<>(LoaderView::new);
    private final InheritedMethods inherited = new InheritedMethods();

    private final ClassLoader platformLoader = platformLoader();
    private final Set<String> exactNames = new LinkedHashSet<>();
    private final List<NamePattern> nameGlobs;
    private final boolean anySubtypeGlob;
    private final boolean anyAnnotationPattern;

    /**
     * Makes a matcher.
     *
     * @param rules the rules of the configuration file, in its order
     * @param annotationRules finds rules in annotations
     * @param technologies what is woven whatever the rules say
     * @param types describes types
     * @param listener hears what cannot be matched
     */
    public RuleMatcher(
            List<Rule> rules,
            AnnotationRules annotationRules,
            List<Technology> technologies,
            TypeDirectory types,
            MatchListener listener) {
        this.rules = rules;
        this.annotationRules = annotationRules;
        this.technologies = technologies;
        this.types = types;
        this.listener = listener;
        this.meta = new MetaAnnotations(types);
        this.patterns = new PatternMatcher(types, meta);
        List<NamePattern> names = new ArrayList<>();
        List<NamePattern> withSubtypes = new ArrayList<>();
        boolean asksJava = false;
        boolean annotationPattern = false;
        for (Rule rule : rules) {
            MethodPattern pattern = rule.method();
            annotationPattern |= pattern.typeIsAnnotation() || pattern.methodIsAnnotation();
            if (!pattern.typeIsAnnotation()) {
                names.add(pattern.type());
                asksJava |= pattern.type().toString().startsWith("java.");
                if (pattern.subtypes()) {
                    withSubtypes.add(pattern.type());
                }
                if (pattern.type().exact()) {
                    exactNames.add(pattern.type().toString());
                }
            }
        }
        this.hints = hints(rules, technologies);
        this.nameGlobs = Supertypes.withWildcards(names);
        List<NamePattern> subtypeGlobs = Supertypes.withWildcards(withSubtypes);
        this.anySubtypeGlob = !subtypeGlobs.isEmpty();
        this.anyAnnotationPattern = annotationPattern;
        this.supertypes = new Supertypes(types, subtypeGlobs, asksJava);
    }

    /** Any rule may come to ask for subtypes, when its type turns out to be an interface. */
    private static ConstantPoolHints hints(List<Rule> rules, List<Technology> technologies) {
        Set<String> texts = new LinkedHashSet<>();
        Set<String> prefixes = new LinkedHashSet<>();
        for (Rule rule : rules) {
            String method = rule.method().method().toString();
            if (rule.method().methodIsAnnotation()) {
                prefixes.add("");
            } else if (rule.method().method().exact()) {
                texts.add(method);
            } else {
                prefixes.add(method.substring(0, method.indexOf('*')));
            }
        }
        for (Technology technology : technologies) {
            texts.addAll(technology.hints());
        }
        return new ConstantPoolHints(texts, prefixes);
    }

    /**
     * Whether a class may match by its name alone, also for classes that were loaded before the agent. Classes of the JDK are only meant by a rule that names them:
     * a wildcard is about the application.
     *
     * @param loader the loader that defines it, null for the boot loader
     * @param name its binary name
     * @return true when a rule names it
     */
    public boolean names(ClassLoader loader, String name) {
        return exactNames.contains(name) || inherited.declares(name) || (!isOfTheJdk(loader) && matchesNameGlob(name));
    }

    private boolean isOfTheJdk(ClassLoader loader) {
        return loader == null || loader == platformLoader;
    }

    /**
     * Finds the methods of a class that have to be woven.
     *
     * @param loader the loader that defines it, null for the boot loader
     * @param name its binary name
     * @param classFile its bytes as handed in
     * @return what was found, {@link Matches#NONE} for most classes
     */
    public Matches match(ClassLoader loader, String name, byte[] classFile) {
        boolean byName = names(loader, name);
        if (!byName && isOfTheJdk(loader)) {
            return Matches.NONE;
        }
        LoaderView view = views.get(loader);
        if (view.isTimeToLook()) {
            look(loader, view);
            byName = names(loader, name);
        }
        byName |= concernsTechnology(name);
        boolean mayBeAnnotated = annotationRules.mayBeAnnotated(name) && view.sees(AnnotationRules.VERWERKING);
        Set<String> above = Collections.emptySet();
        if ((view.anySubtypesMatch() || anySubtypeGlob) && hints.mayDeclare(classFile)) {
            Set<String> missing = new LinkedHashSet<>();
            above = supertypes.above(loader, view, directSupertypes(classFile), missing);
            for (String each : missing) {
                listener.incomplete(name, each);
            }
        }
        if (!byName && !mayBeAnnotated && above.isEmpty() && !anyAnnotationPattern) {
            return Matches.NONE;
        }
        TypeInfo type = types.describe(loader, classFile);
        return new Matches(
                matchMethods(loader, view, type, above, mayBeAnnotated, classFile), matchTechnologies(type, above));
    }

    private Map<MethodInfo, Class<?>> matchTechnologies(TypeInfo type, Set<String> above) {
        Map<MethodInfo, Class<?>> found = new LinkedHashMap<>();
        for (Technology technology : technologies) {
            for (MethodInfo method : type.methods()) {
                if (method.isMethod() && !method.isAbstract() && !method.isNative()) {
                    Class<?> advice = technology.adviceFor(above, type.name(), method);
                    if (advice != null) {
                        found.put(method, advice);
                    }
                }
            }
        }
        return found;
    }

    private boolean concernsTechnology(String name) {
        for (Technology technology : technologies) {
            if (technology.concerns(name)) {
                return true;
            }
        }
        return false;
    }

    private List<Match> matchMethods(
            ClassLoader loader,
            LoaderView view,
            TypeInfo type,
            Set<String> above,
            boolean mayBeAnnotated,
            byte[] classFile) {
        List<Rule> ofType = new ArrayList<>();
        for (Rule rule : rules) {
            boolean subtypes = rule.method().subtypes() || view.sees(readWithSubtypes(rule));
            if (patterns.typeMatches(loader, rule.method(), subtypes, type, above)) {
                ofType.add(rule);
            }
        }
        boolean hasHeirs = inherited.declares(type.name());
        List<AnnotatedDeclaration> annotated = mayBeAnnotated
                ? annotationRules.declarations(loader, type, meta)
                : Collections.<AnnotatedDeclaration>emptyList();
        if (ofType.isEmpty() && !hasHeirs && annotated.isEmpty()) {
            return Collections.emptyList();
        }
        BridgeTargets bridges = hasBridges(type) ? BridgeTargets.of(classFile) : BridgeTargets.none();
        List<Match> matches = new ArrayList<>();
        for (MethodInfo method : type.methods()) {
            if (!method.isMethod() || (method.isSynthetic() && !method.isBridge())) {
                continue;
            }
            List<Candidate> candidates = candidates(loader, type, method, bridges, ofType, annotated);
            if (candidates.isEmpty() || method.isAbstract()) {
                continue;
            }
            if (method.isNative()) {
                for (Candidate candidate : candidates) {
                    listener.notWoven(candidate.rule(), type.name(), signature(method), "the method is native");
                }
                continue;
            }
            matches.add(new Match(method, candidates));
        }
        return Collections.unmodifiableList(matches);
    }

    private List<Candidate> candidates(
            ClassLoader loader,
            TypeInfo type,
            MethodInfo method,
            BridgeTargets bridges,
            List<Rule> ofType,
            List<AnnotatedDeclaration> annotated) {
        List<Candidate> candidates = new ArrayList<>(1);
        for (Rule rule : rules) {
            boolean matches =
                    ofType.contains(rule) && patterns.methodMatches(loader, rule.method(), type, method, bridges);
            String receiver = matches ? null : inherited.receiverFor(type.name(), rule, method);
            if (matches || receiver != null) {
                if (patterns.isExcepted(loader, rule, type, method, bridges)) {
                    continue;
                }
                if (rule.enabled()) {
                    candidates.add(Candidate.of(rule, receiver, meansOnly(rule, type, method)));
                }
                if (receiver == null) {
                    return candidates;
                }
            }
        }
        Candidate byAnnotation = annotationRules.candidate(loader, type, method, bridges, annotated, meta);
        if (byAnnotation != null) {
            candidates.add(byAnnotation);
        }
        return candidates;
    }

    /** Whether a rule names one type, and of its methods this one only: overloads and bridges of the same name make it less than exact. */
    private static boolean meansOnly(Rule rule, TypeInfo type, MethodInfo method) {
        if (!rule.method().exact()) {
            return false;
        }
        for (MethodInfo other : type.methods()) {
            if (other != method
                    && other.name().equals(method.name())
                    && rule.method().matchesParameters(other.parameterTypes())) {
                return false;
            }
        }
        return true;
    }

    private static String readWithSubtypes(Rule rule) {
        return "subtypes for " + rule.name();
    }

    /** Finds out, for types that a rule names exactly, whether the loader sees them and what they are. */
    private void look(ClassLoader loader, LoaderView view) {
        for (Technology technology : technologies) {
            for (String each : technology.supertypes()) {
                if (!view.subtypesMatch(each) && types.canSee(loader, each)) {
                    view.matchSubtypes(each);
                }
            }
        }
        if (!view.sees(AnnotationRules.VERWERKING) && types.canSee(loader, AnnotationRules.VERWERKING)) {
            view.see(AnnotationRules.VERWERKING);
        }
        for (Rule rule : rules) {
            MethodPattern pattern = rule.method();
            if (pattern.typeIsAnnotation() || !pattern.type().exact()) {
                continue;
            }
            String name = pattern.type().toString();
            if (pattern.subtypes()) {
                if (!view.subtypesMatch(name) && types.canSee(loader, name)) {
                    view.matchSubtypes(name);
                }
            } else if (!view.sees(name + '#' + rule.name())) {
                TypeInfo type = types.find(loader, name);
                if (type != null) {
                    view.see(name + '#' + rule.name());
                    resolve(loader, view, rule, type);
                }
            }
        }
    }

    private void resolve(ClassLoader loader, LoaderView view, Rule rule, TypeInfo type) {
        MethodInfo declared = patterns.declared(loader, rule.method(), type);
        if (PatternMatcher.isReadWithSubtypes(type, declared)) {
            view.see(readWithSubtypes(rule));
            view.matchSubtypes(type.name());
            return;
        }
        if (declared != null || rule.method().methodIsAnnotation()) {
            return;
        }
        for (TypeInfo each : types.supertypes(loader, type, Collections.<String>emptyList(), new ArrayList<>())) {
            MethodInfo found = patterns.declared(loader, rule.method(), each);
            if (found != null && !found.isAbstract()) {
                inherited.add(each.name(), rule, type.name());
                return;
            }
        }
    }

    private boolean matchesNameGlob(String name) {
        for (NamePattern glob : nameGlobs) {
            if (glob.matches(name)) {
                return true;
            }
        }
        return false;
    }

    /** The platform loader of Java 9 and later, the extension loader before. */
    private static ClassLoader platformLoader() {
        ClassLoader loader = ClassLoader.getSystemClassLoader();
        while (loader.getParent() != null) {
            loader = loader.getParent();
        }
        return loader;
    }

    private static List<String> directSupertypes(byte[] classFile) {
        ClassReader reader = OpenedClassReader.of(classFile);
        List<String> names = new ArrayList<>();
        if (reader.getSuperName() != null) {
            names.add(reader.getSuperName().replace('/', '.'));
        }
        for (String each : reader.getInterfaces()) {
            names.add(each.replace('/', '.'));
        }
        return names;
    }

    private static boolean hasBridges(TypeInfo type) {
        for (MethodInfo method : type.methods()) {
            if (method.isBridge()) {
                return true;
            }
        }
        return false;
    }

    private static String signature(MethodInfo method) {
        return method.name() + '(' + String.join(", ", method.parameterTypes()) + ')';
    }
}
