package nl.verwerkingenlogging.agent.instrumentation.matching;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.verwerkingenlogging.agent.core.rule.Rule;
import nl.verwerkingenlogging.agent.instrumentation.types.MethodInfo;

/**
 * Rules that name a class for a method declared above it: the method is woven where it is declared, with a check of the receiver, so that sister classes stay
 * unlogged. Known by name, since the declaring class may belong to another class loader. Thread-safe.
 */
final class InheritedMethods {

    private final Map<String, List<Heir>> heirs = new ConcurrentHashMap<>();

    /** A rule and the class that it names. */
    private static final class Heir {

        private final Rule rule;
        private final String receiver;

        Heir(Rule rule, String receiver) {
            this.rule = rule;
            this.receiver = receiver;
        }
    }

    /** Notes that a rule's method is declared by another class than the one it names. */
    void add(String declaring, Rule rule, String receiver) {
        List<Heir> ofType = heirs.computeIfAbsent(declaring, ignored -> new CopyOnWriteArrayList<>());
        for (Heir each : ofType) {
            if (each.rule == rule) {
                return;
            }
        }
        ofType.add(new Heir(rule, receiver));
    }

    /** Whether a class declares methods for heirs. */
    boolean declares(String type) {
        return heirs.containsKey(type);
    }

    /** The class that the receiver must be an instance of for a rule to hold for a method, or null when the rule does not mean the method. */
    String receiverFor(String type, Rule rule, MethodInfo method) {
        for (Heir each : heirs.getOrDefault(type, Collections.<Heir>emptyList())) {
            if (each.rule == rule
                    && !method.isStatic()
                    && rule.method().method().matches(method.name())
                    && rule.method().matchesParameters(method.parameterTypes())) {
                return each.receiver;
            }
        }
        return null;
    }
}
