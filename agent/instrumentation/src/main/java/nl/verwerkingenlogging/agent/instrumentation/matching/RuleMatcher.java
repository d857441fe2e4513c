package nl.verwerkingenlogging.agent.instrumentation.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import nl.verwerkingenlogging.agent.core.capture.PlatformClasses;
import nl.verwerkingenlogging.agent.core.engine.Candidate;
import nl.verwerkingenlogging.agent.core.rule.MethodPattern;
import nl.verwerkingenlogging.agent.core.rule.NamePattern;
import nl.verwerkingenlogging.agent.core.rule.Rule;
import nl.verwerkingenlogging.agent.instrumentation.types.ClassOutline;
import nl.verwerkingenlogging.agent.instrumentation.types.MethodInfo;
import nl.verwerkingenlogging.agent.instrumentation.types.PerLoader;
import nl.verwerkingenlogging.agent.instrumentation.types.TypeDirectory;
import nl.verwerkingenlogging.agent.instrumentation.types.TypeInfo;

/**
 * Finds the methods of a class that rules are about. The cheapest question comes first: the name of the class, then the names above it, and only then its
 * methods and annotations. Everything is decided by the class at hand and what lies above it, never by what a loader might show. Thread-safe.
 */
public final class RuleMatcher {

    /** Made by the JVM for each reflective accessor, in a loader of its own; nothing in them is anybody's method. */
    private static final String[] ACCESSORS = {"jdk.internal.reflect.", "sun.reflect."};

    private final List<Rule> rules;
    private final TypeDirectory types;
    private final AnnotationRules annotationRules;
    private final List<Technology> technologies;
    private final MatchListener listener;
    private final MetaAnnotations meta;
    private final PatternMatcher patterns;
    private final InheritedMethods inherited = new InheritedMethods();
    private final HeirFinder heirs;
    private final Supertypes ruleTypes;
    private final Supertypes technologyTypes;
    private final ClassOutline.Hints technologyHints;
    private final PerLoader<LoaderView> views = new PerLoader<>(LoaderView::new);
    private final Set<String> exactNames = new LinkedHashSet<>();
    private final NameGlobs nameGlobs;
    /** Of rules on annotated methods: nothing is asked of them while no class carries such an annotation. */
    private final NameGlobs globsOfAnnotatedMethods;

    private final AnnotationGate ruleAnnotations;
    private final AnnotationGate ourAnnotations;
    private final boolean anyTypeAnnotation;

    /**
     * Makes a matcher.
     *
     * @param rules the rules of the configuration file, in its order
     * @param annotationRules finds rules in annotations
     * @param technologies what is woven whatever the rules say
     * @param types describes types
     * @param listener hears what cannot be matched
     * @param reweave is told the name of a class that has to be woven again when it is loaded already
     */
    public RuleMatcher(
            List<Rule> rules,
            AnnotationRules annotationRules,
            List<Technology> technologies,
            TypeDirectory types,
            MatchListener listener,
            Consumer<String> reweave) {
        this.rules = rules;
        this.annotationRules = annotationRules;
        this.technologies = technologies;
        this.types = types;
        this.listener = listener;
        this.meta = new MetaAnnotations(types);
        this.patterns = new PatternMatcher(types, meta);
        this.heirs = new HeirFinder(types, patterns, inherited, reweave);
        List<NamePattern> subtypeGlobs = new ArrayList<>();
        List<NamePattern> annotations = new ArrayList<>();
        List<NamePattern> named = new ArrayList<>();
        List<NamePattern> ofAnnotated = new ArrayList<>();
        boolean typeAnnotation = false;
        for (Rule rule : rules) {
            MethodPattern pattern = rule.method();
            if (pattern.methodIsAnnotation()) {
                annotations.add(pattern.method());
            }
            if (pattern.typeIsAnnotation()) {
                annotations.add(pattern.type());
                typeAnnotation = true;
            } else if (pattern.type().exact()) {
                exactNames.add(pattern.type().toString());
            } else {
                (pattern.methodIsAnnotation() ? ofAnnotated : named).add(pattern.type());
                if (pattern.subtypes()) {
                    subtypeGlobs.add(pattern.type());
                }
            }
        }
        this.anyTypeAnnotation = typeAnnotation;
        this.nameGlobs = new NameGlobs(named);
        this.globsOfAnnotatedMethods = new NameGlobs(ofAnnotated);
        this.ruleAnnotations = new AnnotationGate(types, meta, annotations, Libraries.JAVA_ONLY);
        this.ourAnnotations = new AnnotationGate(types, meta, AnnotationRules.asked(), Libraries.PREFIXES);
        this.ruleTypes = new Supertypes(types, exactNames, subtypeGlobs);
        Set<String> technologyNames = new LinkedHashSet<>();
        List<String> hints = new ArrayList<>();
        for (Technology technology : technologies) {
            technologyNames.addAll(technology.supertypes());
            hints.addAll(technology.hints());
        }
        this.technologyTypes = new Supertypes(types, technologyNames, Collections.<NamePattern>emptyList());
        this.technologyHints = new ClassOutline.Hints(hints);
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
        return namesMethodsOf(loader, name)
                || (!PlatformClasses.areLoadedBy(loader) && globsOfAnnotatedMethods.matches(name));
    }

    /** Forgets what was found out about types when nothing new was asked since this was last called: some time after an application's start (FC-11). */
    public void forgetWhenIdle() {
        if (types.forgetWhenIdle()) {
            views.clear();
            meta.forget();
        }
    }

    private boolean namesMethodsOf(ClassLoader loader, String name) {
        return exactNames.contains(name)
                || inherited.declares(name)
                || (!PlatformClasses.areLoadedBy(loader) && nameGlobs.matches(name));
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
        boolean byName = namesMethodsOf(loader, name);
        if ((!byName && PlatformClasses.areLoadedBy(loader)) || isAccessor(name)) {
            return Matches.NONE;
        }
        LoaderView view = views.get(loader);
        ClassOutline outline = ClassOutline.of(classFile, technologyHints);
        boolean mayBeAnnotated = annotationRules.mayBeAnnotated(name)
                && seesAnnotations(loader, view)
                && ourAnnotations.lets(loader, view.ourAnnotations(), name, outline);
        boolean carriesAsked = ruleAnnotations.lets(loader, view.ruleAnnotations(), name, outline);
        boolean byAnnotation = carriesAsked && (anyTypeAnnotation || globsOfAnnotatedMethods.matches(name));
        Set<String> above = above(loader, name, outline, ruleTypes, view.aboveForRules());
        boolean forTechnology = concernsTechnology(name) || outline.isHinted();
        if (!byName && !mayBeAnnotated && !byAnnotation && above.isEmpty() && !forTechnology) {
            return Matches.NONE;
        }
        TypeInfo type = types.describe(loader, classFile);
        Map<MethodInfo, Class<?>> woven = forTechnology
                ? matchTechnologies(type, above(loader, name, outline, technologyTypes, view.aboveForTechnologies()))
                : Collections.<MethodInfo, Class<?>>emptyMap();
        return new Matches(matchRules(loader, type, above, carriesAsked, mayBeAnnotated, classFile), woven);
    }

    private boolean seesAnnotations(ClassLoader loader, LoaderView view) {
        if (view.isTimeToLook() && !view.seesAnnotations() && types.canSee(loader, AnnotationRules.VERWERKING)) {
            view.seeAnnotations();
        }
        return view.seesAnnotations();
    }

    private Set<String> above(
            ClassLoader loader, String name, ClassOutline outline, Supertypes asked, Map<String, Set<String>> known) {
        if (asked.isIdle()) {
            return Collections.emptySet();
        }
        List<String> missing = new ArrayList<>(0);
        Set<String> above = asked.above(loader, known, outline.supertypes(), missing);
        for (String each : missing) {
            listener.incomplete(name, each);
        }
        if (missing.isEmpty()) {
            asked.remember(known, name, above);
        }
        return above;
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
        return Collections.unmodifiableMap(found);
    }

    private List<Match> matchRules(
            ClassLoader loader,
            TypeInfo type,
            Set<String> above,
            boolean carriesAsked,
            boolean mayBeAnnotated,
            byte[] classFile) {
        Set<Rule> ofType = new LinkedHashSet<>();
        for (Rule rule : rules) {
            if ((carriesAsked || !asksForAnnotation(rule.method()))
                    && patterns.mayMean(loader, rule.method(), type, above)) {
                ofType.add(rule);
                heirs.look(loader, rule, type, above);
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
        DefaultOverloads overloads = DefaultOverloads.of(type, classFile);
        Search search = new Search(loader, type, above, bridges, ofType, annotated);
        List<Match> matches = new ArrayList<>();
        for (MethodInfo method : type.methods()) {
            boolean hasCode = (method.isMethod() || method.isConstructor()) && !method.isAbstract();
            if (hasCode && (!method.isSynthetic() || method.isBridge())) {
                List<Candidate> candidates = search.candidates(method);
                if (!candidates.isEmpty() && method.isNative()) {
                    listener.notWoven(type.name(), method, candidates, "the method is native");
                } else if (!candidates.isEmpty() && !search.isLoggedBy(overloads.targetOf(type, method), candidates)) {
                    matches.add(new Match(method, candidates));
                }
            }
        }
        return Collections.unmodifiableList(matches);
    }

    /** Looks for the rules of the methods of one class. */
    private final class Search {

        private final ClassLoader loader;
        private final TypeInfo type;
        private final Set<String> above;
        private final BridgeTargets bridges;
        private final Set<Rule> ofType;
        private final List<AnnotatedDeclaration> annotated;

        Search(
                ClassLoader loader,
                TypeInfo type,
                Set<String> above,
                BridgeTargets bridges,
                Set<Rule> ofType,
                List<AnnotatedDeclaration> annotated) {
            this.loader = loader;
            this.type = type;
            this.above = above;
            this.bridges = bridges;
            this.ofType = ofType;
            this.annotated = annotated;
        }

        /** The rules that may hold for a call of a method, in order; at most the last of them is about any receiver. */
        List<Candidate> candidates(MethodInfo method) {
            List<Candidate> candidates = new ArrayList<>(1);
            for (Rule rule : rules) {
                if (ofType.contains(rule)
                        && patterns.means(loader, rule.method(), type, method, bridges, above)
                        && !patterns.isExcepted(loader, rule, type, method, bridges)) {
                    if (rule.enabled()) {
                        candidates.add(Candidate.of(rule, null, meansOnly(rule, method)));
                    }
                    return candidates;
                }
                addHeirs(candidates, rule, method);
            }
            if (method.isConstructor()) {
                return candidates;
            }
            Candidate byAnnotation = annotationRules.candidate(loader, type, method, bridges, annotated, meta);
            if (byAnnotation != null) {
                candidates.add(byAnnotation);
            }
            return candidates;
        }

        /** Whether a method that others only fill in arguments for is logged in their place. */
        boolean isLoggedBy(MethodInfo target, List<Candidate> ofOverload) {
            List<Candidate> ofTarget = target == null ? Collections.<Candidate>emptyList() : candidates(target);
            if (ofTarget.size() != ofOverload.size()) {
                return false;
            }
            for (int i = 0; i < ofTarget.size(); i++) {
                Rule one = ofTarget.get(i).rule();
                Rule other = ofOverload.get(i).rule();
                // Of an annotation each method has a rule of its own.
                if (one != other && (rules.contains(one) || rules.contains(other))) {
                    return false;
                }
            }
            return true;
        }

        private void addHeirs(List<Candidate> candidates, Rule rule, MethodInfo method) {
            for (InheritedMethods.Heir heir : inherited.of(type.name(), rule, method)) {
                TypeInfo receiver = types.find(loader, heir.receiver());
                boolean excepted = receiver != null && patterns.isExcepted(loader, rule, receiver, method, bridges);
                if (!excepted) {
                    candidates.add(
                            rule.enabled()
                                    ? Candidate.of(rule, heir.receiver(), meansOnly(rule, method))
                                    : Candidate.silent(rule, heir.receiver()));
                }
            }
        }

        /** Whether a rule names one type, and of its methods this one only: overloads and bridges of the same name make it less than exact. */
        private boolean meansOnly(Rule rule, MethodInfo method) {
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
    }

    private boolean concernsTechnology(String name) {
        for (Technology technology : technologies) {
            if (technology.concerns(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean asksForAnnotation(MethodPattern pattern) {
        return pattern.typeIsAnnotation() || pattern.methodIsAnnotation();
    }

    private static boolean isAccessor(String name) {
        for (String prefix : ACCESSORS) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasBridges(TypeInfo type) {
        for (MethodInfo method : type.methods()) {
            if (method.isBridge()) {
                return true;
            }
        }
        return false;
    }
}
