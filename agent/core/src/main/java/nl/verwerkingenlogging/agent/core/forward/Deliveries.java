package nl.verwerkingenlogging.agent.core.forward;

import java.util.Collection;
import java.util.Collections;
import java.util.function.LongSupplier;

/**
 * What is held in memory on its way to the register, and the one place that decides who is sent when. A monitor: every method is short, does no I/O and calls
 * nobody else's code.
 *
 * <p>A record is <i>held</i> from {@link #add} on, <i>in flight</i> between {@link #take} and exactly one of {@link #delivered}, {@link #refused} (then {@link
 * #kept}, {@link #parked} or {@link #keepFailed}), {@link #postponed}. What comes back from these is to be acknowledged by the caller, outside the monitor. None of
 * these makes an object, so that no record is lost between two states where memory is full.
 */
final class Deliveries {

    private final int maxRecords;
    private final long maxBytes;
    private final Pacing pacing;
    private final Refusals refusals;
    private final LongSupplier clock;
    private final Lanes lanes = new Lanes();

    private int held;
    private long heldBytes;
    private int inFlight;
    private int senders;
    private boolean stopped;
    private Outcome.Kind lastFailure = Outcome.Kind.RETRY;

    Deliveries(ForwarderSettings settings, Pacing pacing, LongSupplier clock) {
        this.maxRecords = settings.maxHeldRecords();
        this.maxBytes = settings.maxHeldBytes();
        this.pacing = pacing;
        this.refusals = new Refusals(settings.refusalLimit());
        this.clock = clock;
    }

    /** Whether another record may be read. */
    synchronized boolean room() {
        return held < maxRecords && heldBytes < maxBytes;
    }

    /** Holds a record. May be repeated when there was no memory for it. */
    synchronized void add(Delivery delivery) {
        lanes.add(delivery);
        held++;
        heldBytes += delivery.bytes();
    }

    /**
     * Whether one more sending thread has something to do. If so it counts as present from now on, and has to call {@link #take} until that yields null.
     */
    synchronized boolean enlist() {
        long now = clock.getAsLong();
        int idle = senders - inFlight;
        if (stopped || !maySend(now, senders) || lanes.ready(now) <= idle) {
            return false;
        }
        senders++;
        return true;
    }

    /** The sending thread that was counted by {@link #enlist} could not be had. */
    synchronized void dismiss() {
        senders--;
    }

    /** The next record to send, now in flight; null when the sending thread that asks has to leave. */
    synchronized Delivery take() {
        long now = clock.getAsLong();
        Delivery delivery = stopped || !maySend(now, inFlight) ? null : lanes.take(now);
        if (delivery == null) {
            senders--;
            return null;
        }
        inFlight++;
        delivery.sentAt = now;
        return delivery;
    }

    private boolean maySend(long now, int others) {
        return pacing.maySend(now, others) && (others == 0 || !refusals.refusing());
    }

    /** The register has the record. */
    synchronized Collection<Long> delivered(Delivery delivery) {
        pacing.answered(delivery.sentAt, clock.getAsLong(), inFlight);
        refusals.accepted();
        return finish(delivery, true);
    }

    /**
     * The register refused the record.
     *
     * @return whether it is to become a dead letter; otherwise it will be tried again
     */
    synchronized boolean refused(Delivery delivery, boolean suspect) {
        long now = clock.getAsLong();
        if (refusals.refused(suspect)) {
            pacing.answered(delivery.sentAt, now, inFlight);
            return true;
        }
        // Its lane goes to the back, so that each probe is another record: one that the register accepts ends the
        // pause.
        pacing.failed(delivery.sentAt, now, null);
        delivery.ownFailures = 0;
        inFlight--;
        lanes.again(delivery);
        return false;
    }

    /** A refused record is safe as a dead letter. */
    synchronized Collection<Long> kept(Delivery delivery) {
        return finish(delivery, true);
    }

    /** A refused record stays in the journal, since there is no room for dead letters. */
    synchronized void parked(Delivery delivery) {
        finish(delivery, false);
    }

    /** A refused record could not be written as a dead letter: it is tried again later, and delays others no more than any failing record. */
    synchronized void keepFailed(Delivery delivery) {
        inFlight--;
        backOff(delivery);
        lanes.again(delivery);
    }

    /** The record could not be delivered now. */
    synchronized void postponed(Delivery delivery, Outcome outcome) {
        inFlight--;
        if (stopped) {
            // Broken off by ourselves, which says nothing about the register.
            lanes.again(delivery);
            return;
        }
        pacing.failed(delivery.sentAt, clock.getAsLong(), outcome.retryAfter());
        lastFailure = outcome.kind();
        // When the register is down the pacing makes everybody wait; a wait of its own is for a record that fails while
        // others go well.
        if (pacing.down()) {
            delivery.ownFailures = 0;
        } else {
            backOff(delivery);
        }
        lanes.again(delivery);
    }

    private void backOff(Delivery delivery) {
        delivery.notBefore = clock.getAsLong() + pacing.delay(delivery.ownFailures);
        delivery.ownFailures++;
    }

    private Collection<Long> finish(Delivery delivery, boolean acknowledge) {
        inFlight--;
        held--;
        heldBytes -= delivery.bytes();
        lanes.done(delivery);
        if (delivery.set != null) {
            return delivery.set.settle(acknowledge);
        }
        return acknowledge ? delivery.sequences : Collections.<Long>emptyList();
    }

    /** How delivery goes. */
    synchronized ForwarderState state() {
        if (refusals.refusing()) {
            return ForwarderState.REFUSING;
        }
        if (pacing.down()) {
            return lastFailure == Outcome.Kind.UNAUTHORISED ? ForwarderState.UNAUTHORISED : ForwarderState.DOWN;
        }
        return held > 0 ? ForwarderState.DELIVERING : ForwarderState.IDLE;
    }

    synchronized int held() {
        return held;
    }

    /** Whether nothing is held and no thread is still busy with what it held last. */
    synchronized boolean idle() {
        return held == 0 && senders == 0;
    }

    /** Whether nothing is in flight, nor will be before a moment. */
    synchronized boolean quietUntil(long moment) {
        long now = clock.getAsLong();
        return inFlight == 0 && pacing.untilNext(now) > moment - now;
    }

    /** See {@link Pacing#hurry}. */
    synchronized void hurry() {
        pacing.hurry();
    }

    /** Hands out nothing from now on. */
    synchronized void stop() {
        stopped = true;
    }
}
