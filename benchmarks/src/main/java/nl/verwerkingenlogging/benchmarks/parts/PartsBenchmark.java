package nl.verwerkingenlogging.benchmarks.parts;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.verwerkingenlogging.agent.bootstrap.Call;
import nl.verwerkingenlogging.agent.core.capture.Capture;
import nl.verwerkingenlogging.agent.core.capture.CaptureFailure;
import nl.verwerkingenlogging.agent.core.capture.CapturePlan;
import nl.verwerkingenlogging.agent.core.capture.CapturePlanException;
import nl.verwerkingenlogging.agent.core.capture.MethodShape;
import nl.verwerkingenlogging.agent.core.config.ConfigurationException;
import nl.verwerkingenlogging.agent.core.diagnostics.Counters;
import nl.verwerkingenlogging.agent.core.diagnostics.ProblemReporter;
import nl.verwerkingenlogging.agent.core.encode.ActieEncoder;
import nl.verwerkingenlogging.agent.core.encode.ProcessClock;
import nl.verwerkingenlogging.agent.core.engine.Candidate;
import nl.verwerkingenlogging.agent.core.engine.CaptureSwitch;
import nl.verwerkingenlogging.agent.core.engine.CountingSink;
import nl.verwerkingenlogging.agent.core.engine.LoggingHandler;
import nl.verwerkingenlogging.agent.core.engine.Sites;
import nl.verwerkingenlogging.agent.core.journal.ActiePayload;
import nl.verwerkingenlogging.agent.core.journal.JournalException;
import nl.verwerkingenlogging.agent.core.rule.Rule;
import nl.verwerkingenlogging.benchmarks.hotpath.Bsns;
import nl.verwerkingenlogging.benchmarks.hotpath.PersoonDao;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What happens in memory before a record goes to the journal. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 10, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class PartsBenchmark {

    private final Bsns bsns = new Bsns();
    private final PersoonDao dao = new PersoonDao();
    private final LastRecord sink = new LastRecord();
    private CapturePlan plan;
    private Capture captured;
    private ActieEncoder encoder;
    private ProcessClock clock;
    private LoggingHandler handler;
    private int site;
    private long moment;

    /** Made by JMH. */
    public PartsBenchmark() {}

    /**
     * Compiles the rule.
     *
     * @throws IOException when the configuration cannot be written
     * @throws ConfigurationException when it is not valid
     * @throws CapturePlanException when the rule does not fit the method
     * @throws CaptureFailure when the call cannot be captured
     */
    @Setup
    public void compile() throws IOException, ConfigurationException, CapturePlanException, CaptureFailure {
        MeasuredRule rule = new MeasuredRule();
        plan = rule.plan();
        captured = plan.captureEntry(dao, new Object[] {bsns.next()});
        encoder = rule.encoder();
        clock = rule.clock();
        moment = clock.next();
        Sites sites = rule.sites(new NoProblems());
        site = sites.register(
                        PersoonDao.class.getClassLoader(),
                        rule.method(),
                        List.of(Candidate.of(rule.rule(), null, true)))
                .number();
        Counters counters = new Counters();
        handler = new LoggingHandler(
                sites,
                new CountingSink(sink, counters),
                clock,
                rule.ids(),
                counters,
                new ProblemReporter(),
                false,
                new CaptureSwitch(counters));
    }

    /** A rule that does not fit would leave nothing to measure. */
    private static final class NoProblems implements Sites.Listener {

        @Override
        public void leftOut(Rule rule, MethodShape method, String reason) {
            throw new IllegalStateException(reason);
        }

        @Override
        public void inError(String rule, MethodShape method, String reason) {
            throw new IllegalStateException(reason);
        }
    }

    /**
     * Reads the identifier out of the arguments.
     *
     * @return what was captured
     * @throws CaptureFailure when it is not there
     */
    @Benchmark
    public Capture capture() throws CaptureFailure {
        return plan.captureEntry(dao, new Object[] {bsns.next()});
    }

    /**
     * Encodes an action that was captured beforehand.
     *
     * @return the length of its record
     * @throws CaptureFailure when it cannot be sent
     * @throws JournalException when it was not taken
     */
    @Benchmark
    public int encode() throws CaptureFailure, JournalException {
        moment++;
        encoder.write(captured, ActiePayload.OUTCOME_UNKNOWN, moment, ActiePayload.UNKNOWN, moment, ~moment, sink);
        return sink.length();
    }

    /**
     * Asks for the time of an action.
     *
     * @return the time
     */
    @Benchmark
    public long clock() {
        return clock.next();
    }

    /**
     * What the clock itself costs.
     *
     * @return the system's time
     */
    @Benchmark
    public Instant systemClock() {
        return Instant.now();
    }

    /**
     * Everything that a woven call does but the journal: which rule, capture, time, encoding, counters.
     *
     * @return the length of the record
     */
    @Benchmark
    public int enterAndExit() {
        Object call = handler.enter(site, dao, new Object[] {bsns.next()});
        handler.exit((Call) call, null, null);
        return sink.length();
    }
}
