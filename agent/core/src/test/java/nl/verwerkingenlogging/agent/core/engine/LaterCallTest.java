package nl.verwerkingenlogging.agent.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import nl.verwerkingenlogging.agent.bootstrap.Call;
import nl.verwerkingenlogging.agent.bootstrap.Refusal;
import nl.verwerkingenlogging.agent.bootstrap.Replacement;
import nl.verwerkingenlogging.agent.core.capture.CaptureSettings;
import nl.verwerkingenlogging.agent.core.capture.MethodShape;
import nl.verwerkingenlogging.agent.core.diagnostics.Counters;
import nl.verwerkingenlogging.agent.core.diagnostics.Counters.Counter;
import nl.verwerkingenlogging.agent.core.diagnostics.ProblemReporter;
import nl.verwerkingenlogging.agent.core.encode.EncoderSettings;
import nl.verwerkingenlogging.agent.core.encode.ProcessClock;
import nl.verwerkingenlogging.agent.core.encode.VerwerkingIds;
import nl.verwerkingenlogging.agent.core.journal.ActieSink;
import nl.verwerkingenlogging.agent.core.journal.RecordKind;
import nl.verwerkingenlogging.agent.core.rule.Attributes;
import nl.verwerkingenlogging.agent.core.rule.BetrokkeneSpec;
import nl.verwerkingenlogging.agent.core.rule.MethodPattern;
import nl.verwerkingenlogging.agent.core.rule.OnFailure;
import nl.verwerkingenlogging.agent.core.rule.Path;
import nl.verwerkingenlogging.agent.core.rule.Rule;
import nl.verwerkingenlogging.agent.core.rule.RuleSet;
import nl.verwerkingenlogging.agent.core.rule.SyntaxException;
import nl.verwerkingenlogging.agent.core.rule.TextValue;
import nl.verwerkingenlogging.annotations.VerwerkingNietGelogdException;
import org.junit.jupiter.api.Test;

/** What the exit of a woven method answers for results that are followed, and what becomes of a failure behind it. */
@SuppressWarnings("unchecked")
class LaterCallTest {

    private static final String BSN = "2308572";
    private static final int CALLS = 50_000;

    private final Counters counters = new Counters();
    private final List<RecordKind> journalled = new ArrayList<>();
    private Throwable defect;
    private boolean quiet;

    private final ActieSink sink = new ActieSink() {
        @Override
        public void append(RecordKind kind, byte[] bytes, int offset, int length) {
            if (defect instanceof Error) {
                throw (Error) defect;
            }
            if (!quiet) {
                journalled.add(kind);
            }
        }

        @Override
        public int maxPayload() {
            return 1 << 20;
        }
    };

    /** DESIGN 11; 64 bytes once the JIT has seen more calls, as without results that are followed. */
    @Test
    void aPlainResultIsLoggedAndStaysAndCostsNothingMore() throws SyntaxException {
        Woven woven = new Woven("resultaat[*]", OnFailure.STRICT, false);
        assertThat(woven.call(BSN)).isNull();
        assertThat(journalled).hasSize(1);
        quiet = true;
        for (int i = 0; i < CALLS; i++) {
            woven.call(BSN);
        }
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < CALLS; i++) {
            woven.call(BSN);
        }

        assertThat((threads.getCurrentThreadAllocatedBytes() - before) / CALLS).isLessThanOrEqualTo(100);
    }

    @Test
    void aDefectBehindAnElementIsTheDocumentedExceptionOrNothingAtAll() throws SyntaxException {
        defect = new OutOfMemoryError("simulated");

        Stream<Object> strict = followed(new Woven("resultaat[*]", OnFailure.STRICT, false).call(Stream.of(BSN)));
        assertThatThrownBy(strict::toList).isInstanceOf(VerwerkingNietGelogdException.class);
        Stream<Object> lenient = followed(new Woven("resultaat[*]", OnFailure.LENIENT, false).call(Stream.of(BSN)));
        assertThat(lenient.toList()).containsExactly(BSN);

        assertThat(counters.get(Counter.WITHHELD)).isEqualTo(1);
        assertThat(counters.get(Counter.DROPPED)).isEqualTo(1);
    }

    @Test
    void aStreamThatIsUsedUpAlreadyIsMissed() throws SyntaxException {
        Stream<String> used = Stream.of(BSN);
        used.forEach(each -> {});

        assertThat(new Woven("resultaat[*]", OnFailure.STRICT, false).call(used))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.exception())
                                .hasMessageContaining("following the result threw java.lang.IllegalStateException"));
    }

    @Test
    void aResultThatIsWithheldIsClosed() throws SyntaxException {
        AtomicBoolean closed = new AtomicBoolean();
        Stream<String> stream = Stream.of(BSN).onClose(() -> closed.set(true));
        assertThat(stream.iterator()).as("taken already").isNotNull();

        assertThat(new Woven("resultaat[*]", OnFailure.LENIENT, false).call(stream))
                .isNull();
        assertThat(closed).isFalse();
        assertThat(new Woven("resultaat[*]", OnFailure.STRICT, false).call(stream))
                .isInstanceOf(Refusal.class);
        assertThat(closed).isTrue();
    }

    @Test
    void aStreamThatComesLaterAndIsUsedUpByThenIsMissed() throws SyntaxException {
        Stream<String> used = Stream.of(BSN);
        used.forEach(each -> {});

        CompletableFuture<Object> lenient = followed(
                new Woven("resultaat[*]", OnFailure.LENIENT, false).call(CompletableFuture.completedFuture(used)));
        assertThat(lenient.join()).isSameAs(used);
        assertThat(counters.get(Counter.DROPPED)).isEqualTo(1);
        CompletableFuture<Object> strict = followed(
                new Woven("resultaat[*]", OnFailure.STRICT, false).call(CompletableFuture.completedFuture(used)));
        assertThatThrownBy(strict::join).hasCauseInstanceOf(VerwerkingNietGelogdException.class);
    }

    @Test
    void nobodyIsCountedAtTheEnd() throws SyntaxException {
        Iterator<Object> none = followed(new Woven("resultaat[*]", OnFailure.STRICT, false)
                .call(List.of().iterator()));
        assertThat(counters.get(Counter.NOBODY)).isZero();
        assertThat(none.hasNext()).isFalse();
        assertThat(none.hasNext()).isFalse();

        assertThat(counters.get(Counter.NOBODY)).isEqualTo(1);
        assertThat(journalled).isEmpty();
    }

    @Test
    void nobodyIsAnActionWhereThatIsAskedFor() throws SyntaxException {
        Iterator<Object> none = followed(
                new Woven("resultaat[*]", OnFailure.STRICT, true).call(List.of().iterator()));
        assertThat(none.hasNext()).isFalse();

        assertThat(journalled).containsExactly(RecordKind.ACTIE);
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // brief, for tests
    private static <T> T followed(Object answer) {
        return (T) ((Replacement) answer).result();
    }

    /** One woven method that takes nothing and returns anything. */
    private final class Woven {

        private final LoggingHandler handler;
        private final int number;
        private final Object[] none = new Object[0];

        Woven(String path, OnFailure policy, boolean logsNobody) throws SyntaxException {
            ProcessClock clock = ProcessClock.system(late -> {});
            VerwerkingIds ids = new VerwerkingIds();
            Sites sites = new Sites(
                    new RuleSet(List.of(), Map.of(), Attributes.builder().build()),
                    new CaptureSettings(true, logsNobody),
                    new EncoderSettings("00000099000000001000", false, 1000, clock, ids),
                    new Sites.Listener() {
                        @Override
                        public void leftOut(Rule rule, MethodShape method, String reason) {
                            throw new AssertionError(reason);
                        }

                        @Override
                        public void inError(String rule, MethodShape method, String reason) {
                            throw new AssertionError(reason);
                        }
                    });
            Rule rule = new Rule(
                    "acties[0]",
                    "file:1",
                    MethodPattern.parse("x.Y#*"),
                    List.of(),
                    true,
                    Attributes.builder().onFailure(policy).build(),
                    List.of(new BetrokkeneSpec(TextValue.constant("BSN"), Path.parse(path), null, List.of())));
            MethodShape shape = new MethodShape("x.Y", "zoek", List.of(), "java.lang.Object", false);
            number = sites.register(getClass().getClassLoader(), shape, List.of(Candidate.of(rule, null, true)))
                    .number();
            handler = new LoggingHandler(
                    sites, sink, clock, ids, counters, new ProblemReporter(), logsNobody, new CaptureSwitch(counters));
        }

        Object call(Object result) {
            return handler.exit((Call) handler.enter(number, this, none), result, null);
        }
    }
}
