package nl.verwerkingenlogging.agent.core.engine;

import java.util.concurrent.atomic.AtomicBoolean;
import nl.verwerkingenlogging.agent.core.capture.Capture;
import nl.verwerkingenlogging.agent.core.capture.CaptureFailure;
import nl.verwerkingenlogging.agent.core.encode.OpenActie;
import nl.verwerkingenlogging.agent.core.later.Elements;

/** One pass over the result of a call: one search, so one action. Thread-safe. */
final class LaterElements implements Elements {

    private final LaterCall call;
    private final OpenActie actie;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile boolean somebody;

    LaterElements(LaterCall call, OpenActie actie) {
        this.call = call;
        this.actie = actie;
    }

    /** Logs those who are known from the arguments; more may never come. */
    void begin(Capture entry) {
        if (entry.persons() > 0) {
            next(null);
            somebody = true;
        }
    }

    /** {@inheritDoc} */
    @Override
    public void next(Object element) {
        call.guarded(() -> {
            Capture capture = call.captureElement(element);
            if (capture.persons() > 0) {
                somebody = true;
            }
            actie.add(capture);
        });
    }

    /** {@inheritDoc} */
    @Override
    public void missed(CaptureFailure why) {
        call.guarded(() -> {
            throw why;
        });
    }

    /** {@inheritDoc} */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            if (!somebody) {
                call.guarded(call::logNobody);
            }
            actie.close();
        }
    }
}
