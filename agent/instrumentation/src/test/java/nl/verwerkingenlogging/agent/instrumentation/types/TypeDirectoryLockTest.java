package nl.verwerkingenlogging.agent.instrumentation.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** No lock of ours is held while a class loader of the application looks something up (FC-07). */
class TypeDirectoryLockTest {

    private static final int ROUNDS = 10_000;

    @Test
    void aLoaderThatLocksItselfAndAnotherThreadInOppositeOrderGoOn() throws Exception {
        TypeDirectory types = new TypeDirectory(new TypeReader("nl.x."));
        ExecutorService threads = Executors.newFixedThreadPool(2, task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        });
        CyclicBarrier together = new CyclicBarrier(2);
        LockingLoader[] loaders = new LockingLoader[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            loaders[i] = new LockingLoader();
        }

        Future<?> lockFirst = threads.submit(() -> {
            for (LockingLoader loader : loaders) {
                together.await();
                synchronized (loader) {
                    types.find(loader, "nl.x.Dao");
                }
            }
            return null;
        });
        Future<?> directoryFirst = threads.submit(() -> {
            for (LockingLoader loader : loaders) {
                together.await();
                types.find(loader, "nl.x.Dao");
            }
            return null;
        });

        lockFirst.get(1, TimeUnit.MINUTES);
        directoryFirst.get(1, TimeUnit.MINUTES);
        assertThat(threads.shutdownNow()).isEmpty();
    }

    /** Finds nothing, under its own lock. */
    private static final class LockingLoader extends ClassLoader {

        LockingLoader() {
            super(null);
        }

        @Override
        public synchronized URL getResource(String name) {
            return null;
        }
    }
}
