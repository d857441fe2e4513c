package nl.verwerkingenlogging.agent.instrumentation.loading;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import nl.verwerkingenlogging.agent.instrumentation.matching.Technology;
import nl.verwerkingenlogging.agent.instrumentation.types.MethodInfo;

/**
 * {@code loadClass} of class loaders, known by their name: looking above every class for {@code java.lang.ClassLoader} would cost more, and a loader by another
 * name is still reported when a rule's method in it cannot reach the bridge.
 */
public final class BootDelegation implements Technology {

    private static final String NAMED_LIKE_A_LOADER = "ClassLoader";

    /** Loaders that are known to ask the boot loader, and that most applications start with. */
    private static final List<String> DELEGATE = Collections.unmodifiableList(
            Arrays.asList("java.", "jdk.", "sun.", "org.springframework.boot.loader.", "org.apache.catalina."));

    /** Makes the technology. */
    public BootDelegation() {}

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
        if (name.indexOf(NAMED_LIKE_A_LOADER) < 0) {
            return false;
        }
        for (String prefix : DELEGATE) {
            if (name.startsWith(prefix)) {
                return false;
            }
        }
        return true;
    }

    /** {@inheritDoc} */
    @Override
    public Class<?> adviceFor(Set<String> above, String type, MethodInfo method) {
        boolean loadsClass = concerns(type)
                && "loadClass".equals(method.name())
                && !method.isStatic()
                && "java.lang.Class".equals(method.returnType())
                && (method.parameterTypes().equals(Collections.singletonList("java.lang.String"))
                        || method.parameterTypes().equals(Arrays.asList("java.lang.String", "boolean")));
        return loadsClass ? BootDelegationAdvice.class : null;
    }
}
