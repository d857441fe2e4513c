package nl.verwerkingenlogging.agent.instrumentation.matching;

import java.util.List;
import java.util.Set;
import nl.verwerkingenlogging.agent.instrumentation.types.MethodInfo;

/** Something that the agent weaves whatever the rules say, such as the methods that incoming requests pass. Immutable. */
public interface Technology {

    /**
     * The types whose subtypes it is about.
     *
     * @return binary names; empty when it goes by the names of classes
     */
    List<String> supertypes();

    /**
     * What has to stand in the constant pool of a class that declares one of its methods.
     *
     * @return names or descriptors in the JVM's form; empty when it goes by the names of classes
     */
    List<String> hints();

    /**
     * Whether a class may be concerned by its name alone. Asked of every class, so it must be cheap.
     *
     * @param name the class's binary name
     * @return false for most classes
     */
    boolean concerns(String name);

    /**
     * The advice that a method gets.
     *
     * @param above those of {@link #supertypes()} that lie above the method's class
     * @param type binary name of the method's class
     * @param method a method that has code
     * @return the advice class, or null for none
     */
    Class<?> adviceFor(Set<String> above, String type, MethodInfo method);
}
