package nl.verwerkingenlogging.agent.instrumentation.matching;

import nl.verwerkingenlogging.agent.instrumentation.types.TypeDirectory;
import nl.verwerkingenlogging.agent.instrumentation.types.TypeInfo;

/**
 * Tells subclasses that a framework generates from those that somebody wrote: by what frameworks put into their names, or since no class file of them lies anywhere,
 * as with Byte Buddy, Hibernate and Mockito. Thread-safe.
 */
final class GeneratedClasses {

    /** CGLIB, Spring, Guice, Weld, OpenWebBeans, Javassist. */
    private static final String MARK = "$$";
    /** Made by the builds of Quarkus and Micronaut, so with a class file. */
    private static final String[] ENDS = {"_Subclass", "_ClientProxy", "$Definition$Intercepted"};

    private final TypeDirectory types;

    GeneratedClasses(TypeDirectory types) {
        this.types = types;
    }

    /** Whether a class was generated. Asks its loader for its class file when its name does not tell. */
    boolean isOne(ClassLoader loader, TypeInfo type) {
        String name = type.name();
        if (name.contains(MARK)) {
            return true;
        }
        for (String end : ENDS) {
            if (name.endsWith(end)) {
                return true;
            }
        }
        return !types.hasClassFile(loader, name);
    }
}
