package nl.verwerkingenlogging.agent.instrumentation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import nl.verwerkingenlogging.agent.core.capture.MethodShape;
import nl.verwerkingenlogging.agent.core.diagnostics.ProblemReporter;
import nl.verwerkingenlogging.agent.core.engine.Candidate;
import nl.verwerkingenlogging.agent.core.engine.Sites;
import nl.verwerkingenlogging.agent.core.rule.Rule;
import nl.verwerkingenlogging.agent.instrumentation.matching.MatchListener;
import nl.verwerkingenlogging.agent.instrumentation.types.MethodInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Collects the outcome of weaving. Thread-safe. */
public final class WeavingReport implements MatchListener, Sites.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(WeavingReport.class);

    /** Beyond this many lines that wait to be logged, further ones are only counted. */
    private static final int MAX_WAITING = 1000;

    private final ProblemReporter problems;
    private final Set<String> wovenRules = ConcurrentHashMap.newKeySet();
    private final Set<String> saidToMatchNothing = ConcurrentHashMap.newKeySet();
    private final Set<String> incomplete = ConcurrentHashMap.newKeySet();
    private final Queue<Entry> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waitingCount = new AtomicInteger();
    private final AtomicInteger heldBack = new AtomicInteger();
    private volatile boolean anyWoven;

    /** A line that waits to be logged. */
    private static final class Entry {

        private final boolean isWarning;
        private final String place;
        private final String message;
        private final Throwable problem;

        Entry(boolean isWarning, String place, String message, Throwable problem) {
            this.isWarning = isWarning;
            this.place = place;
            this.message = message;
            this.problem = problem;
        }
    }

    /**
     * Makes an empty report.
     *
     * @param problems reports what went wrong
     */
    public WeavingReport(ProblemReporter problems) {
        this.problems = problems;
    }

    /** The class by which code logs actions itself was woven. */
    public void codeMayLog() {
        anyWoven = true;
    }

    /**
     * Whether any method was woven for a rule, or for code that logs itself, so that actions may come.
     *
     * @return true from the first one on
     */
    public boolean anyWoven() {
        return anyWoven;
    }

    /**
     * Whether a method was woven for a rule.
     *
     * @param rule the rule
     * @return true when at least one was
     */
    public boolean isWoven(Rule rule) {
        return wovenRules.contains(rule.name());
    }

    /**
     * A method was woven.
     *
     * @param type the class that holds it
     * @param method the method
     * @param rules the rules that hold for it
     */
    public void woven(String type, MethodInfo method, List<Candidate> rules) {
        for (Candidate rule : rules) {
            if (wovenRules.add(nameOf(rule)) && saidToMatchNothing.contains(nameOf(rule))) {
                add(new Entry(false, null, rule.rule() + " matches now, by a class that was loaded later", null));
            }
        }
        anyWoven = true;
        add(new Entry(false, null, "woven: " + signature(type, method) + " by " + names(rules), null));
    }

    /** {@inheritDoc} */
    @Override
    public void notWoven(String type, MethodInfo method, List<Candidate> rules, String reason) {
        add(new Entry(
                true,
                "not woven: " + signature(type, method),
                names(rules) + " is not effective here: " + reason,
                null));
    }

    /**
     * Something went wrong while a class was looked at or woven.
     *
     * @param place the class, or the method of it
     * @param problem what was thrown
     */
    public void failed(String place, Throwable problem) {
        add(new Entry(true, "could not weave " + place, null, problem));
    }

    /** {@inheritDoc} */
    @Override
    public void incomplete(String type, String missing) {
        if (incomplete.size() < MAX_WAITING) {
            incomplete.add(missing);
        }
    }

    /** {@inheritDoc} */
    @Override
    public void warning(String place, String message) {
        add(new Entry(true, place, message, null));
    }

    /** {@inheritDoc} */
    @Override
    public void leftOut(Rule rule, MethodShape method, String reason) {
        add(new Entry(true, "left out: " + method, rule + " does not fit: " + reason, null));
    }

    /** {@inheritDoc} */
    @Override
    public void inError(String rule, MethodShape method, String reason) {
        add(new Entry(true, "in error: " + method, rule + ": " + reason, null));
    }

    /** Logs what was heard since the last time. Called by a thread of the agent's own only. */
    public void flush() {
        Entry entry = waiting.poll();
        while (entry != null) {
            waitingCount.decrementAndGet();
            if (entry.problem != null) {
                problems.report(entry.place, entry.problem);
            } else if (entry.isWarning) {
                LOG.warn("{}: {}", entry.place, entry.message);
            } else {
                LOG.info("{}", entry.message);
            }
            entry = waiting.poll();
        }
        int held = heldBack.getAndSet(0);
        if (held > 0) {
            LOG.warn("{} more lines on weaving were held back", held);
        }
    }

    /**
     * Logs the rules that matched nothing, with what the operator may have meant.
     *
     * @param rules the rules of the configuration
     * @param nearMisses proposes names
     */
    public void reportUnmatched(List<Rule> rules, NearMisses nearMisses) {
        List<Rule> unmatched = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.enabled() && !isWoven(rule)) {
                unmatched.add(rule);
            }
        }
        for (Rule rule : unmatched) {
            saidToMatchNothing.add(rule.name());
            LOG.warn(
                    "{} matched nothing so far, among the classes that are loaded: {}; {}",
                    rule,
                    rule.method(),
                    nearMisses.explain(rule.method()));
        }
        if (!unmatched.isEmpty() && !incomplete.isEmpty()) {
            LOG.info("{} supertypes could not be read, so rules on subtypes may be incomplete", incomplete.size());
        }
    }

    private void add(Entry entry) {
        if (waitingCount.incrementAndGet() > MAX_WAITING) {
            waitingCount.decrementAndGet();
            heldBack.incrementAndGet();
        } else {
            waiting.add(entry);
        }
    }

    private static String names(List<Candidate> rules) {
        StringBuilder names = new StringBuilder();
        for (Candidate rule : rules) {
            names.append(names.length() == 0 ? "" : ", ").append(rule.rule() == null ? rule.group() : rule.rule());
        }
        return names.toString();
    }

    private static String nameOf(Candidate candidate) {
        return candidate.rule() == null ? candidate.group() : candidate.rule().name();
    }

    private static String signature(String type, MethodInfo method) {
        return type + '#' + method;
    }
}
