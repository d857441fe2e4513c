package nl.verwerkingenlogging.agent.core.later;

import java.lang.reflect.Method;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which classes of drivers and pools were woven, by name: a {@code ResultSet} of any other would hand out its rows unseen. Thread-safe. */
public final class RowClasses {

    private static final Set<String> WOVEN = ConcurrentHashMap.newKeySet();

    private static final ClassValue<Boolean> ARE_WOVEN = new ClassValue<Boolean>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return isNextWoven(type);
        }
    };

    private RowClasses() {}

    /**
     * Remembers a class whose {@code next()} is about to be woven.
     *
     * @param name its binary name
     */
    public static void woven(String name) {
        WOVEN.add(name);
    }

    /** Whether the {@code next()} that an object of the class has was woven. */
    static boolean areWoven(Class<?> type) {
        return ARE_WOVEN.get(type);
    }

    private static boolean isNextWoven(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (Method method : each.getDeclaredMethods()) {
                if (method.getName().equals("next") && method.getParameterCount() == 0) {
                    return WOVEN.contains(each.getName());
                }
            }
        }
        return false;
    }
}
