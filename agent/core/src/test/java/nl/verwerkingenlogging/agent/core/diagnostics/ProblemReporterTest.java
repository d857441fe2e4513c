package nl.verwerkingenlogging.agent.core.diagnostics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;

final class ProblemReporterTest {

    private final AtomicLong now = new AtomicLong(1_000_000);
    private final ByteArrayOutputStream stream = new ByteArrayOutputStream();
    private final LogOutput output = new LogOutput(Level.INFO, stream, stream, Clock.systemUTC());
    private final ProblemReporter reporter = new ProblemReporter(new AgentLogger("test", () -> output), now::get);

    private List<String> messages() {
        List<String> lines = stream.toString(UTF_8)
                .lines()
                .filter(line -> line.startsWith("["))
                .map(line -> line.substring(line.indexOf(" - ") + 3))
                .collect(Collectors.toList());
        stream.reset();
        return lines;
    }

    @Test
    void reportsOnceThenOnceAMinuteWithTheNumberHeldBack() {
        for (int i = 0; i < 100; i++) {
            reporter.report("acties[3]", "no betrokkene");
        }
        assertThat(messages()).containsExactly("acties[3]: no betrokkene");

        now.addAndGet(59_999);
        reporter.report("acties[3]", "no betrokkene");
        assertThat(messages()).isEmpty();

        now.addAndGet(1);
        reporter.report("acties[3]", "no betrokkene");
        assertThat(messages())
                .containsExactly("acties[3]: no betrokkene (and 100 more times since the last line about this)");

        now.addAndGet(60_000);
        reporter.report("acties[3]", "no betrokkene");
        assertThat(messages()).containsExactly("acties[3]: no betrokkene");
    }

    @Test
    void placesAreIndependentAndAllIsCounted() {
        reporter.report("a", "x");
        reporter.report("b", "x");
        now.addAndGet(5);
        reporter.report("b", "x");

        assertThat(messages()).containsExactly("a: x", "b: x");
        Problem b = reporter.problems().stream()
                .filter(problem -> problem.place().equals("b"))
                .findAny()
                .orElseThrow();
        assertThat(b.count()).isEqualTo(2);
        assertThat(b.firstMillis()).isEqualTo(1_000_000);
        assertThat(b.lastMillis()).isEqualTo(1_000_005);
    }

    @Test
    void somethingThrownShowsItsStackOnceAndItsMessageNever() {
        IllegalStateException thrown =
                new IllegalStateException("person 2308572", new IllegalArgumentException("also 2308572"));
        reporter.report("bridge", thrown);
        String first = stream.toString(UTF_8);
        assertThat(first)
                .doesNotContain("2308572")
                .contains("bridge: not expected: java.lang.IllegalStateException\n")
                .contains("Caused by: java.lang.IllegalArgumentException\n")
                .contains("\tat " + ProblemReporterTest.class.getName());

        stream.reset();
        now.addAndGet(60_000);
        reporter.report("bridge", thrown);
        assertThat(messages()).containsExactly("bridge: java.lang.IllegalStateException");

        reporter.report("bridge", new NullPointerException());
        assertThat(messages()).containsExactly("bridge: not expected: java.lang.NullPointerException");
    }

    @Test
    void aCauseThatBitesItsOwnTailEnds() {
        IllegalStateException thrown = new IllegalStateException();
        thrown.initCause(new IllegalStateException(thrown));
        reporter.report("bridge", thrown);

        assertThat(messages()).containsExactly("bridge: not expected: java.lang.IllegalStateException");
        assertThat(reporter.unreported()).isZero();
    }

    @Test
    void aClockThatIsSetBackSilencesNobody() {
        reporter.report("a", "x");
        now.addAndGet(-3_600_000);
        reporter.report("a", "x");

        assertThat(messages()).containsExactly("a: x", "a: x");
    }

    @Test
    void theNumberOfPlacesIsBounded() {
        for (int i = 0; i < 10_000; i++) {
            reporter.report("place " + i, "x");
        }
        assertThat(reporter.problems()).hasSize(ProblemReporter.MAX_PLACES + 1);
        assertThat(reporter.problems().stream().mapToLong(Problem::count).sum()).isEqualTo(10_000);
        assertThat(messages()).hasSize(ProblemReporter.MAX_PLACES + 1);
    }

    @Test
    void neverThrows() {
        ProblemReporter broken = new ProblemReporter(
                new AgentLogger("test", () -> {
                    throw new IllegalStateException("unreachable");
                }),
                now::get);
        broken.report("a", "x");
        broken.report("b", new IllegalStateException());
        broken.report(null, "x");

        assertThat(broken.unreported()).isEqualTo(3);
    }
}
