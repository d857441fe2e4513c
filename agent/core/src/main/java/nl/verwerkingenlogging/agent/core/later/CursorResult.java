package nl.verwerkingenlogging.agent.core.later;

import java.util.Enumeration;
import java.util.Iterator;
import nl.verwerkingenlogging.agent.core.capture.CaptureFailure;

/** Follows iterators, enumerations, spliterators and cursors. */
final class CursorResult {

    private CursorResult() {}

    static Object follow(Object cursor, Class<?> declared, Later later) throws CaptureFailure {
        if (isPlain(cursor, declared)) {
            if (declared == Enumeration.class || !(cursor instanceof Iterator)) {
                return new LoggedEnumeration<>((Enumeration<?>) cursor, later.elements());
            }
            return new LoggedIterator<>((Iterator<?>) cursor, later.elements());
        }
        Proxies.check(cursor, declared);
        return CursorProxy.of(cursor, declared, later.elements());
    }

    /** Whether nothing of the result is lost when it becomes a plain iterator or enumeration. */
    private static boolean isPlain(Object cursor, Class<?> declared) {
        if (declared == Iterator.class || declared == Enumeration.class || declared == Object.class) {
            for (Class<?> each : Supertypes.interfaces(cursor.getClass())) {
                if (each != Iterator.class && each != Enumeration.class) {
                    return false;
                }
            }
            return true;
        }
        return false;
    }
}
