package nl.verwerkingenlogging.agent.core.engine;

import nl.verwerkingenlogging.agent.bootstrap.Call;
import nl.verwerkingenlogging.agent.bootstrap.Handler;
import nl.verwerkingenlogging.agent.bootstrap.Refusal;
import nl.verwerkingenlogging.agent.core.capture.Capture;
import nl.verwerkingenlogging.agent.core.capture.CaptureFailure;
import nl.verwerkingenlogging.agent.core.diagnostics.Counters;
import nl.verwerkingenlogging.agent.core.diagnostics.Counters.Counter;
import nl.verwerkingenlogging.agent.core.diagnostics.ProblemReporter;
import nl.verwerkingenlogging.agent.core.encode.ProcessClock;
import nl.verwerkingenlogging.agent.core.encode.VerwerkingIds;
import nl.verwerkingenlogging.agent.core.journal.ActiePayload;
import nl.verwerkingenlogging.agent.core.journal.ActieSink;
import nl.verwerkingenlogging.agent.core.journal.JournalException;

/**
 * Logs the calls of woven methods, in the order that the standard demands: known betrokkenen before the method runs, betrokkenen known from the result
 * before the caller gets it. One logical call is one action however many activations it crosses: a rule that logs before logs at the outermost, a rule that
 * logs after at the innermost that ran, so that a refusal can still roll it back. Thread-safe.
 */
public final class LoggingHandler extends Handler {

    private final Sites sites;
    private final ActieSink sink;
    private final ProcessClock clock;
    private final VerwerkingIds ids;
    private final Counters counters;
    private final ProblemReporter problems;
    private final boolean logsNobody;
    private final CaptureSwitch capture;
    private final ContextAnswers context;
    /** In a field of the handler, of which a JVM has one, so that tests can have several. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<ThreadState> threads = new ThreadLocal<ThreadState>() {
        @Override
        protected ThreadState initialValue() {
            return new ThreadState();
        }
    };

    /**
     * Makes a handler.
     *
     * @param sites the woven methods
     * @param sink takes the actions; must count what it took itself through {@code counters}' JOURNALLED and CAPTURED
     * @param clock gives each action its tijdstip
     * @param ids gives units of work their verwerkingId
     * @param counters counts what happened
     * @param problems reports what could not be logged
     * @param logsNobody whether a call that touches nobody is logged too (AMB-38)
     * @param capture the kill switch
     */
    public LoggingHandler(
            Sites sites,
            ActieSink sink,
            ProcessClock clock,
            VerwerkingIds ids,
            Counters counters,
            ProblemReporter problems,
            boolean logsNobody,
            CaptureSwitch capture) {
        super(sites.isLenient());
        this.capture = capture;
        this.context = new ContextAnswers(sites, sink, clock, ids, counters, problems, logsNobody);
        this.sites = sites;
        this.sink = sink;
        this.clock = clock;
        this.ids = ids;
        this.counters = counters;
        this.problems = problems;
        this.logsNobody = logsNobody;
    }

    /** {@inheritDoc} */
    @Override
    public Object enter(int number, Object self, Object[] arguments) {
        ThreadState thread = threads.get();
        if (!thread.beginWork()) {
            return null;
        }
        try {
            Site site = sites.get(number);
            Binding binding = site.bindingFor(self);
            if (binding == null) {
                return null;
            }
            if (capture.isOff()) {
                capture.passed();
                return null;
            }
            return enter(thread, number, site, binding, self, arguments);
        } finally {
            thread.endWork();
        }
    }

    private Object enter(ThreadState thread, int number, Site site, Binding binding, Object self, Object[] arguments) {
        Activation activation = thread.push(number, site, binding, arguments);
        activation.self(self);
        boolean runs = false;
        try {
            Object answer = enter(thread, activation, self, arguments);
            runs = answer == activation;
            return answer;
        } finally {
            if (!runs) {
                thread.pop(activation);
            }
        }
    }

    private Object enter(ThreadState thread, Activation activation, Object self, Object[] arguments) {
        Binding binding = activation.binding();
        if (!binding.logsAfter()) {
            Activation outer = thread.enclosing(activation);
            if (outer != null && outer.isHandled()) {
                return null;
            }
        }
        try {
            if (binding.error() != null) {
                throw new CaptureFailure(binding.error());
            }
            binding.plan().captureEntry(activation.capture(), self, arguments);
            openUnit(thread, activation.capture());
            activation.start(clock.next());
            if (!binding.logsAfter()) {
                log(thread, activation, ActiePayload.OUTCOME_UNKNOWN, ActiePayload.UNKNOWN);
            }
        } catch (CaptureFailure | JournalException missed) {
            Refusal refusal = missed(activation.of(), binding, missed.getMessage());
            if (refusal != null) {
                return refusal;
            }
            thread.ensureUnit(ids);
            thread.handled(activation);
        }
        return activation;
    }

    /** {@inheritDoc} */
    @Override
    public Refusal exit(Call call, Object result, Throwable thrown) {
        ThreadState thread = threads.get();
        Activation activation = (Activation) call;
        boolean begun = thread.beginWork();
        try {
            // What was thrown passes, and a rule that logs afterwards has then nothing to log (DESIGN 5).
            if (thrown != null
                    || activation.isHandled()
                    || !activation.binding().logsAfter()) {
                return null;
            }
            if (capture.isOff()) {
                capture.passed();
                return null;
            }
            return logResult(thread, activation, result);
        } finally {
            thread.pop(activation);
            if (begun) {
                thread.endWork();
            }
        }
    }

    private Refusal logResult(ThreadState thread, Activation activation, Object result) {
        try {
            activation.binding().plan().captureResult(activation.capture(), result);
            log(thread, activation, ActiePayload.OUTCOME_RETURNED, clock.next());
            return null;
        } catch (CaptureFailure | JournalException missed) {
            Refusal refusal = missed(activation.of(), activation.binding(), missed.getMessage());
            if (refusal == null) {
                thread.handled(activation);
            }
            return refusal;
        }
    }

    /** A rule's own verwerkingId holds for its action and everything nested in it; otherwise the outermost action is a unit of work (DESIGN 6). */
    private void openUnit(ThreadState thread, Capture capture) {
        if (capture.hasVerwerkingId()) {
            thread.unit(capture.verwerkingIdHigh(), capture.verwerkingIdLow());
        } else {
            thread.ensureUnit(ids);
        }
    }

    private void log(ThreadState thread, Activation activation, byte outcome, long end)
            throws CaptureFailure, JournalException {
        Capture capture = activation.capture();
        if (capture.persons() == 0 && !logsNobody) {
            counters.increment(Counter.NOBODY);
        } else {
            boolean own = capture.hasVerwerkingId();
            activation.complete(capture);
            activation
                    .encoder()
                    .write(
                            capture,
                            outcome,
                            activation.start(),
                            end,
                            own ? capture.verwerkingIdHigh() : thread.unitHigh(),
                            own ? capture.verwerkingIdLow() : thread.unitLow(),
                            sink);
        }
        thread.handled(activation);
    }

    /** {@inheritDoc} */
    @Override
    public Refusal defect(int number, Throwable defect, Call call) {
        ThreadState thread = threads.get();
        boolean begun = thread.beginWork();
        try {
            Site site = sites.get(number);
            Binding binding = call == null ? site.first() : ((Activation) call).binding();
            problems.report("defect in the agent at " + binding.rule(), defect);
            return missed(
                    site, binding, "the agent failed: " + defect.getClass().getName());
        } finally {
            if (begun) {
                thread.endWork();
            }
        }
    }

    /** Counts and reports a call that was not logged, and decides by its rule's policy whether it may go on (DESIGN 10). */
    private Refusal missed(Site site, Binding binding, String why) {
        String reason = Reasons.without(binding.rule(), why);
        problems.report("not logged: " + binding.rule(), reason);
        if (binding.isLenient()) {
            counters.increment(Counter.CAPTURED);
            counters.increment(Counter.DROPPED);
            return null;
        }
        counters.increment(Counter.WITHHELD);
        return site.exceptions().refusal("verwerking not logged, " + binding.rule() + ": " + reason);
    }

    /** {@inheritDoc} */
    @Override
    public Object context(Class<?> caller, String question, Object[] values) {
        ThreadState thread = threads.get();
        if (!thread.beginWork()) {
            return null;
        }
        try {
            // A scope that was opened before capture was switched off has to end all the same.
            return capture.isOff() && !CLOSE.equals(question) ? null : context.answer(thread, caller, question, values);
        } finally {
            thread.endWork();
        }
    }

    /** {@inheritDoc} */
    @Override
    public Refusal contextDefect(Class<?> caller, String question, Throwable defect) {
        return context.defect(caller, question, defect);
    }

    /** {@inheritDoc} */
    @Override
    public Object openRequest() {
        return threads.get().openRequest(ids);
    }

    /** {@inheritDoc} */
    @Override
    public void closeRequest(Object request) {
        threads.get().closeRequest((ThreadState.Request) request);
    }
}
