package nl.verwerkingenlogging.agent.startup;

import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import nl.verwerkingenlogging.agent.core.diagnostics.CounterSummary;
import nl.verwerkingenlogging.agent.core.diagnostics.Counters;
import nl.verwerkingenlogging.agent.core.diagnostics.Counters.Counter;
import nl.verwerkingenlogging.agent.core.diagnostics.Survival;
import nl.verwerkingenlogging.agent.core.engine.CaptureSwitch;
import nl.verwerkingenlogging.agent.core.rule.RuleSet;
import nl.verwerkingenlogging.agent.instrumentation.matching.RuleMatcher;
import nl.verwerkingenlogging.agent.instrumentation.report.NearMisses;
import nl.verwerkingenlogging.agent.instrumentation.report.WeavingReport;
import nl.verwerkingenlogging.agent.instrumentation.types.TypeDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The agent's own thread: starts delivery once there is something to log, logs what weaving had to say, and tells now and then how it goes. Nothing on the
 * application's threads wakes it.
 */
final class AgentThread implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(AgentThread.class);

    /** How soon after the first woven method the journal opens; an application's thread waits that long at most for it. */
    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(10);

    private static final long IDLE = TimeUnit.MILLISECONDS.toNanos(250);

    /**
     * When the application counts as up: late enough for any container to have set up its logging and its MBean server (FC-05). Then journals of earlier JVMs are
     * delivered although nothing was woven here, and the agent shows itself by JMX.
     */
    private static final long APPLICATION_IS_UP = TimeUnit.SECONDS.toNanos(10);

    private static final long REPORT_UNMATCHED = TimeUnit.SECONDS.toNanos(30);

    /** A JVM that ends sooner without a single match is a stop script or a version check, not the application. */
    private static final long TOO_SHORT_TO_TELL = TimeUnit.SECONDS.toNanos(2);

    private static final long SUMMARY = TimeUnit.MINUTES.toNanos(1);

    private final Delivery delivery;
    private final WeavingReport report;
    private final RuleSet rules;
    private final TypeDirectory types;
    private final RuleMatcher matcher;
    private final Counters counters;
    private final Instrumentation instrumentation;
    private final long started = System.nanoTime();
    private final List<String> introduction;
    private final KillSwitchFile killSwitch;
    private final CaptureSwitch capture;
    private boolean introduced;
    private boolean shownByJmx;
    private boolean unmatchedReported;
    private String lastSummary = "";
    private long nextSummary = started + SUMMARY;

    AgentThread(
            Delivery delivery,
            WeavingReport report,
            RuleSet rules,
            TypeDirectory types,
            RuleMatcher matcher,
            Counters counters,
            Instrumentation instrumentation,
            List<String> introduction,
            KillSwitchFile killSwitch,
            CaptureSwitch capture) {
        this.delivery = delivery;
        this.report = report;
        this.rules = rules;
        this.types = types;
        this.matcher = matcher;
        this.counters = counters;
        this.instrumentation = instrumentation;
        this.introduction = introduction;
        this.killSwitch = killSwitch;
        this.capture = capture;
    }

    void start() {
        new AgentThreads("agent").newThread(this).start();
    }

    /** Runs as long as the JVM: classes are woven, and actions logged, up to the last shutdown hook of the application. */
    @Override
    public void run() {
        boolean delivering = false;
        while (true) {
            try {
                if (!delivering && (report.anyWoven() || isUp())) {
                    delivery.start();
                    delivering = true;
                }
                look();
            } catch (Throwable problem) {
                // The outermost loop: without this thread nothing opens the journal, and every call would be refused.
                Survival.log(LOG, "the agent's thread met a problem and goes on", problem);
            }
            LockSupport.parkNanos(delivering ? IDLE : LOOK);
        }
    }

    private boolean isUp() {
        return since(started) > APPLICATION_IS_UP;
    }

    private void look() {
        if (report.anyWoven() || since(started) > TOO_SHORT_TO_TELL) {
            introduce();
            killSwitch.look();
        }
        report.flush();
        if (isUp() && !shownByJmx) {
            shownByJmx = true;
            JmxRegistration.register(new AgentStatus(capture, counters, delivery));
        }
        if (since(started) > REPORT_UNMATCHED) {
            reportUnmatched();
        }
        if (System.nanoTime() - nextSummary > 0) {
            nextSummary = System.nanoTime() + SUMMARY;
            summarise();
            matcher.forgetWhenIdle();
        }
    }

    /** Not at once: a stop script or {@code java -version} with the agent in its environment should print what it always did (FC-25). */
    private synchronized void introduce() {
        if (!introduced) {
            introduced = true;
            introduction.forEach(LOG::info);
            LOG.info("capture is off while the file {} exists", killSwitch.file());
            remindOfSwitch();
        }
    }

    private synchronized void reportUnmatched() {
        if (!unmatchedReported) {
            unmatchedReported = true;
            report.reportUnmatched(rules.rules(), new NearMisses(classesOfOthers(), types));
        }
    }

    /** Everything that is loaded but the agent itself, which nobody's rule means. */
    private List<Class<?>> classesOfOthers() {
        ClassLoader ours = AgentThread.class.getClassLoader();
        List<Class<?>> loaded = new ArrayList<>();
        for (Class<?> each : instrumentation.getAllLoadedClasses()) {
            if (each.getClassLoader() != ours) {
                loaded.add(each);
            }
        }
        return loaded;
    }

    private synchronized void summarise() {
        String summary = CounterSummary.of(counters, delivery.backlog());
        if (!summary.equals(lastSummary)) {
            lastSummary = summary;
            LOG.info("{}", summary);
        }
        remindOfSwitch();
    }

    private void remindOfSwitch() {
        String reminder = capture.reminder();
        if (reminder != null) {
            LOG.warn("{}", reminder);
        }
    }

    /** Ends delivery within its bounded time when the JVM ends, and then says what is left (FC-15). */
    void shutDown() {
        boolean anyWoven = report.anyWoven();
        delivery.stop(anyWoven && counters.get(Counter.JOURNALLED) == 0);
        if (anyWoven || since(started) > TOO_SHORT_TO_TELL) {
            introduce();
            report.flush();
            reportUnmatched();
            summarise();
        }
    }

    private static long since(long moment) {
        return System.nanoTime() - moment;
    }
}
