package nl.verwerkingenlogging.agent.core.capture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is known of a woven method without loading any class: names only. Immutable. */
public final class MethodShape {

    private final String declaringClass;
    private final String name;
    private final List<String> parameterTypes;
    private final String returnType;
    private final boolean isStatic;
    private final Set<String> resultClassIsA;

    /**
     * Makes a shape. Types are erased and named as in source: {@code int}, {@code java.lang.String[]}, {@code nl.x.Outer$Inner}.
     *
     * @param declaringClass the class that holds the method's code
     * @param name the method's name
     * @param parameterTypes its parameter types
     * @param returnType its return type, {@code void} for none; of a constructor the class itself
     * @param isStatic whether there is no {@code this}
     */
    public MethodShape(
            String declaringClass, String name, List<String> parameterTypes, String returnType, boolean isStatic) {
        this(declaringClass, name, parameterTypes, returnType, isStatic, Collections.<String>emptySet());
    }

    private MethodShape(
            String declaringClass,
            String name,
            List<String> parameterTypes,
            String returnType,
            boolean isStatic,
            Set<String> resultClassIsA) {
        this.declaringClass = declaringClass;
        this.name = name;
        this.parameterTypes = Collections.unmodifiableList(new ArrayList<>(parameterTypes));
        this.returnType = returnType;
        this.isStatic = isStatic;
        this.resultClassIsA = Collections.unmodifiableSet(new LinkedHashSet<>(resultClassIsA));
    }

    /**
     * The same shape of a method that is declared to return a class, in the place of which no object of another class can be returned.
     *
     * @param supertypes binary names of all types above the class
     * @return the shape
     */
    public MethodShape returningClassBelow(Set<String> supertypes) {
        return new MethodShape(declaringClass, name, parameterTypes, returnType, isStatic, supertypes);
    }

    /**
     * The class that holds the method's code.
     *
     * @return its binary name
     */
    public String declaringClass() {
        return declaringClass;
    }

    /**
     * The method's name.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * The erased parameter types.
     *
     * @return an unmodifiable list of names
     */
    public List<String> parameterTypes() {
        return parameterTypes;
    }

    /**
     * The erased return type.
     *
     * @return its name, {@code void} for none
     */
    public String returnType() {
        return returnType;
    }

    /**
     * Whether there is no {@code this}.
     *
     * @return true for a static method
     */
    public boolean isStatic() {
        return isStatic;
    }

    /** The types above the class that the method is declared to return; empty when that is an interface, or not known. */
    Set<String> resultClassIsA() {
        return resultClassIsA;
    }

    /**
     * Whether this is a constructor, which gives its caller the new object.
     *
     * @return true for {@code <init>}
     */
    public boolean isConstructor() {
        return "<init>".equals(name);
    }

    /** The method as a pattern would name it. */
    @Override
    public String toString() {
        return declaringClass + '#' + name + '(' + String.join(", ", parameterTypes) + ')';
    }
}
