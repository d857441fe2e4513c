package nl.verwerkingenlogging.agent.core.capture;

import java.lang.invoke.MethodHandle;
import java.util.Map;

/**
 * How one property of one concrete class is read, or why it cannot be. Kept by that class itself (see {@link Property}), so it may refer to the class and its
 * supertypes, and to nothing else of the application. Immutable.
 */
abstract class PropertyReader {

    /** Why the property cannot be read; null when it can. */
    String refusal() {
        return null;
    }

    /** Reads the property. Lets pass whatever the application's code throws. */
    abstract Object read(Object owner) throws Throwable;

    /** Reads by a handle of type {@code (Object)Object}. */
    static PropertyReader handle(MethodHandle handle) {
        return new Member(handle);
    }

    /** Reads the entry of a map. */
    static PropertyReader entry(String key) {
        return new Entry(key);
    }

    /** Reads nothing. */
    static PropertyReader refused(String why) {
        return new Refused(why);
    }

    private static final class Member extends PropertyReader {

        private final MethodHandle handle;

        Member(MethodHandle handle) {
            this.handle = handle;
        }

        @Override
        Object read(Object owner) throws Throwable {
            return (Object) handle.invokeExact(owner);
        }
    }

    private static final class Entry extends PropertyReader {

        private final String key;

        Entry(String key) {
            this.key = key;
        }

        @Override
        Object read(Object owner) {
            return ((Map<?, ?>) owner).get(key);
        }
    }

    private static final class Refused extends PropertyReader {

        private final String why;

        Refused(String why) {
            this.why = why;
        }

        @Override
        String refusal() {
            return why;
        }

        @Override
        Object read(Object owner) {
            throw new IllegalStateException(why);
        }
    }
}
