package nl.verwerkingenlogging.agent.core.capture;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds how a property is read from a concrete class: a record's component, {@code getX()}, {@code isX()}, {@code x()}, a field, the entry of a map, in that
 * order. Calls nothing of the application. Used once per class and property.
 *
 * <p>A public member of a public type comes before all others, wherever in the hierarchy it is declared: it is the only one that can be reached when the
 * concrete class is not public (Tomcat's {@code GenericUser}) or its module not open.
 */
final class PropertyResolver {

    private static final MethodType ERASED = MethodType.methodType(Object.class, Object.class);

    /** Every object has these, and none of them is a property. */
    private static final Set<String> OF_OBJECT = new HashSet<>(
            Arrays.asList("getClass", "hashCode", "toString", "clone", "finalize", "notify", "notifyAll", "wait"));

    private final Class<?> type;
    private final String property;
    private final ContainerKind kind;
    private String closed;
    private Throwable unreadable;

    PropertyResolver(Class<?> type, String property) {
        this.type = type;
        this.property = property;
        this.kind = ContainerKind.of(type);
    }

    PropertyReader resolve() {
        if (kind == ContainerKind.LAZY) {
            return PropertyReader.refused(
                    TypeText.of(type) + " has no properties that can be read without taking it from the application");
        }
        if (kind == ContainerKind.ARRAY) {
            return PropertyReader.refused(
                    "an array (" + TypeText.of(type) + ") has no properties: write [*]." + property);
        }
        if (isScalar()) {
            return PropertyReader.refused(TypeText.of(type) + " has no properties");
        }
        MethodHandle handle = find();
        if (handle != null) {
            return PropertyReader.handle(handle.asType(ERASED));
        }
        return kind == ContainerKind.MAP ? PropertyReader.entry(property) : PropertyReader.refused(refusal());
    }

    private boolean isScalar() {
        return PlatformClasses.contain(type)
                && (CharSequence.class.isAssignableFrom(type)
                        || Number.class.isAssignableFrom(type)
                        || type == Boolean.class
                        || type == Character.class);
    }

    private MethodHandle find() {
        List<Class<?>> types = TypeHierarchy.of(type);
        if (isContainer()) {
            // Of a container only the getters that the application added to it: "size" is no property of a person, and
            // the fields of a library's map could be mistaken for its entries.
            types.removeIf(PlatformClasses::contain);
        }
        for (String name : methodNames()) {
            MethodHandle handle = accessible(methods(types, name));
            if (handle != null) {
                return handle;
            }
        }
        return isContainer() ? null : accessible(nearestField(types));
    }

    private boolean isContainer() {
        return kind == ContainerKind.COLLECTION || kind == ContainerKind.MAP;
    }

    private List<String> methodNames() {
        String capital = property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
        List<String> names = new ArrayList<>(Arrays.asList("get" + capital, "is" + capital));
        if (!isContainer()) {
            names.add(isRecord(type) ? 0 : names.size(), property);
        }
        names.removeAll(OF_OBJECT);
        return names;
    }

    static boolean isRecord(Class<?> type) {
        Class<?> parent = type.getSuperclass();
        return parent != null && parent.getName().equals("java.lang.Record");
    }

    private List<Method> methods(List<Class<?>> types, String name) {
        List<Method> found = new ArrayList<>();
        for (Class<?> each : types) {
            for (Method method : declaredMethods(each)) {
                if (method.getName().equals(name) && isGetter(method) && suits(method)) {
                    found.add(method);
                }
            }
        }
        return found;
    }

    /** Whether the method takes nothing, gives something, and is not one that every object has. */
    static boolean isGetter(Method method) {
        return method.getParameterCount() == 0
                && method.getReturnType() != void.class
                && !Modifier.isStatic(method.getModifiers())
                && !OF_OBJECT.contains(method.getName());
    }

    /** {@code isX()} is a getter of truth values only. */
    private boolean suits(Method method) {
        Class<?> result = method.getReturnType();
        return method.getName().equals(property)
                || !method.getName().startsWith("is")
                || result == boolean.class
                || result == Boolean.class;
    }

    private Method[] declaredMethods(Class<?> each) {
        try {
            return each.getDeclaredMethods();
        } catch (LinkageError | TypeNotPresentException missingLibrary) {
            unreadable = missingLibrary;
            return new Method[0];
        }
    }

    /** A field hides those of its name further up; with a method it is the other way round, since a call finds the nearest one itself. */
    private List<Field> nearestField(List<Class<?>> types) {
        for (Class<?> each : types) {
            for (Field field : declaredFields(each)) {
                if (field.getName().equals(property) && !Modifier.isStatic(field.getModifiers())) {
                    return Collections.singletonList(field);
                }
            }
        }
        return Collections.emptyList();
    }

    private Field[] declaredFields(Class<?> each) {
        try {
            return each.getDeclaredFields();
        } catch (LinkageError | TypeNotPresentException missingLibrary) {
            unreadable = missingLibrary;
            return new Field[0];
        }
    }

    private <M extends AccessibleObject & Member> MethodHandle accessible(List<M> members) {
        for (M member : members) {
            boolean exposed = Modifier.isPublic(member.getModifiers())
                    && Modifier.isPublic(member.getDeclaringClass().getModifiers());
            MethodHandle handle = exposed ? handle(MethodHandles.publicLookup(), member) : null;
            if (handle != null) {
                return handle;
            }
        }
        for (M member : members) {
            if (PlatformClasses.contain(member.getDeclaringClass())) {
                // Java 9 to 15 would open it, and print a warning.
                continue;
            }
            MethodHandle handle = opened(member);
            if (handle != null) {
                return handle;
            }
            closed = member.getDeclaringClass().getName() + '.' + member.getName();
        }
        return null;
    }

    private static <M extends AccessibleObject & Member> MethodHandle opened(M member) {
        try {
            member.setAccessible(true);
        } catch (RuntimeException closedModule) {
            return null;
        }
        return handle(MethodHandles.lookup(), member);
    }

    private static MethodHandle handle(MethodHandles.Lookup lookup, Member member) {
        try {
            return member instanceof Method
                    ? lookup.unreflect((Method) member)
                    : lookup.unreflectGetter((Field) member);
        } catch (IllegalAccessException notThisWay) {
            return null;
        }
    }

    private String refusal() {
        String name = TypeText.of(type);
        if (closed != null) {
            return closed
                    + " cannot be read: its module opens the package neither to everybody nor to the agent (--add-opens)";
        }
        if (unreadable != null) {
            return "the members of " + name + " cannot be read ("
                    + unreadable.getClass().getName() + ")";
        }
        String none = name + " has no property \"" + property + '"';
        if (kind == ContainerKind.COLLECTION || kind == ContainerKind.ITERABLE) {
            return none + ": write [*]." + property + " for its elements";
        }
        return none + TypeText.properties(type);
    }
}
