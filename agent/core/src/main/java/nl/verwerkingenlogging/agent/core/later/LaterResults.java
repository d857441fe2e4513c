package nl.verwerkingenlogging.agent.core.later;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.stream.BaseStream;
import nl.verwerkingenlogging.agent.core.capture.CaptureFailure;

/** Finds out which results come later or element by element, and makes what the caller gets in their place. Thread-safe, without state. */
public final class LaterResults {

    private static final String ANYTHING = "java.lang.Object";

    private LaterResults() {}

    /**
     * Whether a result, or something of it, comes only after the method has returned.
     *
     * @param result the result; may be null
     * @return false when it can be read as it is, or is of a kind that is not followed
     */
    public static boolean isLater(Object result) {
        return result != null && LaterKind.of(result.getClass()) != LaterKind.NOW;
    }

    /**
     * Makes what the caller gets in the place of a result. Calls methods of the result that prepare, such as {@code peek} and {@code whenComplete}.
     *
     * @param result a result for which {@link #isLater} holds
     * @param declared erased declared return type of the method, {@code java.lang.Object} when nothing is known
     * @param later the call
     * @return what the caller gets, an instance of the declared type; the result itself when all that comes of it is known and logged
     * @throws CaptureFailure when nothing can take the result's place; it is as it was
     * @throws RuntimeException the documented refusal
     */
    @SuppressWarnings("FutureReturnValueIgnored") // it is returned, as what it is not known to be
    public static Object follow(Object result, String declared, Later later) throws CaptureFailure {
        Class<?> type = ANYTHING.equals(declared) ? Object.class : Supertypes.named(result.getClass(), declared);
        if (type == null) {
            throw new CaptureFailure("the result is no " + declared);
        }
        switch (LaterKind.of(result.getClass())) {
            case STREAM:
                return StreamResult.follow((BaseStream<?, ?>) result, type, later);
            case CURSOR:
                return CursorResult.follow(result, type, later);
            case STAGE:
                if (!type.isAssignableFrom(CompletableFuture.class)) {
                    throw irreplaceable(result, type);
                }
                return LoggedStage.follow((CompletionStage<?>) result, later);
            case FUTURE:
                return FutureProxy.follow((Future<?>) result, type, later);
            case ROWS:
                return RowResult.follow(result, later, later.rows());
            case REACTIVE:
                return ReactiveType.of(result.getClass()).follow(result, type, later);
            default:
                throw new IllegalArgumentException(result.getClass().getName());
        }
    }

    /** The failure of a result that nothing can take the place of. */
    static CaptureFailure irreplaceable(Object result, Class<?> declared) {
        return new CaptureFailure("a result of class " + result.getClass().getName()
                + " cannot be followed: nothing else can be returned as " + declared.getName());
    }
}
