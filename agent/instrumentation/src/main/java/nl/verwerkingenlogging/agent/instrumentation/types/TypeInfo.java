package nl.verwerkingenlogging.agent.instrumentation.types;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.bytebuddy.jar.asm.Opcodes;

/** A type as its class file describes it. Holds names only, so it keeps no class loader alive. Immutable once read. */
public final class TypeInfo {

    private final String name;
    private final int access;
    private final String superName;
    private final List<String> interfaces;
    private final List<MethodInfo> methods = new ArrayList<>();
    private final List<AnnotationInfo> annotations = new ArrayList<>(0);

    TypeInfo(String name, int access, String superName, List<String> interfaces) {
        this.name = name;
        this.access = access;
        this.superName = superName;
        this.interfaces = Collections.unmodifiableList(interfaces);
    }

    void add(MethodInfo method) {
        methods.add(method);
    }

    void add(AnnotationInfo annotation) {
        annotations.add(annotation);
    }

    /**
     * The name.
     *
     * @return the binary name, such as {@code nl.x.Outer$Inner}
     */
    public String name() {
        return name;
    }

    /**
     * The superclass.
     *
     * @return its binary name; null for {@code java.lang.Object}
     */
    public String superName() {
        return superName;
    }

    /**
     * The interfaces that the type names itself.
     *
     * @return an unmodifiable list of binary names
     */
    public List<String> interfaces() {
        return interfaces;
    }

    /**
     * The superclass and the interfaces.
     *
     * @return binary names
     */
    public List<String> supertypes() {
        List<String> all = new ArrayList<>(interfaces.size() + 1);
        if (superName != null) {
            all.add(superName);
        }
        all.addAll(interfaces);
        return all;
    }

    /**
     * Whether the type is an interface.
     *
     * @return true for an interface, an annotation type included
     */
    public boolean isInterface() {
        return (access & Opcodes.ACC_INTERFACE) != 0;
    }

    /**
     * The methods that the type declares itself, constructors included.
     *
     * @return an unmodifiable list
     */
    public List<MethodInfo> methods() {
        return Collections.unmodifiableList(methods);
    }

    /**
     * The annotations on the type.
     *
     * @return an unmodifiable list
     */
    public List<AnnotationInfo> annotations() {
        return Collections.unmodifiableList(annotations);
    }

    /**
     * Whether the type carries an annotation.
     *
     * @param annotation its binary name
     * @return true when it stands on the type itself
     */
    public boolean isAnnotatedWith(String annotation) {
        for (AnnotationInfo candidate : annotations) {
            if (candidate.type().equals(annotation)) {
                return true;
            }
        }
        return false;
    }
}
