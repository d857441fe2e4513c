package nl.verwerkingenlogging.agent.core.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OAuth2TokenTest {

    private final AtomicLong clock = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Callable<Duration> script = () -> Duration.ofMinutes(5);
    private final OAuth2Token tokens = new OAuth2Token(
            new TokenGiver() {
                @Override
                public GivenToken ask() throws IOException {
                    int number = asked.incrementAndGet();
                    try {
                        return new GivenToken("Bearer " + number, script.call());
                    } catch (IOException | RuntimeException e) {
                        throw e;
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }

                @Override
                public void close() {}

                @Override
                public String toString() {
                    return "The token endpoint X";
                }
            },
            clock::get);

    @Test
    void asksOnceAndAgainBeforeTheTokenEnds() throws IOException {
        assertThat(tokens.authorization()).isEqualTo("Bearer 1");
        pass(Duration.ofSeconds(239));
        assertThat(tokens.authorization()).isEqualTo("Bearer 1");
        pass(Duration.ofSeconds(2));
        assertThat(tokens.authorization()).isEqualTo("Bearer 2");
    }

    @Test
    void goesOnWithATokenThatIsStillGoodWhileThereIsNoOther() throws IOException {
        tokens.authorization();
        pass(Duration.ofSeconds(250));
        script = () -> {
            throw new IOException("weg");
        };
        assertThat(tokens.authorization()).isEqualTo("Bearer 1");
        assertThat(tokens.authorization()).isEqualTo("Bearer 1");
        assertThat(asked.get()).as("not with every attempt").isEqualTo(2);
        pass(Duration.ofSeconds(11));
        assertThat(tokens.authorization()).isEqualTo("Bearer 1");
        assertThat(asked.get()).isEqualTo(3);
        pass(Duration.ofSeconds(40));
        assertThatThrownBy(tokens::authorization).hasMessage("weg");
    }

    @Test
    void aBurstOfRejectionsIsOneRequest() throws Exception {
        tokens.authorization();
        pass(Duration.ofSeconds(60));
        CountDownLatch allIn = new CountDownLatch(16);
        CountDownLatch underWay = new CountDownLatch(1);
        script = () -> {
            underWay.await();
            return Duration.ofMinutes(5);
        };
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<Future<String>> all = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                all.add(threads.submit(() -> {
                    tokens.rejected("Bearer 1");
                    allIn.countDown();
                    return tokens.authorization();
                }));
            }
            allIn.await();
            underWay.countDown();
            for (Future<String> each : all) {
                assertThat(each.get()).isEqualTo("Bearer 2");
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(asked.get()).isEqualTo(2);
        tokens.rejected("Bearer 1");
        assertThat(tokens.authorization()).as("a late report of the old one").isEqualTo("Bearer 2");
    }

    @Test
    void othersGoOnWithTheOldTokenWhileOneAsksEarly() throws Exception {
        tokens.authorization();
        pass(Duration.ofSeconds(250));
        CountDownLatch asking = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        script = () -> {
            asking.countDown();
            answer.await();
            return Duration.ofMinutes(5);
        };
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            Future<String> first = threads.submit(tokens::authorization);
            asking.await();
            assertThat(tokens.authorization()).isEqualTo("Bearer 1");
            answer.countDown();
            assertThat(first.get()).isEqualTo("Bearer 2");
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void oneFailureAnswersForAllForAMoment() {
        script = () -> {
            throw new IOException("weg");
        };
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(tokens::authorization)
                    .isInstanceOf(IOException.class)
                    .hasMessage("weg");
        }
        assertThat(asked.get()).isEqualTo(1);
        pass(Duration.ofSeconds(1));
        assertThatThrownBy(tokens::authorization).hasMessage("weg");
        assertThat(asked.get()).isEqualTo(2);
    }

    @Test
    void waitsAsLongAsTheEndpointAsksButNoLongerThanFiveMinutes() throws IOException {
        script = () -> {
            throw new NoTokenException("druk", Duration.ofHours(1));
        };
        assertThatThrownBy(tokens::authorization).hasMessage("druk");
        script = () -> Duration.ofMinutes(5);
        pass(Duration.ofMinutes(4));
        assertThatThrownBy(tokens::authorization).hasMessage("druk");
        pass(Duration.ofMinutes(1));
        assertThat(tokens.authorization()).isEqualTo("Bearer 2");
    }

    @Test
    void aRegisterThatRejectsEveryTokenDoesNotFloodTheEndpoint() throws IOException {
        tokens.rejected(tokens.authorization());
        assertThat(tokens.authorization()).as("the first may have been revoked").isEqualTo("Bearer 2");
        tokens.rejected("Bearer 2");
        assertThatThrownBy(tokens::authorization).hasMessageContaining("rejects the token that it was sent");
        assertThat(asked.get()).isEqualTo(2);
        pass(Duration.ofSeconds(2));
        assertThat(tokens.authorization()).isEqualTo("Bearer 3");
    }

    @Test
    void anErrorLeavesNobodyWaiting() throws IOException {
        script = () -> {
            throw new IllegalStateException("geheim");
        };
        assertThatThrownBy(tokens::authorization).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(tokens::authorization)
                .isInstanceOf(IOException.class)
                .hasMessage("The token endpoint X cannot be asked now");
        pass(Duration.ofSeconds(1));
        script = () -> Duration.ofMinutes(5);
        assertThat(tokens.authorization()).isEqualTo("Bearer 2");
    }

    private void pass(Duration time) {
        clock.addAndGet(time.toNanos());
    }
}
