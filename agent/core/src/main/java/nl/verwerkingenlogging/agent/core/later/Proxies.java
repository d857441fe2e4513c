package nl.verwerkingenlogging.agent.core.later;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import nl.verwerkingenlogging.agent.core.capture.CaptureFailure;

/** Makes objects that stand for another one by its interfaces. */
final class Proxies {

    private Proxies() {}

    /** Sees to it that an object of interfaces only can be returned as the declared type. */
    static void check(Object origin, Class<?> declared) throws CaptureFailure {
        if (declared != Object.class && !declared.isInterface()) {
            throw LaterResults.irreplaceable(origin, declared);
        }
    }

    /** An object of the declared type, and of the suitable public interfaces of the origin that can be seen from there. */
    static Object standIn(Object origin, Class<?> declared, Predicate<Class<?>> suitable, InvocationHandler handler)
            throws CaptureFailure {
        ClassLoader loader = loader(origin, declared);
        Set<Class<?>> interfaces = new LinkedHashSet<>();
        if (declared.isInterface()) {
            interfaces.add(declared);
        }
        for (Class<?> each : Supertypes.interfaces(origin.getClass())) {
            if (Modifier.isPublic(each.getModifiers()) && suitable.test(each) && isVisible(each, loader)) {
                interfaces.add(each);
            }
        }
        try {
            return Proxy.newProxyInstance(loader, interfaces.toArray(new Class<?>[0]), handler);
        } catch (IllegalArgumentException sealedOrClashing) {
            throw LaterResults.irreplaceable(origin, declared);
        }
    }

    /** Calls the origin. Throws what it throws. */
    static Object call(Object origin, Method method, Object[] arguments) throws Throwable {
        try {
            if (!Modifier.isPublic(method.getDeclaringClass().getModifiers())) {
                method.setAccessible(true);
            }
            return method.invoke(origin, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static ClassLoader loader(Object origin, Class<?> declared) {
        ClassLoader own = origin.getClass().getClassLoader();
        return own == null || !isVisible(declared, own) ? declared.getClassLoader() : own;
    }

    private static boolean isVisible(Class<?> type, ClassLoader loader) {
        try {
            return Class.forName(type.getName(), false, loader) == type;
        } catch (ClassNotFoundException | LinkageError hidden) {
            return false;
        }
    }
}
