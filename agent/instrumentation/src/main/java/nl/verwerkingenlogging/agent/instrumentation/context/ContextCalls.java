package nl.verwerkingenlogging.agent.instrumentation.context;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import nl.verwerkingenlogging.agent.instrumentation.matching.Technology;
import nl.verwerkingenlogging.agent.instrumentation.types.MethodInfo;

/** The method by which code asks the agent, known by its name: each class loader of the application may have a copy, of any version. */
public final class ContextCalls implements Technology {

    /** The class that application code calls. */
    public static final String TYPE = "nl.verwerkingenlogging.annotations.VerwerkingContext";

    private static final String METHOD = "agent";
    private static final String DESCRIPTOR = "(Ljava/lang/String;[Ljava/lang/Object;)Ljava/lang/Object;";

    /** Makes the technology. */
    public ContextCalls() {}

    /** {@inheritDoc} */
    @Override
    public List<String> supertypes() {
        return Collections.emptyList();
    }

    /** {@inheritDoc} */
    @Override
    public List<String> hints() {
        return Collections.emptyList();
    }

    /** {@inheritDoc} */
    @Override
    public boolean concerns(String name) {
        return TYPE.equals(name);
    }

    /** {@inheritDoc} */
    @Override
    public Class<?> adviceFor(Set<String> above, String type, MethodInfo method) {
        boolean asks = TYPE.equals(type) && METHOD.equals(method.name()) && DESCRIPTOR.equals(method.descriptor());
        return asks ? ContextAdvice.class : null;
    }
}
