package nl.verwerkingenlogging.agent.instrumentation.weaving;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.verwerkingenlogging.agent.bootstrap.Bridge;
import nl.verwerkingenlogging.agent.core.capture.MethodShape;
import nl.verwerkingenlogging.agent.core.engine.Candidate;
import nl.verwerkingenlogging.agent.core.engine.Sites;
import nl.verwerkingenlogging.agent.instrumentation.context.ContextAdvice;
import nl.verwerkingenlogging.agent.instrumentation.matching.Match;
import nl.verwerkingenlogging.agent.instrumentation.matching.Matches;
import nl.verwerkingenlogging.agent.instrumentation.matching.RuleMatcher;
import nl.verwerkingenlogging.agent.instrumentation.report.WeavingReport;
import nl.verwerkingenlogging.agent.instrumentation.types.MethodInfo;
import nl.verwerkingenlogging.agent.instrumentation.types.PerLoader;
import nl.verwerkingenlogging.agent.instrumentation.types.TypeDirectory;
import nl.verwerkingenlogging.agent.instrumentation.types.TypeInfo;

/**
 * Looks at every class that the JVM defines and weaves those that rules are about. Returns null for all others, so that they stay shared with the class-data
 * archive (FC-10). A class that cannot be woven is reported and stays as it was. Thread-safe.
 */
public final class RuleTransformer implements ClassFileTransformer {

    private static final String BRIDGE = Bridge.class.getName();
    /** The one class of the annotations that is woven. */
    private static final String CONTEXT = "nl/verwerkingenlogging/annotations/VerwerkingContext";

    private final RuleMatcher matcher;
    private final Sites sites;
    private final WeavingReport report;
    private final TypeDirectory types;
    private final ClassLoader agentLoader;
    private final PerLoader<BridgeAccess> access = new PerLoader<>(BridgeAccess::new);
    /** Made with the first match, since it loads most of Byte Buddy. */
    private volatile Weaver weaver;

    /** Whether a loader's classes reach the bridge; asked once. */
    private static final class BridgeAccess {
        private volatile Boolean reachable;
    }

    /**
     * Makes a transformer.
     *
     * @param matcher finds the methods to weave
     * @param types finds the class files that weaving has to look into
     * @param sites gives woven methods their numbers
     * @param report hears of what was woven and what was not
     */
    public RuleTransformer(RuleMatcher matcher, TypeDirectory types, Sites sites, WeavingReport report) {
        this.matcher = matcher;
        this.sites = sites;
        this.report = report;
        this.agentLoader = RuleTransformer.class.getClassLoader();
        this.types = types;
    }

    /** {@inheritDoc} */
    @Override
    public byte[] transform(
            ClassLoader loader, String internalName, Class<?> redefined, ProtectionDomain domain, byte[] classFile) {
        if (internalName == null || loader == agentLoader || isOurs(internalName)) {
            return null;
        }
        String name = internalName.replace('/', '.');
        try {
            return transform(loader, name, classFile);
        } catch (Throwable problem) {
            report.failed(name, problem);
            return null;
        }
    }

    private byte[] transform(ClassLoader loader, String name, byte[] classFile) {
        Matches found = matcher.match(loader, name, classFile);
        List<Match> matches = found.rules();
        Map<MethodInfo, Class<?>> technologies = found.technologies();
        if (matches.isEmpty() && technologies.isEmpty()) {
            return null;
        }
        if (!reachesBridge(loader)) {
            for (Match match : matches) {
                report.notWoven(name, match.method(), match.candidates(), "its class loader does not reach the agent");
            }
            return null;
        }
        Map<MethodInfo, Sites.Registration> registrations = new LinkedHashMap<>();
        for (Match match : matches) {
            Sites.Registration registration =
                    sites.register(loader, shape(loader, name, match.method()), match.candidates());
            if (registration.isEffective()) {
                registrations.put(match.method(), registration);
            }
        }
        byte[] withTechnologies = weaveTechnologies(loader, name, classFile, technologies);
        byte[] woven = weaveRules(loader, name, withTechnologies, registrations);
        return woven == classFile ? null : woven;
    }

    /** Apart from the rules, so that neither can cost the other its class. */
    private byte[] weaveTechnologies(
            ClassLoader loader, String name, byte[] classFile, Map<MethodInfo, Class<?>> technologies) {
        if (technologies.isEmpty()) {
            return classFile;
        }
        try {
            byte[] woven = weaver().weaveTechnologies(loader, name, classFile, technologies);
            if (technologies.containsValue(ContextAdvice.class)) {
                report.codeMayLog();
            }
            return woven;
        } catch (RuntimeException | LinkageError doesNotFit) {
            report.failed(name, doesNotFit);
            return classFile;
        }
    }

    private byte[] weaveRules(
            ClassLoader loader, String name, byte[] classFile, Map<MethodInfo, Sites.Registration> registrations) {
        if (registrations.isEmpty()) {
            return classFile;
        }
        try {
            byte[] woven = weaver().weaveRules(loader, name, classFile, registrations);
            for (Map.Entry<MethodInfo, Sites.Registration> each : registrations.entrySet()) {
                report.woven(name, each.getKey(), each.getValue().bound());
            }
            return woven;
        } catch (RuntimeException | LinkageError tooMuch) {
            return oneByOne(loader, name, classFile, registrations);
        }
    }

    /** One method that cannot be woven must not cost the others of its class (FC-02). */
    private byte[] oneByOne(
            ClassLoader loader, String name, byte[] classFile, Map<MethodInfo, Sites.Registration> registrations) {
        byte[] woven = classFile;
        for (Map.Entry<MethodInfo, Sites.Registration> each : registrations.entrySet()) {
            MethodInfo method = each.getKey();
            List<Candidate> bound = each.getValue().bound();
            try {
                woven = weaver().weaveRules(loader, name, woven, Collections.singletonMap(method, each.getValue()));
                report.woven(name, method, bound);
            } catch (RuntimeException | LinkageError doesNotFit) {
                report.notWoven(
                        name,
                        method,
                        bound,
                        "the advice does not fit into the method ("
                                + doesNotFit.getClass().getName() + ')');
            }
        }
        return woven;
    }

    /** What weaves, made now when it was not yet. */
    Weaver weaver() {
        Weaver made = weaver;
        if (made == null) {
            made = new Weaver(types);
            weaver = made;
        }
        return made;
    }

    private boolean reachesBridge(ClassLoader loader) {
        if (loader == null) {
            return true;
        }
        BridgeAccess known = access.get(loader);
        Boolean reachable = known.reachable;
        if (reachable == null) {
            reachable = resolvesBridge(loader);
            known.reachable = reachable;
        }
        return reachable;
    }

    private static boolean resolvesBridge(ClassLoader loader) {
        try {
            return Class.forName(BRIDGE, false, loader) == Bridge.class;
        } catch (ClassNotFoundException | LinkageError hidden) {
            return false;
        }
    }

    private static boolean isOurs(String internalName) {
        return internalName.startsWith("nl/verwerkingenlogging/agent/bootstrap/")
                || internalName.startsWith("nl/verwerkingenlogging/agent/premain/")
                || (internalName.startsWith("nl/verwerkingenlogging/annotations/") && !internalName.equals(CONTEXT));
    }

    private MethodShape shape(ClassLoader loader, String declaring, MethodInfo method) {
        MethodShape shape = new MethodShape(
                declaring,
                method.name(),
                new ArrayList<>(method.parameterTypes()),
                // A constructor gives its caller the new object.
                method.isConstructor() ? declaring : method.returnType(),
                method.isStatic());
        Set<String> above = aboveResultClass(loader, method.returnType());
        return above.isEmpty() ? shape : shape.returningClassBelow(above);
    }

    /** What lies above a class of the application that a method is declared to return; nothing for an interface. */
    private Set<String> aboveResultClass(ClassLoader loader, String returnType) {
        boolean ofApplication =
                returnType.indexOf('.') > 0 && !returnType.startsWith("java.") && !returnType.endsWith("[]");
        TypeInfo type = ofApplication ? types.find(loader, returnType) : null;
        if (type == null || type.isInterface()) {
            return Collections.emptySet();
        }
        Set<String> names = new LinkedHashSet<>();
        for (TypeInfo above : types.supertypes(loader, type, Collections.<String>emptyList(), new ArrayList<>(0))) {
            names.add(above.name());
        }
        return Collections.unmodifiableSet(names);
    }
}
