package nl.verwerkingenlogging.agent.core.capture;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** Describes a type in messages, from its declaration only: no value is looked at. */
final class TypeText {

    private static final int MANY = 12;

    private static final ClassValue<String> PROPERTIES = new ClassValue<String>() {
        @Override
        protected String computeValue(Class<?> type) {
            return describe(type);
        }
    };

    private TypeText() {}

    /** The name as in source, {@code nl.x.Persoon[]}. */
    static String of(Class<?> type) {
        return type.isArray() ? of(type.getComponentType()) + "[]" : type.getName();
    }

    /** What can be read of a type, as the end of a sentence; empty when there is nothing. */
    static String properties(Class<?> type) {
        return PROPERTIES.get(type);
    }

    private static String describe(Class<?> type) {
        SortedSet<String> names = new TreeSet<>();
        boolean accessors = PropertyResolver.isRecord(type);
        for (Class<?> each : TypeHierarchy.of(type)) {
            try {
                addGetters(each, accessors && each == type, names);
                addFields(each, names);
            } catch (LinkageError | TypeNotPresentException missingLibrary) {
                names.add("(" + missingLibrary.getClass().getSimpleName() + ")");
            }
        }
        if (names.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("; it has ");
        int listed = 0;
        for (String name : names) {
            if (listed == MANY) {
                text.append(", ...");
                break;
            }
            text.append(listed++ == 0 ? "" : ", ").append(name);
        }
        return text.toString();
    }

    private static void addGetters(Class<?> type, boolean accessors, SortedSet<String> names) {
        for (Method method : type.getDeclaredMethods()) {
            String name = method.getName();
            boolean readable = PropertyResolver.isGetter(method) && !method.isSynthetic();
            if (readable && Modifier.isPublic(method.getModifiers())) {
                if (accessors) {
                    names.add(name);
                } else if (isPrefixed(name, "get")) {
                    names.add(decapitalised(name.substring(3)));
                } else if (isPrefixed(name, "is")) {
                    names.add(decapitalised(name.substring(2)));
                }
            }
        }
    }

    private static boolean isPrefixed(String name, String prefix) {
        return name.length() > prefix.length()
                && name.startsWith(prefix)
                && !Character.isLowerCase(name.charAt(prefix.length()));
    }

    private static void addFields(Class<?> type, SortedSet<String> names) {
        if (PlatformClasses.contain(type)) {
            return;
        }
        for (Field field : type.getDeclaredFields()) {
            if (!field.isSynthetic() && !Modifier.isStatic(field.getModifiers())) {
                names.add(field.getName());
            }
        }
    }

    private static String decapitalised(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
