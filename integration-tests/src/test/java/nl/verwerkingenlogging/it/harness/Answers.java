package nl.verwerkingenlogging.it.harness;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Decides what a {@link RecordingRegister} answers. Called on many threads at once. */
@FunctionalInterface
public interface Answers {

    /** Marks that the connection is closed without any answer. */
    int RESET = -1;

    /**
     * Decides.
     *
     * @param request what came in
     * @return the status to answer, or {@link #RESET}
     */
    int statusFor(RecordedRequest request);

    /**
     * Accepts everything.
     *
     * @return 201, always
     */
    static Answers accepting() {
        return request -> 201;
    }

    /**
     * Gives one answer, whatever comes.
     *
     * @param status the status, or {@link #RESET}
     * @return that status, always
     */
    static Answers always(int status) {
        return request -> status;
    }

    /**
     * Gives some requests these answers in turn, and accepts everything else.
     *
     * @param which the requests that it is about
     * @param statuses the answers to them
     * @return the answers
     */
    static Answers inTurn(Predicate<RecordedRequest> which, List<Integer> statuses) {
        Deque<Integer> left = new ArrayDeque<>(statuses);
        return request -> {
            synchronized (left) {
                return which.test(request) && !left.isEmpty() ? left.poll() : 201;
            }
        };
    }

    /**
     * Answers as a register to a token with these scopes.
     *
     * @param scopes the scopes
     * @return 201, or 403 when the action needs another scope
     */
    static Answers toTokenWith(Set<String> scopes) {
        return request -> {
            String needed = request.json().path("vertrouwelijkheid").asText().equals("normaal")
                    ? "create:normal"
                    : "create:confidential";
            return scopes.contains(needed) ? 201 : 403;
        };
    }

    /**
     * Takes its time.
     *
     * @param time how long each answer takes
     * @return 201, late
     */
    static Answers after(Duration time) {
        return request -> {
            // The one place where time itself is what is simulated.
            long until = System.nanoTime() + time.toNanos();
            for (long left = time.toNanos(); left > 0; left = until - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            return 201;
        };
    }
}
