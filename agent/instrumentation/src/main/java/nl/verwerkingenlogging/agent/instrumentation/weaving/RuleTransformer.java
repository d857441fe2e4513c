package nl.verwerkingenlogging.agent.instrumentation.weaving;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.verwerkingenlogging.agent.bootstrap.Bridge;
import nl.verwerkingenlogging.agent.core.capture.MethodShape;
import nl.verwerkingenlogging.agent.core.engine.Sites;
import nl.verwerkingenlogging.agent.instrumentation.matching.Match;
import nl.verwerkingenlogging.agent.instrumentation.matching.Matches;
import nl.verwerkingenlogging.agent.instrumentation.matching.RuleMatcher;
import nl.verwerkingenlogging.agent.instrumentation.report.WeavingReport;
import nl.verwerkingenlogging.agent.instrumentation.types.MethodInfo;
import nl.verwerkingenlogging.agent.instrumentation.types.PerLoader;

/**
 * Looks at every class that the JVM defines and weaves those that rules are about. Returns null for all others, so that they stay shared with the class-data
 * archive (FC-10). A class that cannot be woven is reported and stays as it was. Thread-safe.
 */
public final class RuleTransformer implements ClassFileTransformer {

    private static final String BRIDGE = Bridge.class.getName();

    private final RuleMatcher matcher;
    private final Sites sites;
    private final WeavingReport report;
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
     * @param sites gives woven methods their numbers
     * @param report hears of what was woven and what was not
     */
    public RuleTransformer(RuleMatcher matcher, Sites sites, WeavingReport report) {
        this.matcher = matcher;
        this.sites = sites;
        this.report = report;
        this.agentLoader = RuleTransformer.class.getClassLoader();
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
                report.notWoven(match, name, "its class loader does not reach the agent");
            }
            return null;
        }
        Map<MethodInfo, Integer> numbers = new LinkedHashMap<>();
        for (Match match : matches) {
            int number = sites.register(loader, shape(name, match.method()), match.candidates());
            if (number >= 0) {
                numbers.put(match.method(), number);
            }
        }
        if (numbers.isEmpty() && technologies.isEmpty()) {
            return null;
        }
        return weave(loader, name, classFile, matches, numbers, technologies);
    }

    private byte[] weave(
            ClassLoader loader,
            String name,
            byte[] classFile,
            List<Match> matches,
            Map<MethodInfo, Integer> numbers,
            Map<MethodInfo, Class<?>> technologies) {
        byte[] woven;
        Map<MethodInfo, Integer> effective = numbers;
        try {
            woven = weaver().weave(loader, name, classFile, numbers, technologies);
        } catch (RuntimeException | LinkageError tooMuch) {
            // One method that cannot be woven must not cost the others of its class (FC-02).
            effective = new LinkedHashMap<>();
            woven = oneByOne(loader, name, classFile, numbers, technologies, effective);
        }
        for (Match match : matches) {
            if (effective.containsKey(match.method())) {
                report.woven(match, name);
            } else if (numbers.containsKey(match.method())) {
                report.notWoven(match, name, "the advice does not fit into the method");
            }
        }
        return woven;
    }

    private byte[] oneByOne(
            ClassLoader loader,
            String name,
            byte[] classFile,
            Map<MethodInfo, Integer> numbers,
            Map<MethodInfo, Class<?>> technologies,
            Map<MethodInfo, Integer> effective) {
        byte[] woven = null;
        byte[] current = classFile;
        for (Map.Entry<MethodInfo, Integer> each : numbers.entrySet()) {
            try {
                Map<MethodInfo, Integer> one = Collections.singletonMap(each.getKey(), each.getValue());
                woven = weaver().weave(
                                loader,
                                name,
                                current,
                                one,
                                woven == null ? technologies : Collections.<MethodInfo, Class<?>>emptyMap());
                current = woven;
                effective.put(each.getKey(), each.getValue());
            } catch (RuntimeException | LinkageError doesNotFit) {
                report.failed(name + '#' + each.getKey().name(), doesNotFit);
            }
        }
        return woven;
    }

    private Weaver weaver() {
        Weaver made = weaver;
        if (made == null) {
            made = new Weaver();
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
                || internalName.startsWith("nl/verwerkingenlogging/annotations/");
    }

    private static MethodShape shape(String declaring, MethodInfo method) {
        return new MethodShape(
                declaring,
                method.name(),
                new ArrayList<>(method.parameterTypes()),
                method.returnType(),
                method.isStatic());
    }
}
