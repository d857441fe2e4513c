package nl.verwerkingenlogging.agent.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import nl.verwerkingenlogging.agent.bootstrap.Bridge;
import nl.verwerkingenlogging.agent.core.diagnostics.Counters.Counter;
import nl.verwerkingenlogging.agent.core.rule.OnFailure;
import nl.verwerkingenlogging.annotations.VerwerkingNietGelogdException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A woven method called at every depth near the end of the stack: where the agent finds no room in the middle of anything, the call gets its result, the documented
 * exception (strict only), or the stack overflow that one frame more of the application would have met; and the thread's next calls are logged as ever.
 */
class FullStackTest {

    private static final long STACK = 512 * 1024;
    private static final int ROUNDS = 8;
    private static final String RESULT = "1234567";

    /** Made beforehand: the JVM makes a lambda when its place is first reached, which a full stack is no place for. */
    private static final Callable<Object> BODY = () -> RESULT;

    private final Map<String, Integer> outcomes = new HashMap<>();

    @AfterEach
    void disconnect() {
        Bridge.connect(null);
    }

    @ParameterizedTest
    @CsvSource({"arg0,LENIENT", "arg0,STRICT", "resultaat,LENIENT", "resultaat,STRICT"})
    void atEveryDepth(String path, OnFailure policy) throws Throwable {
        WovenMethod method = WovenMethod.reading(path, policy);
        run(() -> {
            method.call(RESULT, BODY);
            // Each time the deepest call fails in another place, since the frames above it are of another size in all.
            for (int i = 0; i < ROUNDS; i++) {
                descend(method, 4 * i);
                int before = method.bodies().size();
                assertThat(method.call(RESULT, BODY)).isSameAs(RESULT);
                assertThat(method.call(RESULT, BODY)).isSameAs(RESULT);
                assertThat(method.bodies()).hasSize(before + 2);
            }
        });

        if (policy == OnFailure.LENIENT) {
            assertThat(outcomes).doesNotContainKey(VerwerkingNietGelogdException.class.getName());
        }
        outcomes.remove(VerwerkingNietGelogdException.class.getName());
        outcomes.remove(StackOverflowError.class.getName());
        assertThat(outcomes.keySet()).isSubsetOf("result");
        if (policy == OnFailure.LENIENT) {
            // Every call that gave its result was logged or counted as lost.
            assertThat(method.counters().get(Counter.CAPTURED))
                    .isEqualTo(method.counters().get(Counter.JOURNALLED)
                            + method.counters().get(Counter.DROPPED));
            assertThat(method.counters().get(Counter.CAPTURED))
                    .isGreaterThanOrEqualTo(outcomes.getOrDefault("result", 0) + 1L + 2 * ROUNDS);
        }
    }

    /** Goes down until the stack is full, and then calls the method from each of the deepest frames on the way back. */
    private int descend(WovenMethod method, int padding) {
        int above;
        try {
            above = padding % 3 == 0 ? descend(method, padding) : descendWider(method, padding, 1, 2, 3);
        } catch (StackOverflowError full) {
            above = 0;
        }
        if (above < 40 + padding) {
            String outcome;
            try {
                outcome = method.call(RESULT, BODY) == RESULT ? "result" : "another result";
            } catch (Throwable thrown) {
                outcome = thrown.getClass().getName();
            }
            note(outcome);
        }
        return above + 1;
    }

    private int descendWider(WovenMethod method, int padding, long a, long b, long c) {
        return descend(method, padding) + (a + b + c > 6 ? 1 : 0);
    }

    private void note(String outcome) {
        try {
            outcomes.merge(outcome, 1, Integer::sum);
        } catch (StackOverflowError noRoomToNote) {
            // The frames above have room; a frame less is noted.
            return;
        }
    }

    @Test
    void whatWasLeftOnAThreadEndsWithItsRequest() throws Exception {
        WovenMethod method = WovenMethod.reading("arg0", OnFailure.STRICT);
        Object request = Bridge.openRequest();
        // Entered, and its exit never reached.
        Bridge.enter(0, this, new Object[] {RESULT});
        Bridge.closeRequest(request);

        method.call(RESULT, BODY);
        method.call(RESULT, BODY);

        assertThat(method.verwerkingIds()).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void aCallWhoseExitWasNotReachedIsOverForTheNext() throws Exception {
        WovenMethod method = WovenMethod.reading("arg0", OnFailure.STRICT);
        Bridge.enter(0, this, new Object[] {RESULT}).left = true;

        method.call(RESULT, BODY);

        assertThat(method.verwerkingIds()).hasSize(2).doesNotHaveDuplicates();
    }

    private static void run(Body body) throws Throwable {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        body.run();
                    } catch (Throwable e) {
                        thrown.set(e);
                    }
                },
                "small stack",
                STACK);
        thread.start();
        thread.join();
        if (thrown.get() != null) {
            throw thrown.get();
        }
    }

    /** Anything. */
    private interface Body {
        void run() throws Exception;
    }
}
