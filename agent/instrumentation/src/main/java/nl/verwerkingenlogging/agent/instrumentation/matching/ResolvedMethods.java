package nl.verwerkingenlogging.agent.instrumentation.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.verwerkingenlogging.agent.instrumentation.types.MethodInfo;
import nl.verwerkingenlogging.agent.instrumentation.types.TypeDirectory;
import nl.verwerkingenlogging.agent.instrumentation.types.TypeInfo;

/** The methods that a type has, its own and inherited, each with the declaration that a call on the type would run. Immutable. */
final class ResolvedMethods {

    /** A method and the type that declares it. Immutable. */
    static final class Declared {

        private final TypeInfo type;
        private final MethodInfo method;

        Declared(TypeInfo type, MethodInfo method) {
            this.type = type;
            this.method = method;
        }

        TypeInfo type() {
            return type;
        }

        MethodInfo method() {
            return method;
        }
    }

    private final Map<String, Declared> bySignature = new LinkedHashMap<>();

    private ResolvedMethods() {}

    /**
     * Resolves the methods of a type.
     *
     * @param types describes the types above it
     * @param loader the loader that has to see them
     * @param type the type
     * @return its methods but those of {@code java.lang.Object}
     */
    static ResolvedMethods of(TypeDirectory types, ClassLoader loader, TypeInfo type) {
        ResolvedMethods resolved = new ResolvedMethods();
        List<TypeInfo> classes = new ArrayList<>();
        TypeInfo current = type;
        while (current != null) {
            classes.add(current);
            String above = current.superName();
            current = above == null || Libraries.isJava(above) ? null : types.find(loader, above);
        }
        for (TypeInfo each : classes) {
            resolved.addAll(each);
        }
        Collection<TypeInfo> all = types.supertypes(loader, type, Libraries.JAVA_ONLY, new ArrayList<>());
        for (TypeInfo each : all) {
            if (each.isInterface()) {
                resolved.addAll(each);
            }
        }
        return resolved;
    }

    /** A declaration with code wins over an abstract one, and a nearer one over one further up. */
    private void addAll(TypeInfo type) {
        for (MethodInfo method : type.methods()) {
            if (method.isMethod() && !method.isSynthetic()) {
                Declared earlier = bySignature.get(method.signature());
                if (earlier == null || (earlier.method().isAbstract() && !method.isAbstract())) {
                    bySignature.put(method.signature(), new Declared(type, method));
                }
            }
        }
    }

    /** All methods. */
    Collection<Declared> all() {
        return bySignature.values();
    }

    /** The method of a signature, or null when the type has none. */
    Declared get(String signature) {
        return bySignature.get(signature);
    }
}
