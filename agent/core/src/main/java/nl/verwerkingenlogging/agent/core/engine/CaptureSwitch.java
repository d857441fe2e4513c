package nl.verwerkingenlogging.agent.core.engine;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.verwerkingenlogging.agent.core.diagnostics.Counters;
import nl.verwerkingenlogging.agent.core.diagnostics.Counters.Counter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The kill switch: while it is off, woven methods run as if they were not woven, and nothing but their number is known afterwards. Delivery of what was journalled
 * before goes on. Several hands can hold it off; it is on when none does. Each change is a line in the agent's log and is counted, since it is part of the account
 * of what was not logged. Thread-safe.
 */
public final class CaptureSwitch {

    /** What can hold capture off. */
    public enum Hand {
        /** An operator, by JMX. */
        JMX,
        /** A file that exists. */
        FILE
    }

    private static final Logger LOG = LoggerFactory.getLogger(CaptureSwitch.class);

    private final Counters counters;
    /** The hands that hold capture off, with what the log calls them. */
    private final Map<Hand, String> holding = new EnumMap<>(Hand.class);

    private volatile boolean off;
    private long offSince;
    private long unloggedBefore;

    /**
     * Makes a switch that is on.
     *
     * @param counters counts changes, and calls that pass unlogged
     */
    public CaptureSwitch(Counters counters) {
        this.counters = counters;
    }

    /**
     * Whether calls pass unlogged. One volatile read.
     *
     * @return true while any hand holds capture off
     */
    public boolean isOff() {
        return off;
    }

    /** Counts a call that passed unlogged. */
    void passed() {
        counters.increment(Counter.UNLOGGED);
    }

    /**
     * Lets a hand hold capture off. Does nothing when it does so already.
     *
     * @param hand which hand
     * @param who how the log calls it, such as the file or the client's thread
     */
    public synchronized void switchOff(Hand hand, String who) {
        if (holding.containsKey(hand)) {
            return;
        }
        if (hold(hand, who)) {
            LOG.warn("capture is switched OFF by {}: from now on calls pass unlogged", who);
        } else {
            LOG.warn("capture is held off by {} too", who);
        }
    }

    /**
     * Lets a hand hold capture off before it ever was on. Leaves it to {@link #reminder()} to say so: a JVM that turns out to be no application prints nothing.
     *
     * @param hand which hand
     * @param who how the log calls it
     */
    public synchronized void startOff(Hand hand, String who) {
        hold(hand, who);
    }

    /** Whether this hand is the first. */
    private boolean hold(Hand hand, String who) {
        boolean first = holding.isEmpty();
        holding.put(hand, who);
        counters.increment(Counter.SWITCHED);
        if (first) {
            offSince = System.nanoTime();
            unloggedBefore = counters.get(Counter.UNLOGGED);
            off = true;
        }
        return first;
    }

    /**
     * Lets a hand go. Does nothing when it does not hold capture off.
     *
     * @param hand which hand
     * @param who how the log calls it
     */
    public synchronized void switchOn(Hand hand, String who) {
        if (holding.remove(hand) == null) {
            return;
        }
        counters.increment(Counter.SWITCHED);
        if (holding.isEmpty()) {
            off = false;
            LOG.warn("capture is switched ON again by {}: it was off for {}", who, account());
        } else {
            LOG.warn("{} does not hold capture off any more, but {} does", who, others());
        }
    }

    /**
     * What there is to remember while capture is off.
     *
     * @return a line for the log, or null while it is on
     */
    public synchronized String reminder() {
        return holding.isEmpty() ? null : "capture is OFF, held by " + others() + ", for " + account() + " so far";
    }

    private String others() {
        return String.join(" and by ", holding.values());
    }

    private String account() {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - offSince);
        long unlogged = counters.get(Counter.UNLOGGED) - unloggedBefore;
        return seconds + " s, and " + unlogged + (unlogged == 1 ? " call" : " calls")
                + " of woven methods passed unlogged";
    }
}
