package nl.verwerkingenlogging.agent.core.engine;

import nl.verwerkingenlogging.agent.bootstrap.Bridge;
import nl.verwerkingenlogging.agent.bootstrap.Call;
import nl.verwerkingenlogging.agent.bootstrap.Handler;
import nl.verwerkingenlogging.agent.bootstrap.Refusal;
import nl.verwerkingenlogging.agent.bootstrap.Uncounted;
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
import nl.verwerkingenlogging.agent.core.later.LaterResults;
import nl.verwerkingenlogging.agent.core.later.RowMove;
import nl.verwerkingenlogging.agent.core.later.Rows;

/**
 * Logs the calls of woven methods, in the order that the standard demands: known betrokkenen before the method runs, betrokkenen known from the result
 * before the caller gets it. One logical call is one action however many activations it crosses: a rule that logs before logs at the outermost, a rule that
 * logs after at the innermost that ran, so that a refusal can still roll it back. Thread-safe.
 */
public final class LoggingHandler extends Handler {

    private final Sites sites;
    final ActieSink sink;
    final ProcessClock clock;
    private final VerwerkingIds ids;
    final Counters counters;
    private final ProblemReporter problems;
    final boolean logsNobody;
    final CaptureSwitch capture;
    final Rows rows = new Rows();
    private final ContextAnswers context;
    /** In a field of the handler, of which a JVM has one, so that tests can have several. */
    @SuppressWarnings("ThreadLocalUsage")
    final ThreadLocal<ThreadState> threads = new ThreadLocal<ThreadState>() {
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
            countUncounted();
            Site site = sites.get(number);
            Binding binding = site.bindingFor(self);
            if (binding == null || site.isResumed(arguments)) {
                return null;
            }
            if (capture.isOff()) {
                capture.passed();
                return null;
            }
            return site.isConstructor()
                    ? enterConstructor(number, site, binding, arguments)
                    : enter(thread, number, site, binding, self, arguments);
        } finally {
            thread.working = false;
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
                activation.left = true;
                try {
                    thread.pop(activation);
                } catch (StackOverflowError full) {
                    // The thread's next call does it; what became of this one stands.
                }
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

    private Object enterConstructor(int number, Site site, Binding binding, Object[] arguments) {
        Activation activation = Activation.ofConstructor();
        activation.begin(number, site, binding, arguments);
        try {
            if (binding.error() != null) {
                throw new CaptureFailure(binding.error());
            }
            binding.plan().captureEntry(activation.capture(), null, arguments);
            activation.start(clock.next());
            return activation;
        } catch (CaptureFailure missed) {
            return missed(site, binding, missed.getMessage());
        }
    }

    private Refusal exitConstructor(ThreadState thread, Activation activation, Object built) {
        if (!thread.isFirstToBuild(built, activation.binding().group())) {
            return null;
        }
        if (capture.isOff()) {
            capture.passed();
            return null;
        }
        thread.keepOuter(activation);
        try {
            openUnit(thread, activation.capture());
            return logResult(thread, activation, built);
        } finally {
            thread.restoreOuter(activation);
        }
    }

    /** {@inheritDoc} */
    @Override
    public Object exit(Call call, Object result, Throwable thrown) {
        ThreadState thread = threads.get();
        Activation activation = (Activation) call;
        boolean begun = thread.beginWork();
        if (activation.isOfConstructor()) {
            try {
                return exitConstructor(thread, activation, result);
            } finally {
                if (begun) {
                    thread.working = false;
                }
            }
        }
        LaterCall later;
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
            if (!LaterResults.isLater(result)) {
                return logResult(thread, activation, result);
            }
            later = LaterCall.of(this, thread, activation);
            thread.handled(activation);
        } finally {
            if (begun) {
                thread.working = false;
            }
            activation.left = true;
            try {
                thread.pop(activation);
            } catch (StackOverflowError full) {
                // As above.
            }
        }
        return later.follow(result);
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
        if (capture.persons() == 0
                && !logsNobody
                && !activation.binding().plan().logsNobody()) {
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
            return defect(site, binding, defect);
        } finally {
            if (begun) {
                thread.working = false;
            }
        }
    }

    /** Catches up with calls in which there was no room for anything: their stack was full, or the memory. */
    private void countUncounted() {
        if (!Bridge.hasUncounted()) {
            return;
        }
        // Fails here, with nothing taken, when there is still no room.
        counters.add(Counter.DROPPED, 0);
        Uncounted uncounted = Bridge.takeUncounted();
        if (uncounted != null) {
            counters.add(Counter.CAPTURED, uncounted.lenient());
            counters.add(Counter.DROPPED, uncounted.lenient());
            counters.add(Counter.WITHHELD, uncounted.strict());
            problems.report(
                    "not logged, and no room to say so",
                    uncounted.strict() + uncounted.lenient()
                            + " calls whose stack or memory was full, the last at "
                            + sites.get(uncounted.site()).first().rule());
        }
    }

    Refusal defect(Site site, Binding binding, Throwable defect) {
        problems.report("defect in the agent at " + binding.rule(), defect);
        return missed(site, binding, "the agent failed: " + defect.getClass().getName());
    }

    /** Counts and reports a call that was not logged, and decides by its rule's policy whether it may go on (DESIGN 10). */
    Refusal missed(Site site, Binding binding, String why) {
        String reason = Reasons.without(binding.rule(), why);
        problems.report("not logged: " + binding.rule(), reason);
        if (binding.isLenient()) {
            counters.increment(Counter.CAPTURED);
            counters.increment(Counter.DROPPED);
            return null;
        }
        Refusal refusal = site.exceptions().refusal("verwerking not logged, " + binding.rule() + ": " + reason);
        // Last, since the bridge counts the call when any of this fails.
        counters.increment(Counter.WITHHELD);
        return refusal;
    }

    /** {@inheritDoc} */
    @Override
    public Object beginMove(Object resultSet) {
        Rows.Search search = rows.of(resultSet);
        if (search == null) {
            return null;
        }
        ThreadState thread = threads.get();
        RowMove outer = thread.move();
        if (outer != null && outer.includes(search)) {
            return null;
        }
        RowMove move = new RowMove(search, outer);
        thread.move(move);
        return move;
    }

    /** {@inheritDoc} */
    @Override
    public void endMove(Object move, Object resultSet, boolean onRow, boolean threw) {
        RowMove ended = (RowMove) move;
        threads.get().move(ended.outer());
        if (!threw) {
            ended.end(resultSet, onRow);
        }
    }

    /** {@inheritDoc} */
    @Override
    public void closed(Object resultSet) {
        rows.forget(resultSet);
    }

    /** {@inheritDoc} */
    @Override
    public Object context(Class<?> caller, String question, Object[] values) {
        ThreadState thread = threads.get();
        if (!thread.beginWork()) {
            return null;
        }
        try {
            thread.popLeft();
            // A scope that was opened before capture was switched off has to end all the same.
            return capture.isOff() && !CLOSE.equals(question) ? null : context.answer(thread, caller, question, values);
        } finally {
            thread.working = false;
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
