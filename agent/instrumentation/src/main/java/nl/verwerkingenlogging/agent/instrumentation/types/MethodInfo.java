package nl.verwerkingenlogging.agent.instrumentation.types;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** A method as it is declared in a class file. Immutable once its type was read. */
public final class MethodInfo {

    private final String name;
    private final String descriptor;
    private final String signature;
    private final int access;
    private final List<String> parameterTypes;
    private final List<AnnotationInfo> annotations = new ArrayList<>(0);
    private final List<ParameterAnnotation> parameterAnnotations = new ArrayList<>(0);

    /** An annotation on a parameter. Immutable. */
    public static final class ParameterAnnotation {

        private final int parameter;
        private final AnnotationInfo annotation;

        ParameterAnnotation(int parameter, AnnotationInfo annotation) {
            this.parameter = parameter;
            this.annotation = annotation;
        }

        /**
         * The parameter's position.
         *
         * @return the position from 0
         */
        public int parameter() {
            return parameter;
        }

        /**
         * The annotation.
         *
         * @return the annotation
         */
        public AnnotationInfo annotation() {
            return annotation;
        }
    }

    MethodInfo(String name, String descriptor, int access) {
        this.name = name;
        this.descriptor = descriptor;
        this.signature = name + descriptor.substring(0, descriptor.indexOf(')') + 1);
        this.access = access;
        List<String> types = new ArrayList<>();
        for (Type type : Type.getArgumentTypes(descriptor)) {
            types.add(type.getClassName());
        }
        this.parameterTypes = Collections.unmodifiableList(types);
    }

    void add(AnnotationInfo annotation) {
        annotations.add(annotation);
    }

    void add(int parameter, AnnotationInfo annotation) {
        parameterAnnotations.add(new ParameterAnnotation(parameter, annotation));
    }

    /**
     * The name.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * The descriptor in the JVM's form.
     *
     * @return the descriptor
     */
    public String descriptor() {
        return descriptor;
    }

    /**
     * What tells the method from all others of its class.
     *
     * @return name and descriptor
     */
    public String id() {
        return name + descriptor;
    }

    /**
     * What overriding goes by.
     *
     * @return name and descriptor without the return type
     */
    public String signature() {
        return signature;
    }

    /**
     * The erased parameter types.
     *
     * @return an unmodifiable list of names as in source
     */
    public List<String> parameterTypes() {
        return parameterTypes;
    }

    /**
     * The erased return type.
     *
     * @return its name as in source
     */
    public String returnType() {
        return Type.getReturnType(descriptor).getClassName();
    }

    /**
     * Whether the method has no {@code this}.
     *
     * @return true for a static method
     */
    public boolean isStatic() {
        return has(Opcodes.ACC_STATIC);
    }

    /**
     * Whether the method has no code.
     *
     * @return true for an abstract method
     */
    public boolean isAbstract() {
        return has(Opcodes.ACC_ABSTRACT);
    }

    /**
     * Whether the method's code is not Java's.
     *
     * @return true for a native method
     */
    public boolean isNative() {
        return has(Opcodes.ACC_NATIVE);
    }

    /**
     * Whether the compiler made the method to pass a call on to an override with other types.
     *
     * @return true for a bridge
     */
    public boolean isBridge() {
        return has(Opcodes.ACC_BRIDGE);
    }

    /**
     * Whether the compiler made the method.
     *
     * @return true for a synthetic method, bridges included
     */
    public boolean isSynthetic() {
        return has(Opcodes.ACC_SYNTHETIC);
    }

    /**
     * Whether a subclass can override the method.
     *
     * @return false for a private or static method
     */
    public boolean isOverridable() {
        return !has(Opcodes.ACC_PRIVATE) && !isStatic();
    }

    /**
     * Whether this is a method and not a constructor or class initialiser.
     *
     * @return false for {@code <init>} and {@code <clinit>}
     */
    public boolean isMethod() {
        return name.charAt(0) != '<';
    }

    /**
     * Whether this is a constructor.
     *
     * @return true for {@code <init>}
     */
    public boolean isConstructor() {
        return "<init>".equals(name);
    }

    /**
     * The annotations on the method.
     *
     * @return an unmodifiable list
     */
    public List<AnnotationInfo> annotations() {
        return Collections.unmodifiableList(annotations);
    }

    /**
     * The annotations on its parameters.
     *
     * @return an unmodifiable list
     */
    public List<ParameterAnnotation> parameterAnnotations() {
        return Collections.unmodifiableList(parameterAnnotations);
    }

    /** The method as a pattern would name it, without its type. */
    @Override
    public String toString() {
        return name + '(' + String.join(", ", parameterTypes) + ')';
    }

    private boolean has(int flag) {
        return (access & flag) != 0;
    }
}
