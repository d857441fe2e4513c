package nl.verwerkingenlogging.agent.core.capture;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The properties of a class in which a person may be found: its fields, read as they are, so that no code of the application runs and nothing is loaded. Only
 * where a module keeps a field closed that is declared to hold persons, its public getter is called (FC-03).
 */
final class PersonProperties {

    private static final Logger LOG = LoggerFactory.getLogger(PersonProperties.class);
    private static final MethodType ERASED = MethodType.methodType(Object.class, Object.class);
    private static final int DEEPEST = 4;

    /** One property. Immutable. */
    static final class Property {

        private final String name;
        private final MethodHandle handle;
        private final boolean declaresPerson;

        private Property(String name, MethodHandle handle, boolean declaresPerson) {
            this.name = name;
            this.handle = handle.asType(ERASED);
            this.declaresPerson = declaresPerson;
        }

        String name() {
            return name;
        }

        /** Whether the declared type is that of a person, or of a container of persons. */
        boolean declaresPerson() {
            return declaresPerson;
        }

        Object read(Object owner) throws Throwable {
            return (Object) handle.invokeExact(owner);
        }
    }

    private final PersonTypes types;
    private final Class<?> type;
    private final List<Property> found = new ArrayList<>();

    private PersonProperties(PersonTypes types, Class<?> type) {
        this.types = types;
        this.type = type;
    }

    /** The properties of a class, in the order of declaration, from the class to its superclasses. */
    static Property[] of(PersonTypes types, Class<?> type) {
        PersonProperties properties = new PersonProperties(types, type);
        // What a JDK proxy has below its getters may be a query.
        if (!PlatformClasses.contain(type) && !Proxy.isProxyClass(type)) {
            properties.find();
        }
        return properties.found.toArray(new Property[0]);
    }

    private void find() {
        for (Class<?> each : TypeHierarchy.of(type)) {
            if (each.isInterface() || PlatformClasses.contain(each)) {
                continue;
            }
            try {
                addFields(each);
            } catch (LinkageError | TypeNotPresentException missingLibrary) {
                // Documented as not found: any argument may be of a class with optional parts, and most hold no person.
                LOG.debug(
                        "fields of {} cannot be read: {}",
                        each.getName(),
                        missingLibrary.getClass().getName());
            }
        }
    }

    private void addFields(Class<?> from) {
        for (Field field : from.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())
                    && !field.isSynthetic()
                    && PersonFinder.canHold(TypeText.of(field.getType()))) {
                boolean declares = declaresPerson(field.getGenericType(), 0);
                MethodHandle handle = opened(field);
                if (handle == null && declares) {
                    handle = getter(field);
                }
                add(field.getName(), handle, declares);
            }
        }
    }

    private void add(String name, MethodHandle handle, boolean declares) {
        if (handle != null) {
            found.add(new Property(name, handle, declares));
        }
    }

    private static MethodHandle opened(Field field) {
        try {
            field.setAccessible(true);
            return MethodHandles.lookup().unreflectGetter(field);
        } catch (RuntimeException | IllegalAccessException closedModule) {
            return null;
        }
    }

    /** The public getter of a field that cannot be opened. */
    private MethodHandle getter(Field field) {
        for (Method method : type.getMethods()) {
            String name = method.getName();
            boolean named = name.equalsIgnoreCase("get" + field.getName()) || name.equals(field.getName());
            if (named && PropertyResolver.isGetter(method) && method.getReturnType() == field.getType()) {
                try {
                    return MethodHandles.publicLookup().unreflect(method);
                } catch (IllegalAccessException closedModule) {
                    return null;
                }
            }
        }
        return null;
    }

    private boolean declaresPerson(Type declared, int depth) {
        if (depth > DEEPEST) {
            return false;
        }
        if (declared instanceof Class) {
            Class<?> known = (Class<?>) declared;
            return known.isArray() ? declaresPerson(known.getComponentType(), depth + 1) : types.isPerson(known);
        }
        if (declared instanceof GenericArrayType) {
            return declaresPerson(((GenericArrayType) declared).getGenericComponentType(), depth + 1);
        }
        if (declared instanceof ParameterizedType) {
            ParameterizedType parameterized = (ParameterizedType) declared;
            return declaresPerson(parameterized.getRawType(), depth + 1)
                    || any(parameterized.getActualTypeArguments(), depth);
        }
        if (declared instanceof WildcardType) {
            return any(((WildcardType) declared).getUpperBounds(), depth);
        }
        return declared instanceof TypeVariable && any(((TypeVariable<?>) declared).getBounds(), depth);
    }

    private boolean any(Type[] declared, int depth) {
        for (Type each : declared) {
            if (declaresPerson(each, depth + 1)) {
                return true;
            }
        }
        return false;
    }
}
