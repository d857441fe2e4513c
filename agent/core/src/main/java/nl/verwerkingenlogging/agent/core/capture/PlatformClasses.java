package nl.verwerkingenlogging.agent.core.capture;

import java.lang.reflect.InvocationTargetException;

/** Tells classes of the Java platform, whose methods are known to be harmless, from those of the application. */
public final class PlatformClasses {

    private static final ClassLoader PLATFORM_LOADER = platformLoader();

    private PlatformClasses() {}

    static boolean contain(Class<?> type) {
        return areLoadedBy(type.getClassLoader());
    }

    /**
     * Whether a class loader is one of the platform's own.
     *
     * @param loader the loader, null for the boot loader
     * @return false for the loaders of applications
     */
    public static boolean areLoadedBy(ClassLoader loader) {
        return loader == null || loader == PLATFORM_LOADER;
    }

    private static ClassLoader platformLoader() {
        try {
            return (ClassLoader)
                    ClassLoader.class.getMethod("getPlatformClassLoader").invoke(null);
        } catch (NoSuchMethodException java8) {
            return topmost(ClassLoader.getSystemClassLoader());
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** On Java 8 the extension loader, whatever loader {@code java.system.class.loader} puts below it. */
    private static ClassLoader topmost(ClassLoader loader) {
        ClassLoader top = loader;
        while (top != null && top.getParent() != null) {
            top = top.getParent();
        }
        return top;
    }
}
