package nl.verwerkingenlogging.agent.instrumentation.matching;

import nl.verwerkingenlogging.agent.instrumentation.types.MethodInfo;
import nl.verwerkingenlogging.agent.instrumentation.types.TypeInfo;

/** A declaration of a method that carries annotations of ours. Immutable. */
final class AnnotatedDeclaration {

    private final TypeInfo type;
    private final MethodInfo method;

    AnnotatedDeclaration(TypeInfo type, MethodInfo method) {
        this.type = type;
        this.method = method;
    }

    TypeInfo type() {
        return type;
    }

    MethodInfo method() {
        return method;
    }

    /** The declaration as messages name it. */
    String name() {
        return type.name() + '#' + method;
    }
}
