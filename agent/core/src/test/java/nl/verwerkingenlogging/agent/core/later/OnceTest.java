package nl.verwerkingenlogging.agent.core.later;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OnceTest {

    private final AtomicInteger logged = new AtomicInteger();
    private boolean reading;

    @Test
    void manyThreadsThatAskAtOnceGetTheValueThatWasLoggedOnce() throws Exception {
        Once once = new Once(later("followed", null));
        int threads = 4;
        CyclicBarrier together = new CyclicBarrier(threads);
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Object>> answers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                answers.add(executor.submit(() -> {
                    together.await();
                    return once.value("value");
                }));
            }
            for (Future<Object> answer : answers) {
                assertThat(answer.get()).isEqualTo("followed");
            }
        } finally {
            executor.shutdownNow();
        }
        assertThat(logged).hasValue(1);
    }

    @Test
    void aRefusalStays() {
        Once once = new Once(later(null, new IllegalStateException("refused")));

        assertThatThrownBy(() -> once.value("value")).hasMessage("refused");
        assertThatThrownBy(() -> once.value("value")).hasMessage("refused");
        assertThat(logged).hasValue(1);
    }

    @Test
    void whatCaptureAsksForWasNotHandedOutAndIsLoggedWhenTheApplicationAsks() {
        Once once = new Once(later("followed", null));

        reading = true;
        assertThat(once.value("value")).isEqualTo("value");
        assertThat(logged).hasValue(0);
        reading = false;
        assertThat(once.value("value")).isEqualTo("followed");
        reading = true;
        assertThat(once.value("value")).isEqualTo("followed");

        assertThat(logged).hasValue(1);
    }

    @Test
    void anErrorStaysAndIsNoValue() {
        Once once = new Once(later(null, new StackOverflowError("simulated")));

        assertThatThrownBy(() -> once.value("value")).hasMessage("simulated");
        assertThatThrownBy(() -> once.value("value")).hasMessage("simulated");
    }

    @Test
    void aStageNeverStaysIncompleteWhateverLoggingThrows() {
        CompletableFuture<Object> origin = new CompletableFuture<>();
        CompletableFuture<Object> stage = LoggedStage.follow(origin, later(null, new StackOverflowError("simulated")));

        origin.complete("value");

        assertThat(stage).isCompletedExceptionally();
    }

    private Later later(Object answer, Throwable refusal) {
        return new Later() {
            @Override
            public Object value(Object value) {
                logged.incrementAndGet();
                if (refusal instanceof Error error) {
                    throw error;
                }
                if (refusal != null) {
                    throw (RuntimeException) refusal;
                }
                return answer;
            }

            @Override
            public boolean isReading() {
                return reading;
            }

            @Override
            public Elements elements() {
                throw new AssertionError();
            }

            @Override
            public Rows rows() {
                throw new AssertionError();
            }
        };
    }
}
