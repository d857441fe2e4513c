package nl.verwerkingenlogging.agent.core.later;

import java.util.LinkedHashSet;
import java.util.Set;

/** Looks above the class of a result. */
final class Supertypes {

    private Supertypes() {}

    /** The class of that name among the type and those above it, or null. */
    static Class<?> named(Class<?> type, String name) {
        if (type == null || type.getName().equals(name)) {
            return type;
        }
        Class<?> found = named(type.getSuperclass(), name);
        if (found != null) {
            return found;
        }
        for (Class<?> each : type.getInterfaces()) {
            found = named(each, name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** All interfaces above a class, from near to far. */
    static Set<Class<?>> interfaces(Class<?> type) {
        Set<Class<?>> found = new LinkedHashSet<>();
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            add(each, found);
        }
        return found;
    }

    private static void add(Class<?> type, Set<Class<?>> found) {
        if (type.isInterface() && !found.add(type)) {
            return;
        }
        for (Class<?> each : type.getInterfaces()) {
            add(each, found);
        }
    }
}
