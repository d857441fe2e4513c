package nl.verwerkingenlogging.agent.instrumentation.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import nl.verwerkingenlogging.agent.core.rule.MethodPattern;
import nl.verwerkingenlogging.agent.instrumentation.types.MethodInfo;
import nl.verwerkingenlogging.agent.instrumentation.types.TypeDirectory;
import nl.verwerkingenlogging.agent.instrumentation.types.TypeInfo;

/** Says why a pattern matched nothing, and proposes what its author may have meant. Used by one thread. */
public final class NearMisses {

    private static final int MAX_PROPOSALS = 3;
    private static final int MAX_DISTANCE = 2;

    private final Collection<Class<?>> loaded;
    private final TypeDirectory types;
    /** In lower case, in the order of the classes. */
    private final List<String> simpleNames;

    /**
     * Makes a proposer.
     *
     * @param loaded the classes that the JVM has loaded
     * @param types describes them
     */
    public NearMisses(Collection<Class<?>> loaded, TypeDirectory types) {
        this.loaded = loaded;
        this.types = types;
        this.simpleNames = new ArrayList<>(loaded.size());
        for (Class<?> each : loaded) {
            simpleNames.add(simple(each.getName()).toLowerCase(Locale.ROOT));
        }
    }

    /**
     * Explains.
     *
     * @param pattern a pattern that matched nothing
     * @return why, and proposals when there are any
     */
    public String explain(MethodPattern pattern) {
        if (pattern.typeIsAnnotation()) {
            return "no loaded class with @" + pattern.type() + " has such a method";
        }
        List<Class<?>> ofType = new ArrayList<>();
        for (Class<?> each : loaded) {
            if (pattern.type().matches(each.getName())) {
                ofType.add(each);
            }
        }
        return ofType.isEmpty() ? explainType(pattern) : explainMethod(pattern, ofType);
    }

    private String explainType(MethodPattern pattern) {
        TreeSet<String> proposals = new TreeSet<>();
        String wanted = simple(pattern.type().toString()).toLowerCase(Locale.ROOT);
        int at = 0;
        for (Class<?> each : loaded) {
            if (isNear(wanted, simpleNames.get(at++)) && !each.isArray()) {
                proposals.add(each.getName());
            }
        }
        return "no class of that name is loaded" + didYouMean(proposals);
    }

    private String explainMethod(MethodPattern pattern, List<Class<?>> ofType) {
        boolean onlyInterfaces = true;
        boolean declared = false;
        TreeSet<String> proposals = new TreeSet<>();
        for (Class<?> each : ofType) {
            TypeInfo type = types.find(each.getClassLoader(), each.getName());
            if (type == null) {
                continue;
            }
            onlyInterfaces &= type.isInterface();
            for (MethodInfo method : methods(each.getClassLoader(), type)) {
                boolean sameName = pattern.method().matches(method.name());
                declared |= sameName && pattern.matchesParameters(method.parameterTypes());
                if (sameName
                        || isNear(
                                pattern.method().toString().toLowerCase(Locale.ROOT),
                                method.name().toLowerCase(Locale.ROOT))) {
                    proposals.add(method.toString());
                }
            }
        }
        if (declared && onlyInterfaces && isImplementedByLambda(ofType)) {
            return "the interface is implemented by a lambda, which the JVM shows to no agent; name the method that the lambda calls";
        }
        if (declared && onlyInterfaces) {
            return "no implementation of the interface is loaded"
                    + (pattern.type().exact() || pattern.subtypes()
                            ? ""
                            : "; add + behind the type to mean its subtypes");
        }
        if (declared) {
            return "the method is there but could not be woven; see above";
        }
        return "the class is loaded but has no such method" + didYouMean(proposals);
    }

    private boolean isImplementedByLambda(List<Class<?>> interfaces) {
        for (Class<?> each : loaded) {
            if (each.getName().contains("$$Lambda") && interfaces.containsAll(Arrays.asList(each.getInterfaces()))) {
                return true;
            }
        }
        return false;
    }

    /** The methods of a type, inherited ones too: a rule may name the type for those. */
    private List<MethodInfo> methods(ClassLoader loader, TypeInfo type) {
        List<MethodInfo> methods = new ArrayList<>(type.methods());
        for (TypeInfo each : types.supertypes(loader, type, Collections.singletonList("java."), new ArrayList<>())) {
            methods.addAll(each.methods());
        }
        return methods;
    }

    private static String didYouMean(Collection<String> proposals) {
        if (proposals.isEmpty()) {
            return "";
        }
        List<String> few = new ArrayList<>(proposals);
        return "; did you mean " + String.join(" or ", few.subList(0, Math.min(MAX_PROPOSALS, few.size()))) + '?';
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Whether two names in lower case are nearly the same. */
    private static boolean isNear(String one, String other) {
        return one.equals(other)
                || (Math.abs(one.length() - other.length()) <= MAX_DISTANCE
                        && one.length() > 2 * MAX_DISTANCE
                        && distance(one, other) <= MAX_DISTANCE);
    }

    /** The number of letters to change, add or remove (Levenshtein). */
    private static int distance(String one, String other) {
        int[] previous = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] current = new int[other.length() + 1];
            current[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[other.length()];
    }
}
