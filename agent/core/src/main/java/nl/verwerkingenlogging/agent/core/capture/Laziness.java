package nl.verwerkingenlogging.agent.core.capture;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;

/**
 * What an object-relational mapper (Hibernate, EclipseLink) left unread of values of a class. Capture looks through to what is loaded, and never has anything
 * loaded (FC-03): asking whether it is there is all that is called of the mapper. Kept by the class itself, so it may refer to what the class refers to.
 * Immutable but for a cache, thread-safe.
 */
abstract class Laziness {

    /** For almost every class. */
    static final Laziness NONE = new Laziness() {};

    /** Stands for a value that would have to be loaded. */
    static final Object NOT_LOADED = new Object();

    private static final String PROXY = "org.hibernate.proxy.HibernateProxy";
    private static final String INTERCEPTABLE = "org.hibernate.engine.spi.PersistentAttributeInterceptable";
    private static final String[][] CONTAINERS = {
        {"org.hibernate.collection.spi.PersistentCollection", "wasInitialized"},
        {"org.hibernate.collection.PersistentCollection", "wasInitialized"},
        {"org.eclipse.persistence.indirection.IndirectContainer", "isInstantiated"}
    };

    private static final ClassValue<Laziness> KINDS = new ClassValue<Laziness>() {
        @Override
        protected Laziness computeValue(Class<?> type) {
            return determine(type);
        }
    };

    static Laziness of(Class<?> type) {
        return KINDS.get(type);
    }

    /** The loaded object that the value stands for; the value itself when it is no proxy, or when nothing is loaded yet. */
    Object target(Object value) throws Throwable {
        return value;
    }

    /** Whether the elements of a container are there. */
    boolean hasElements(Object value) throws Throwable {
        return true;
    }

    /** Whether the object is there at all, if perhaps not all of it. */
    boolean isLoaded(Object value) throws Throwable {
        return true;
    }

    /** A property that is known without being loaded, {@link #NOT_LOADED}, or null when it can be read as it is of any other object. */
    Object known(Object value, String property) throws Throwable {
        return null;
    }

    private static Laziness determine(Class<?> type) {
        if (PlatformClasses.contain(type)) {
            return NONE;
        }
        try {
            for (Class<?> each : TypeHierarchy.of(type)) {
                if (each.getName().equals(PROXY)) {
                    return new EntityProxy(each);
                }
                if (each.getName().equals(INTERCEPTABLE)) {
                    return new EnhancedEntity(each);
                }
                for (String[] container : CONTAINERS) {
                    if (each.getName().equals(container[0])) {
                        return new Container(handle(each, container[1], boolean.class));
                    }
                }
            }
        } catch (ReflectiveOperationException otherVersion) {
            return NONE;
        }
        return NONE;
    }

    /** A method without parameters, as {@code (Object)result}. */
    static MethodHandle handle(Class<?> owner, String method, Class<?> result) throws ReflectiveOperationException {
        Method found = owner.getMethod(method);
        return MethodHandles.publicLookup().unreflect(found).asType(MethodType.methodType(result, Object.class));
    }

    /** A collection or map that is read from the database when it is first used. */
    private static final class Container extends Laziness {

        private final MethodHandle isThere;

        Container(MethodHandle isThere) {
            this.isThere = isThere;
        }

        @Override
        boolean hasElements(Object value) throws Throwable {
            return (boolean) isThere.invokeExact(value);
        }
    }

    /** Stands for an entity that is read from the database when anything but its identifier is asked for. */
    private static final class EntityProxy extends Laziness {

        private final MethodHandle initializer;
        private final MethodHandle isUninitialized;
        private final MethodHandle implementation;
        private final MethodHandle identifier;
        private final MethodHandle persistentClass;
        private final EntityIdentifier identifierProperty = new EntityIdentifier();

        EntityProxy(Class<?> proxy) throws ReflectiveOperationException {
            Class<?> state = proxy.getMethod("getHibernateLazyInitializer").getReturnType();
            initializer = handle(proxy, "getHibernateLazyInitializer", Object.class);
            isUninitialized = handle(state, "isUninitialized", boolean.class);
            implementation = handle(state, "getImplementation", Object.class);
            identifier = identifier(state);
            persistentClass = handle(state, "getPersistentClass", Object.class);
        }

        private static MethodHandle identifier(Class<?> state) throws ReflectiveOperationException {
            try {
                // The other one loads the entity where the application asked for strict JPA.
                return handle(state, "getInternalIdentifier", Object.class);
            } catch (NoSuchMethodException before52) {
                return handle(state, "getIdentifier", Object.class);
            }
        }

        @Override
        Object target(Object value) throws Throwable {
            Object state = (Object) initializer.invokeExact(value);
            return (boolean) isUninitialized.invokeExact(state) ? value : (Object) implementation.invokeExact(state);
        }

        @Override
        boolean isLoaded(Object value) throws Throwable {
            Object state = (Object) initializer.invokeExact(value);
            return !(boolean) isUninitialized.invokeExact(state);
        }

        @Override
        Object known(Object value, String property) throws Throwable {
            if (isLoaded(value)) {
                return null;
            }
            Object state = (Object) initializer.invokeExact(value);
            Class<?> entity = (Class<?>) (Object) persistentClass.invokeExact(state);
            return identifierProperty.is(entity, property) ? (Object) identifier.invokeExact(state) : NOT_LOADED;
        }
    }

    /** An entity into which Hibernate wove that attributes are read from the database when they are first used. */
    private static final class EnhancedEntity extends Laziness {

        private final MethodHandle interceptor;
        private final EntityIdentifier identifierProperty = new EntityIdentifier();

        /** What the class of an interceptor can be asked. */
        private static final ClassValue<Interceptor> INTERCEPTORS = new ClassValue<Interceptor>() {
            @Override
            protected Interceptor computeValue(Class<?> type) {
                return new Interceptor(type);
            }
        };

        EnhancedEntity(Class<?> interceptable) throws ReflectiveOperationException {
            interceptor = handle(interceptable, "$$_hibernate_getInterceptor", Object.class);
        }

        @Override
        boolean isLoaded(Object value) throws Throwable {
            Object state = (Object) interceptor.invokeExact(value);
            return state == null || INTERCEPTORS.get(state.getClass()).isLoaded(state);
        }

        @Override
        Object known(Object value, String property) throws Throwable {
            Object state = (Object) interceptor.invokeExact(value);
            if (state == null || identifierProperty.is(value.getClass(), property)) {
                return null;
            }
            Interceptor asked = INTERCEPTORS.get(state.getClass());
            return asked.isLoaded(state) && asked.isLoaded(state, property) ? null : NOT_LOADED;
        }
    }

    private static final class Interceptor {

        private final MethodHandle isInitialized;
        private final MethodHandle isAttributeLoaded;

        Interceptor(Class<?> type) {
            isInitialized = optional(type, "isInitialized", MethodType.methodType(boolean.class, Object.class));
            isAttributeLoaded = optional(
                    type,
                    "isAttributeLoaded",
                    MethodType.methodType(boolean.class, Object.class, String.class),
                    String.class);
        }

        private static MethodHandle optional(Class<?> type, String name, MethodType as, Class<?>... parameters) {
            try {
                return MethodHandles.publicLookup()
                        .unreflect(type.getMethod(name, parameters))
                        .asType(as);
            } catch (ReflectiveOperationException notOfThisKind) {
                return null;
            }
        }

        boolean isLoaded(Object state) throws Throwable {
            return isInitialized == null || (boolean) isInitialized.invokeExact(state);
        }

        boolean isLoaded(Object state, String attribute) throws Throwable {
            return isAttributeLoaded == null || (boolean) isAttributeLoaded.invokeExact(state, attribute);
        }
    }
}
