package nl.verwerkingenlogging.agent.core.later;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;

/**
 * Completes as the stage that it stands for does, but only after the value is logged. Whatever the caller does to it, such as cancelling, is done to that stage.
 * Thread-safe.
 */
final class LoggedStage<T> extends CompletableFuture<T> {

    private final CompletionStage<?> origin;

    private LoggedStage(CompletionStage<?> origin) {
        this.origin = origin;
    }

    /** The stage that the caller gets. */
    static CompletableFuture<Object> follow(CompletionStage<?> origin, Later later) {
        return follow(origin, later::value);
    }

    /** Logs the value of a stage. */
    interface Logging {

        /** Returns what the caller gets, or throws the refusal. */
        Object value(Object value);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what comes of it is all in the stage that is returned
    static CompletableFuture<Object> follow(CompletionStage<?> origin, Logging logging) {
        LoggedStage<Object> stage = new LoggedStage<>(origin);
        origin.whenComplete((value, thrown) -> stage.come(value, thrown, logging));
        return stage;
    }

    private void come(Object value, Throwable thrown, Logging logging) {
        if (thrown != null) {
            super.completeExceptionally(thrown);
            return;
        }
        Object logged;
        try {
            logged = logging.value(value);
        } catch (Throwable refusal) {
            // Whatever it is: a stage that never completes would be waited for without end.
            super.completeExceptionally(refusal);
            return;
        }
        completeWith(logged);
    }

    @SuppressWarnings("unchecked")
    private void completeWith(Object value) {
        super.complete((T) value);
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        if (origin instanceof Future) {
            return ((Future<?>) origin).cancel(mayInterruptIfRunning) || isCancelled();
        }
        return super.cancel(mayInterruptIfRunning);
    }

    @Override
    @SuppressWarnings("unchecked")
    public boolean complete(T value) {
        return origin instanceof CompletableFuture
                ? ((CompletableFuture<T>) origin).complete(value)
                : super.complete(value);
    }

    @Override
    public boolean completeExceptionally(Throwable thrown) {
        return origin instanceof CompletableFuture
                ? ((CompletableFuture<?>) origin).completeExceptionally(thrown)
                : super.completeExceptionally(thrown);
    }
}
