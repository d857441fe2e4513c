package nl.verwerkingenlogging.agent.instrumentation.weaving;

import nl.verwerkingenlogging.agent.core.diagnostics.Survival;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads what weaves, on a thread of the agent while the application starts: otherwise the thread that loads the first class with a rule would do so. Nobody waits for
 * it, and it looks at a class of the agent only.
 */
public final class WarmUp implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    private final RuleTransformer transformer;

    /**
     * Makes a warming-up.
     *
     * @param transformer what is going to weave
     */
    public WarmUp(RuleTransformer transformer) {
        this.transformer = transformer;
    }

    /** Runs to its end; never throws. */
    @Override
    public void run() {
        try {
            transformer.weaver().weaveSpecimen();
        } catch (Throwable problem) {
            Survival.log(LOG, "Warming up met a problem; the agent goes on without", problem);
        }
    }
}
