package nl.verwerkingenlogging.agent.core.later;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Logs the one value of a future however often it is asked for. Who asks while another thread logs waits for it. Thread-safe.
 */
final class Once {

    private final Later later;
    private final AtomicReference<LoggedValue> begun = new AtomicReference<>();

    Once(Later later) {
        this.later = later;
    }

    /** What callers get for the value; throws the refusal. */
    Object value(Object value) {
        LoggedValue first = begun.get();
        if (later.isReading()) {
            // A getter that asks on behalf of capture: the application has not got the value by that.
            return first == null || !first.isDone() ? value : first.get();
        }
        if (first == null) {
            LoggedValue mine = new LoggedValue(Thread.currentThread());
            if (begun.compareAndSet(null, mine)) {
                mine.log(later, value);
                return mine.get();
            }
            first = begun.get();
        }
        // Asked for again by what is read in order to log it.
        return first.isBeingLoggedBy(Thread.currentThread()) ? value : first.get();
    }

    private static final class LoggedValue {

        private final CountDownLatch done = new CountDownLatch(1);
        private volatile Thread thread;
        private volatile Object value;
        private volatile RuntimeException refusal;
        private volatile Error error;

        LoggedValue(Thread thread) {
            this.thread = thread;
        }

        void log(Later later, Object came) {
            try {
                value = later.value(came);
            } catch (RuntimeException refused) {
                refusal = refused;
            } catch (Error failed) {
                error = failed;
            } finally {
                thread = null;
                done.countDown();
            }
        }

        boolean isDone() {
            return done.getCount() == 0;
        }

        boolean isBeingLoggedBy(Thread candidate) {
            return thread == candidate;
        }

        Object get() {
            boolean interrupted = false;
            while (true) {
                try {
                    done.await();
                    break;
                } catch (InterruptedException keptPending) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            if (refusal != null) {
                throw refusal;
            }
            if (error != null) {
                throw error;
            }
            return value;
        }
    }
}
