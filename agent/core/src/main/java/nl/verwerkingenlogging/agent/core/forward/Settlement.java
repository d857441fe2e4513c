package nl.verwerkingenlogging.agent.core.forward;

import java.io.IOException;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import nl.verwerkingenlogging.agent.core.diagnostics.Counters;

/**
 * Does what the outcome of an attempt demands: acknowledge and count, write a dead letter, put back, and tell the operator. Thread-safe; its I/O is done outside
 * the monitor of {@link Deliveries}. The journal is told last: what goes wrong in between leads to one more attempt under the same key, never to a loss.
 */
final class Settlement {

    /** How long to wait for memory. */
    private static final long NO_ROOM = TimeUnit.MILLISECONDS.toNanos(100);

    private final Target target;
    private final Deliveries deliveries;
    private final DeadLetters deadLetters;
    private final Counters counters;
    private final Alarm alarm;
    private final AtomicReference<ForwarderState> reported = new AtomicReference<>(ForwarderState.IDLE);

    Settlement(Target target, Deliveries deliveries, DeadLetters deadLetters, Counters counters, Alarm alarm) {
        this.target = target;
        this.deliveries = deliveries;
        this.deadLetters = deadLetters;
        this.counters = counters;
        this.alarm = alarm;
    }

    /** Settles an attempt that was made; the record is no longer in flight afterwards. */
    void settle(Delivery delivery, Outcome outcome) {
        switch (outcome.kind()) {
            case DELIVERED:
                Collection<Long> done = deliveries.delivered(delivery);
                counters.add(Counters.Counter.DELIVERED, delivery.records());
                acknowledge(delivery, done);
                break;
            case REFUSED:
                if (deliveries.refused(delivery, outcome.suspect())) {
                    keep(delivery, outcome);
                }
                break;
            case RETRY:
            case UNAUTHORISED:
            case NOT_THE_REGISTER:
                deliveries.postponed(delivery, outcome);
                break;
        }
        report(outcome);
    }

    private void keep(Delivery delivery, Outcome outcome) {
        boolean written = false;
        boolean full = false;
        try {
            written = deadLetters.keep(delivery.record, target.request(delivery.record), outcome.answer());
            full = !written;
        } catch (IOException e) {
            alarm.warn(
                    "dead letter fails",
                    "A refused action cannot be written to " + deadLetters.directory() + " ("
                            + e.getClass().getName() + "); it stays in the journal and is tried again");
        } finally {
            if (written) {
                kept(delivery, outcome);
            } else if (full) {
                parked(delivery);
            } else {
                deliveries.keepFailed(delivery);
            }
        }
    }

    private void kept(Delivery delivery, Outcome outcome) {
        Collection<Long> done = deliveries.kept(delivery);
        counters.add(Counters.Counter.REFUSED, delivery.records());
        acknowledge(delivery, done);
        alarm.warn(
                "dead letter",
                "The register refused an action for good (" + outcome.reason() + "); it is kept in "
                        + deadLetters.directory());
    }

    private void parked(Delivery delivery) {
        deliveries.parked(delivery);
        alarm.warn(
                "dead letters full",
                "There is no more room in " + deadLetters.directory()
                        + " (journal.maxDeadLetters): refused actions stay in the journal until the next start");
    }

    /** Until it is done: this is the only one who knows, and it may be said more than once. */
    private static void acknowledge(Delivery delivery, Collection<Long> sequences) {
        boolean done = false;
        while (!done) {
            try {
                for (long sequence : sequences) {
                    delivery.source.acknowledge(sequence);
                }
                done = true;
            } catch (VirtualMachineError noRoom) {
                LockSupport.parkNanos(NO_ROOM);
            }
        }
    }

    /** Says so when delivery stops or goes on. */
    private void report(Outcome outcome) {
        ForwarderState now = deliveries.state();
        ForwarderState before = reported.getAndSet(now);
        if (now == before) {
            return;
        }
        switch (now) {
            case DOWN:
                alarm.warn(
                        "down",
                        "The register at " + target.url() + " takes no actions now (" + outcome.reason()
                                + "); they stay in the journal and are tried again");
                break;
            case UNAUTHORISED:
                alarm.warn(
                        "unauthorised",
                        "Not authorised at the register at " + target.url() + " (" + outcome.reason()
                                + "); actions stay in the journal and are tried again with the newest token");
                break;
            case REFUSING:
                alarm.warn(
                        "refusing",
                        "The register at " + target.url() + " refuses one action after another (" + outcome.reason()
                                + "): check register.url, the token's scopes and what stands between. Actions stay in the journal until one is accepted");
                break;
            case IDLE:
            case DELIVERING:
                if (before != ForwarderState.IDLE && before != ForwarderState.DELIVERING) {
                    alarm.info("The register at " + target.url() + " takes actions again");
                }
                break;
        }
    }

    /** Says that there are dead letters, if so. */
    void remind() throws IOException {
        int count = deadLetters.count();
        if (count > 0) {
            alarm.warn(
                    "dead letters",
                    count + " actions that the register refused are waiting in " + deadLetters.directory()
                            + ": mend the cause and deliver them again");
        }
    }
}
