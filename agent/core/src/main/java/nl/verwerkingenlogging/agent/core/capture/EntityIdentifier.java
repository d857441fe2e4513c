package nl.verwerkingenlogging.agent.core.capture;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Knows which property of one entity class is its identifier: the one annotated so, in JPA of either name. Thread-safe. */
final class EntityIdentifier {

    /** No more than the names in the configuration. */
    private final ConcurrentMap<String, Boolean> known = new ConcurrentHashMap<>();

    boolean is(Class<?> entity, String property) {
        Boolean is = known.get(property);
        if (is == null) {
            // Not within the map: reading annotations may run a class loader of the application (FC-07).
            is = isAnnotated(entity, property);
            known.put(property, is);
        }
        return is;
    }

    private static boolean isAnnotated(Class<?> entity, String property) {
        String getter = "get" + property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
        for (Class<?> each : TypeHierarchy.of(entity)) {
            for (Field field : each.getDeclaredFields()) {
                if (field.getName().equals(property) && isIdentifier(field)) {
                    return true;
                }
            }
            for (Method method : each.getDeclaredMethods()) {
                if (method.getName().equals(getter) && method.getParameterCount() == 0 && isIdentifier(method)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isIdentifier(AnnotatedElement member) {
        for (Annotation annotation : member.getDeclaredAnnotations()) {
            String name = annotation.annotationType().getName();
            if (name.endsWith(".persistence.Id") || name.endsWith(".persistence.EmbeddedId")) {
                return true;
            }
        }
        return false;
    }
}
