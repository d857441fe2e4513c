package nl.verwerkingenlogging.agent.instrumentation.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.verwerkingenlogging.agent.core.rule.Rule;
import nl.verwerkingenlogging.agent.instrumentation.types.MethodInfo;

/**
 * Methods that a rule means for some type, but that a class declares which the rule does not mean: they are woven there, with a check of the receiver, so that sister
 * classes stay unlogged. Known by name, since the declaring class may belong to another class loader. Thread-safe.
 */
final class InheritedMethods {

    private final Map<String, List<Heir>> heirs = new ConcurrentHashMap<>();

    /** A rule, the method that is inherited, and the type that the receiver must be an instance of. Immutable. */
    static final class Heir {

        private final Rule rule;
        private final String signature;
        private final String receiver;

        Heir(Rule rule, String signature, String receiver) {
            this.rule = rule;
            this.signature = signature;
            this.receiver = receiver;
        }

        String receiver() {
            return receiver;
        }

        private boolean isSame(Heir other) {
            return rule == other.rule && signature.equals(other.signature) && receiver.equals(other.receiver);
        }
    }

    /**
     * Notes an inherited method.
     *
     * @param declaring the class that declares it
     * @param heir what inherits it
     * @return false when that was known
     */
    boolean add(String declaring, Heir heir) {
        List<Heir> ofType = heirs.computeIfAbsent(declaring, ignored -> new CopyOnWriteArrayList<>());
        for (Heir each : ofType) {
            if (each.isSame(heir)) {
                return false;
            }
        }
        ofType.add(heir);
        return true;
    }

    /** Whether a class declares methods for heirs. */
    boolean declares(String type) {
        return heirs.containsKey(type);
    }

    /** The heirs for which a rule means a method, none for most methods. */
    List<Heir> of(String type, Rule rule, MethodInfo method) {
        List<Heir> ofType = heirs.get(type);
        if (ofType == null || method.isStatic()) {
            return Collections.emptyList();
        }
        List<Heir> found = new ArrayList<>(1);
        for (Heir each : ofType) {
            if (each.rule == rule && each.signature.equals(method.signature())) {
                found.add(each);
            }
        }
        return Collections.unmodifiableList(found);
    }
}
