package nl.verwerkingenlogging.agent.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.verwerkingenlogging.agent.bootstrap.Bridge;
import nl.verwerkingenlogging.agent.core.diagnostics.Counters.Counter;
import nl.verwerkingenlogging.agent.core.diagnostics.Problem;
import nl.verwerkingenlogging.agent.core.engine.WovenMethod.Stage;
import nl.verwerkingenlogging.agent.core.journal.JournalException;
import nl.verwerkingenlogging.agent.core.rule.OnFailure;
import nl.verwerkingenlogging.annotations.VerwerkingNietGelogdException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A defect in any stage of the agent leaves a lenient call untouched, refuses a strict one, is said once and counted, and is over with the call (DESIGN 10). */
class SimulatedDefectsTest {

    private static final String BSN = "1234567";
    private static final int CALLS = 50;

    /** A value of the application, with a getter that does what the test wants. */
    public static final class Persoon {

        private final Callable<Object> getter;

        Persoon(Callable<Object> getter) {
            this.getter = getter;
        }

        /** Read by the path. */
        public Object getBsn() throws Exception {
            return getter.call();
        }
    }

    @AfterEach
    void disconnect() {
        Bridge.connect(null);
    }

    static Stream<Arguments> faults() {
        List<Arguments> all = new ArrayList<>();
        List<Throwable> kinds = List.of(
                new IllegalStateException("simulated"),
                new NoClassDefFoundError("simulated"),
                new OutOfMemoryError("simulated"),
                new StackOverflowError("simulated"),
                new InternalError("a fault of a mapped file"));
        for (String path : List.of("arg0.bsn", "resultaat.bsn")) {
            for (OnFailure policy : OnFailure.values()) {
                for (Throwable kind : kinds) {
                    for (Stage stage : Stage.values()) {
                        all.add(Arguments.of(path, policy, stage, kind));
                    }
                    all.add(Arguments.of(path, policy, null, kind));
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
    @MethodSource("faults")
    void aDefectOfAnyStage(String path, OnFailure policy, Stage stage, Throwable kind) throws Exception {
        WovenMethod method = WovenMethod.reading(path, policy);
        Persoon good = new Persoon(() -> BSN);
        Persoon bad = stage != null
                ? good
                : new Persoon(() -> {
                    throw AnyThrowable.unchecked(kind);
                });
        method.fail(struck -> {
            if (struck == stage) {
                throw AnyThrowable.unchecked(kind);
            }
        });

        for (int i = 0; i < CALLS; i++) {
            if (policy == OnFailure.LENIENT) {
                assertThat(method.call(bad, () -> bad)).isSameAs(bad);
            } else {
                assertThatThrownBy(() -> method.call(bad, () -> bad))
                        .isExactlyInstanceOf(VerwerkingNietGelogdException.class)
                        .hasMessageContaining("acties[0]")
                        .hasMessageNotContaining("simulated")
                        .hasNoCause();
            }
        }
        boolean lenient = policy == OnFailure.LENIENT;
        assertThat(method.counters().get(Counter.DROPPED)).isEqualTo(lenient ? CALLS : 0);
        assertThat(method.counters().get(Counter.CAPTURED)).isEqualTo(lenient ? CALLS : 0);
        assertThat(method.counters().get(Counter.WITHHELD)).isEqualTo(lenient ? 0 : CALLS);
        assertThat(method.bodies()).isEmpty();
        assertThat(method.problems().problems()).extracting(Problem::count).containsOnly((long) CALLS);
        assertThat(method.logged())
                .hasSizeBetween(1, 2)
                .hasSameSizeAs(method.problems().problems());

        method.fail(struck -> {});
        worksAsBefore(method, good);
    }

    /** The next calls are logged, each once and under a verwerking of its own: nothing of the failed call is left on the thread. */
    private static void worksAsBefore(WovenMethod method, Object good) throws Exception {
        int before = method.bodies().size();
        assertThat(method.call(good, () -> good)).isSameAs(good);
        assertThat(method.call(good, () -> good)).isSameAs(good);
        List<String> ids = method.verwerkingIds();
        assertThat(ids).hasSize(before + 2);
        assertThat(ids.get(before)).isNotEqualTo(ids.get(before + 1));
    }

    @ParameterizedTest
    @EnumSource(OnFailure.class)
    void aDefectOfWhatMakesVerwerkingIds(OnFailure policy) throws Exception {
        WovenMethod method = WovenMethod.withoutIds("arg0", policy);
        if (policy == OnFailure.LENIENT) {
            assertThat(method.call(BSN, () -> "result")).isEqualTo("result");
        } else {
            assertThatThrownBy(() -> method.call(BSN, () -> "result"))
                    .isExactlyInstanceOf(VerwerkingNietGelogdException.class);
        }
        assertThat(method.bodies()).isEmpty();
    }

    @Test
    void aDefectAtTheExitNeverReplacesWhatTheMethodThrew() throws Exception {
        WovenMethod method = WovenMethod.reading("resultaat.bsn", OnFailure.STRICT);
        method.fail(struck -> {
            throw new IllegalStateException("simulated");
        });
        // The clock is read at the entry.
        assertThatThrownBy(() -> method.call(BSN, () -> "result")).isInstanceOf(VerwerkingNietGelogdException.class);

        method.fail(struck -> {});
        IllegalArgumentException own = new IllegalArgumentException("the application's own");
        assertThatThrownBy(() -> method.call(BSN, () -> {
                    method.fail(struck -> {
                        throw new IllegalStateException("simulated");
                    });
                    throw own;
                }))
                .isSameAs(own);
        assertThat(method.problems().problems()).allMatch(problem -> problem.count() == 1);
    }

    @ParameterizedTest
    @EnumSource(OnFailure.class)
    void anInterruptedThreadIsLoggedAndStaysInterrupted(OnFailure policy) throws Exception {
        WovenMethod method = WovenMethod.reading("arg0", policy);
        Thread.currentThread().interrupt();
        try {
            method.call(BSN, () -> "result");
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
        assertThat(method.bodies()).hasSize(1);
    }

    @Test
    void aGetterThatSwallowsAnInterruptGivesItBack() throws Exception {
        WovenMethod method = WovenMethod.reading("arg0.bsn", OnFailure.LENIENT);
        try {
            Persoon waits = new Persoon(() -> {
                throw new InterruptedException("simulated");
            });
            assertThat(method.call(waits, () -> "result")).isEqualTo("result");
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
    }

    @ParameterizedTest
    @EnumSource(OnFailure.class)
    void aThreadThatIsStoppedStops(OnFailure policy) throws Exception {
        WovenMethod method = WovenMethod.reading("arg0.bsn", policy);
        Error stopped = Class.forName("java.lang.ThreadDeath")
                .asSubclass(Error.class)
                .getConstructor()
                .newInstance();
        Persoon stops = new Persoon(() -> {
            throw stopped;
        });

        assertThatThrownBy(() -> method.call(stops, () -> "result")).isSameAs(stopped);

        worksAsBefore(method, new Persoon(() -> BSN));
    }

    @Test
    void aFullJournalIsNoDefect() throws Exception {
        WovenMethod method = WovenMethod.reading("arg0", OnFailure.LENIENT);
        method.fail(struck -> {
            if (struck == Stage.SINK) {
                throw new JournalException("the journal is full");
            }
        });
        assertThat(method.call(BSN, () -> "result")).isEqualTo("result");
        assertThat(method.problems().problems())
                .singleElement()
                .extracting(Problem::place)
                .asString()
                .startsWith("not logged: acties[0]");
    }

    /** Throws anything where nothing checked may be thrown. */
    private static final class AnyThrowable {

        private AnyThrowable() {}

        static RuntimeException unchecked(Throwable any) {
            if (any instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) any;
        }
    }
}
