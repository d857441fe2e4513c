package nl.verwerkingenlogging.agent.instrumentation.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PerLoaderTest {

    private final AtomicInteger made = new AtomicInteger();
    private final PerLoader<Integer> values = new PerLoader<>(made::incrementAndGet);

    @Test
    void eachLoaderAndTheBootLoaderHaveAValueOfTheirOwn() {
        ClassLoader one = new Hostile();
        ClassLoader other = new Hostile();

        assertThat(values.get(one)).isEqualTo(values.get(one)).isNotEqualTo(values.get(other));
        assertThat(values.get(null)).isEqualTo(values.get(null)).isNotEqualTo(values.get(one));
    }

    @Test
    void aLoaderIsNotKeptInMemory() {
        WeakReference<ClassLoader> loader = new WeakReference<>(new Hostile());
        values.get(loader.get());

        await().atMost(Duration.ofSeconds(20)).until(() -> {
            System.gc();
            return loader.get() == null;
        });
    }

    /** A loader of an application, whose own methods must not be called. */
    private static final class Hostile extends ClassLoader {

        @Override
        public boolean equals(Object other) {
            throw new AssertionError("application code was called");
        }

        @Override
        public int hashCode() {
            throw new AssertionError("application code was called");
        }
    }
}
