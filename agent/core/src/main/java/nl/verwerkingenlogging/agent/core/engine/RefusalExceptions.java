package nl.verwerkingenlogging.agent.core.engine;

import java.lang.ref.WeakReference;
import java.lang.reflect.InvocationTargetException;
import nl.verwerkingenlogging.agent.bootstrap.Refusal;
import nl.verwerkingenlogging.annotations.VerwerkingNietGelogdException;

/**
 * Makes the exception that the application's own class loader knows under the documented name, which in a child-first loader is not the bootstrap's. Thread-safe;
 * holds the application's class weakly. The class is looked up at the first refusal, because a class loaded while another is woven would itself escape weaving.
 */
final class RefusalExceptions {

    private static final String NAME = VerwerkingNietGelogdException.class.getName();

    private final WeakReference<ClassLoader> loader;
    private volatile WeakReference<Class<?>> known = new WeakReference<>(null);

    /** Makes exceptions for classes of a loader; null for the boot loader. */
    RefusalExceptions(ClassLoader loader) {
        this.loader = new WeakReference<>(loader);
    }

    /** A refusal with this message, which holds no value of the call. */
    Refusal refusal(String message) {
        return new Refusal(exception(message));
    }

    private RuntimeException exception(String message) {
        Class<?> type = type();
        if (type != VerwerkingNietGelogdException.class) {
            try {
                return (RuntimeException) type.getConstructor(String.class).newInstance(message);
            } catch (NoSuchMethodException
                    | InstantiationException
                    | IllegalAccessException
                    | InvocationTargetException
                    | ClassCastException unusable) {
                // A class of that name that is not ours: the bootstrap's can always be thrown.
                return new VerwerkingNietGelogdException(message);
            }
        }
        return new VerwerkingNietGelogdException(message);
    }

    private Class<?> type() {
        Class<?> type = known.get();
        if (type == null) {
            type = lookUp(loader.get());
            known = new WeakReference<>(type);
        }
        return type;
    }

    private static Class<?> lookUp(ClassLoader from) {
        if (from == null) {
            return VerwerkingNietGelogdException.class;
        }
        try {
            return Class.forName(NAME, true, from);
        } catch (ClassNotFoundException | LinkageError hidden) {
            return VerwerkingNietGelogdException.class;
        }
    }
}
