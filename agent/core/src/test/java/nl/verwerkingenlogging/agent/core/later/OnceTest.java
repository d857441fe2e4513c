package nl.verwerkingenlogging.agent.core.later;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OnceTest {

    private final AtomicInteger logged = new AtomicInteger();

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

    private Later later(Object answer, RuntimeException refusal) {
        return new Later() {
            @Override
            public Object value(Object value) {
                logged.incrementAndGet();
                if (refusal != null) {
                    throw refusal;
                }
                return answer;
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
