package nl.verwerkingenlogging.agent.core.engine;

import nl.verwerkingenlogging.agent.bootstrap.Refusal;
import nl.verwerkingenlogging.agent.bootstrap.Replacement;
import nl.verwerkingenlogging.agent.core.capture.Capture;
import nl.verwerkingenlogging.agent.core.capture.CaptureFailure;
import nl.verwerkingenlogging.agent.core.diagnostics.Counters.Counter;
import nl.verwerkingenlogging.agent.core.encode.ActieEncoder;
import nl.verwerkingenlogging.agent.core.journal.ActiePayload;
import nl.verwerkingenlogging.agent.core.journal.JournalException;
import nl.verwerkingenlogging.agent.core.later.Elements;
import nl.verwerkingenlogging.agent.core.later.Later;
import nl.verwerkingenlogging.agent.core.later.LaterResults;
import nl.verwerkingenlogging.agent.core.later.Rows;
import nl.verwerkingenlogging.annotations.VerwerkingNietGelogdException;

/**
 * A call that has returned and whose result is followed: what was captured at its entry and its unit of work are fixed, persons are added on whatever thread they
 * come. Nobody but the application calls it, so whatever goes wrong in it is contained here. Thread-safe.
 */
final class LaterCall implements Later {

    private static final String NOTHING_KNOWN = "java.lang.Object";

    private final LoggingHandler handler;
    private final Site site;
    private final Binding binding;
    private final ActieEncoder encoder;
    private final Capture entry;
    private final long start;
    private final long unitHigh;
    private final long unitLow;
    /** What was thrown last, to be told from what the result's own methods throw while it is being followed. */
    private volatile RuntimeException refused;

    private LaterCall(
            LoggingHandler handler,
            Site site,
            Binding binding,
            ActieEncoder encoder,
            Capture entry,
            long start,
            long unitHigh,
            long unitLow) {
        this.handler = handler;
        this.site = site;
        this.binding = binding;
        this.encoder = encoder;
        this.entry = entry;
        this.start = start;
        this.unitHigh = unitHigh;
        this.unitLow = unitLow;
    }

    /** A call of its own, of what is known at the exit of an activation. */
    static LaterCall of(LoggingHandler handler, ThreadState thread, Activation activation) {
        Capture entry = activation.capture().copy();
        activation.complete(entry);
        return new LaterCall(
                handler,
                activation.of(),
                activation.binding(),
                activation.encoder(),
                entry,
                activation.start(),
                thread.unitHigh(),
                thread.unitLow());
    }

    /** What the exit answers: a replacement of the result, a refusal, or null for the result itself. */
    Object follow(Object result) {
        Object answer = replacement(result);
        if (answer instanceof Refusal && result instanceof AutoCloseable) {
            closeWithheld((AutoCloseable) result, ((Refusal) answer).exception());
        }
        return answer;
    }

    /** Nobody else can any more, and it may hold a connection to a database. */
    private static void closeWithheld(AutoCloseable result, RuntimeException refusal) {
        try {
            result.close();
        } catch (Exception | LinkageError failed) {
            if (failed instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            refusal.addSuppressed(failed);
        }
    }

    private Object replacement(Object result) {
        Object followed;
        try {
            followed = LaterResults.follow(result, site.returnType(), this);
        } catch (CaptureFailure missed) {
            return handler.missed(site, binding, missed.getMessage());
        } catch (RuntimeException thrown) {
            return thrown == refused
                    ? new Refusal(thrown)
                    : handler.missed(
                            site,
                            binding,
                            "following the result threw " + thrown.getClass().getName());
        }
        return followed == result ? null : new Replacement(followed);
    }

    /** {@inheritDoc} */
    @Override
    public Object value(Object value) {
        if (!LaterResults.isLater(value)) {
            guarded(() -> log(value));
            return value;
        }
        try {
            return LaterResults.follow(value, NOTHING_KNOWN, this);
        } catch (CaptureFailure missed) {
            guarded(() -> {
                throw missed;
            });
        } catch (RuntimeException thrown) {
            if (thrown == refused) {
                throw thrown;
            }
            guarded(() -> {
                throw new CaptureFailure(
                        "following the result threw " + thrown.getClass().getName());
            });
        } catch (Error defect) {
            guarded(() -> {
                throw defect;
            });
        }
        return value;
    }

    /** {@inheritDoc} */
    @Override
    public boolean isReading() {
        return handler.threads.get().working;
    }

    private void log(Object value) throws CaptureFailure, JournalException {
        Capture capture = entry.copy();
        binding.plan().captureResult(capture, value);
        if (capture.persons() == 0) {
            logNobody(capture);
        } else {
            write(capture);
        }
    }

    /** A result without anybody (AMB-38). */
    void logNobody() throws CaptureFailure, JournalException {
        logNobody(entry);
    }

    private void logNobody(Capture capture) throws CaptureFailure, JournalException {
        if (handler.logsNobody || binding.plan().logsNobody()) {
            write(capture);
        } else {
            handler.counters.increment(Counter.NOBODY);
        }
    }

    Capture captureElement(Object element) throws CaptureFailure {
        return binding.plan().captureElement(entry, element);
    }

    private void write(Capture capture) throws CaptureFailure, JournalException {
        encoder.write(
                capture,
                ActiePayload.OUTCOME_RETURNED,
                start,
                handler.clock.next(),
                high(capture),
                low(capture),
                handler.sink);
    }

    /** {@inheritDoc} */
    @Override
    public Elements elements() {
        LaterElements elements = new LaterElements(
                this,
                encoder.open(
                        entry,
                        ActiePayload.OUTCOME_RETURNED,
                        start,
                        handler.clock.next(),
                        high(entry),
                        low(entry),
                        handler.sink));
        elements.begin(entry);
        return elements;
    }

    /** {@inheritDoc} */
    @Override
    public Rows rows() {
        return handler.rows;
    }

    /** Part of logging a value or an element. */
    interface Work {
        void run() throws CaptureFailure, JournalException;
    }

    /**
     * Does a part of logging. Does nothing when the agent is at work on this thread already: what capture itself reads is never captured.
     *
     * @throws RuntimeException the refusal, when it failed and the rule is strict
     */
    void guarded(Work work) {
        if (handler.capture.isOff()) {
            handler.capture.passed();
            return;
        }
        ThreadState thread = handler.threads.get();
        if (!thread.beginWork()) {
            return;
        }
        Refusal refusal;
        try {
            work.run();
            return;
        } catch (CaptureFailure | JournalException missed) {
            refusal = handler.missed(site, binding, missed.getMessage());
        } catch (Throwable defect) {
            refusal = contain(defect);
        } finally {
            thread.working = false;
        }
        if (refusal != null) {
            refused = refusal.exception();
            throw refused;
        }
    }

    private Refusal contain(Throwable defect) {
        try {
            return handler.defect(site, binding, defect);
        } catch (Throwable again) {
            // As in the bridge: nothing can be relied on any more but the policy.
            return binding.isLenient()
                    ? null
                    : new Refusal(new VerwerkingNietGelogdException("the agent failed while logging this call"));
        }
    }

    private long high(Capture capture) {
        return capture.hasVerwerkingId() ? capture.verwerkingIdHigh() : unitHigh;
    }

    private long low(Capture capture) {
        return capture.hasVerwerkingId() ? capture.verwerkingIdLow() : unitLow;
    }
}
