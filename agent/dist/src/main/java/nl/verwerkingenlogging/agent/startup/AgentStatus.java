package nl.verwerkingenlogging.agent.startup;

import nl.verwerkingenlogging.agent.core.diagnostics.Counters;
import nl.verwerkingenlogging.agent.core.diagnostics.Counters.Counter;
import nl.verwerkingenlogging.agent.core.engine.CaptureSwitch;
import nl.verwerkingenlogging.agent.core.engine.CaptureSwitch.Hand;

/** The agent as JMX shows it. Thread-safe. */
final class AgentStatus implements AgentStatusMXBean {

    private final CaptureSwitch capture;
    private final Counters counters;
    private final Delivery delivery;

    AgentStatus(CaptureSwitch capture, Counters counters, Delivery delivery) {
        this.capture = capture;
        this.counters = counters;
        this.delivery = delivery;
    }

    @Override
    public boolean isEnabled() {
        return !capture.isOff();
    }

    /** The thread is all there is to know of the caller; that of a remote one bears its address. */
    @Override
    public void setEnabled(boolean enabled) {
        String who = "JMX (" + Thread.currentThread().getName() + ")";
        if (enabled) {
            capture.switchOn(Hand.JMX, who);
        } else {
            capture.switchOff(Hand.JMX, who);
        }
    }

    @Override
    public long getCaptured() {
        return counters.get(Counter.CAPTURED);
    }

    @Override
    public long getJournalled() {
        return counters.get(Counter.JOURNALLED);
    }

    @Override
    public long getDelivered() {
        return counters.get(Counter.DELIVERED);
    }

    @Override
    public long getRefused() {
        return counters.get(Counter.REFUSED);
    }

    @Override
    public long getDropped() {
        return counters.get(Counter.DROPPED);
    }

    @Override
    public long getWithheld() {
        return counters.get(Counter.WITHHELD);
    }

    @Override
    public long getDiscarded() {
        return counters.get(Counter.DISCARDED);
    }

    @Override
    public long getNobody() {
        return counters.get(Counter.NOBODY);
    }

    @Override
    public long getRetried() {
        return counters.get(Counter.RETRIED);
    }

    @Override
    public long getSwitched() {
        return counters.get(Counter.SWITCHED);
    }

    @Override
    public long getUnlogged() {
        return counters.get(Counter.UNLOGGED);
    }

    @Override
    public long getBacklog() {
        return delivery.backlog();
    }
}
