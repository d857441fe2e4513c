package nl.verwerkingenlogging.agent.core.capture;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The types that a class is of. */
final class TypeHierarchy {

    private TypeHierarchy() {}

    /** The class, its superclasses from near to far, then all interfaces from near to far; without {@code Object}. */
    static List<Class<?>> of(Class<?> type) {
        Set<Class<?>> interfaces = new LinkedHashSet<>();
        List<Class<?>> types = new ArrayList<>();
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            types.add(each);
            addInterfaces(each, interfaces);
        }
        interfaces.remove(type);
        types.addAll(interfaces);
        return types;
    }

    private static void addInterfaces(Class<?> type, Set<Class<?>> found) {
        for (Class<?> each : type.getInterfaces()) {
            if (found.add(each)) {
                addInterfaces(each, found);
            }
        }
    }
}
