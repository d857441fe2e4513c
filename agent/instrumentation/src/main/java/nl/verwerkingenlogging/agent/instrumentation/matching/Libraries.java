package nl.verwerkingenlogging.agent.instrumentation.matching;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Well-known libraries by the start of their names. Their classes carry no annotation of ours and have no type of the application above them, so two questions need
 * not be asked of them: which annotations they carry, and which types of the application lie above them. Rules of the configuration file reach them like any other
 * class. Most classes of an application are in here, and reading them all would slow its start.
 */
final class Libraries {

    /** What annotations are not looked for in, nor above. */
    static final List<String> PREFIXES = Collections.unmodifiableList(Arrays.asList(
            "java.",
            "javax.",
            "jakarta.",
            "sun.",
            "jdk.internal.",
            "com.sun.org.",
            "org.springframework.",
            "org.hibernate.",
            "org.apache.",
            "org.eclipse.",
            "org.jboss.",
            "org.wildfly.",
            "io.undertow.",
            "io.netty.",
            "io.micrometer.",
            "io.quarkus.",
            "com.fasterxml.",
            "tools.jackson.",
            "com.zaxxer.",
            "ch.qos.logback.",
            "org.slf4j.",
            "org.h2.",
            "org.postgresql.",
            "oracle.",
            "org.thymeleaf.",
            "net.bytebuddy.",
            "kotlin.",
            "kotlinx.",
            "scala.",
            "groovy.",
            "com.google.common.",
            "reactor."));

    /** The core of the JDK only. */
    static final List<String> JAVA_ONLY = Collections.singletonList("java.");

    private Libraries() {}

    /** Whether a type belongs to the core of the JDK. */
    static boolean isJava(String name) {
        return name.startsWith("java.");
    }

    /** Whether a type belongs to one of these libraries. */
    static boolean isLibrary(String name) {
        for (String prefix : PREFIXES) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name that starts so can belong to one of these libraries. */
    static boolean mayBeLibrary(String start) {
        for (String prefix : PREFIXES) {
            if (start.startsWith(prefix) || prefix.startsWith(start)) {
                return true;
            }
        }
        return false;
    }
}
