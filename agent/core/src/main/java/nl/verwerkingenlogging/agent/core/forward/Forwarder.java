package nl.verwerkingenlogging.agent.core.forward;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import nl.verwerkingenlogging.agent.core.diagnostics.Counters;
import nl.verwerkingenlogging.agent.core.journal.DeliverySource;
import nl.verwerkingenlogging.agent.core.journal.OpenActies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what the journals hold to the register, at least once, each record under one key (DESIGN 8, AMB-01, AMB-35). Thread-safe.
 *
 * <p><b>Threads.</b> One thread reads the journals every {@link ForwarderSettings#pollInterval}; nobody wakes it, so an application thread that appends pays
 * nothing for delivery. Up to {@link ForwarderSettings#maxConcurrency} threads send, each of which makes one attempt after another with {@code execute()} as long
 * as there is something to send and {@link Pacing} lets it: no hand-over per record, and no use of OkHttp's dispatcher, whose threads and limits would be a
 * second opinion. They are made by the reading and sending threads when needed and end after half a minute of idleness. All are daemons.
 *
 * <p><b>What may be lost:</b> nothing. A record is acknowledged after the register took it, or after its dead letter is on disk; until then the journal has it.
 */
public final class Forwarder {

    /** Made beforehand: where memory is full it could not be. */
    private static final Outcome FAULT = Outcome.retry("a fault in the agent", null, true);

    private static final long AFTER_FAULT = 100_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(Forwarder.class);
    private static final long REMINDER = TimeUnit.MINUTES.toNanos(10);
    private static final long SWEEP = TimeUnit.SECONDS.toNanos(1);
    private static final long CLOSING_POLL = TimeUnit.MILLISECONDS.toNanos(2);

    private final long pollInterval;
    private final ThreadFactory threads;
    private final LongSupplier clock;
    private final Alarm alarm;
    private final Deliveries deliveries;
    private final Intake intake;
    private final OpenActies openActies;
    private final Courier courier;
    private final DeadLetters deadLetters;
    private final Settlement settlement;
    private final ThreadPoolExecutor executor;
    /** Made beforehand, like {@link #FAULT}. */
    private final Runnable sender = this::send;

    private final Object lifecycle = new Object();
    private Thread reader;
    private boolean closing;
    private long deadline;

    /**
     * Makes a forwarder; touches no file, opens no connection, starts no thread and loads no HTTP client.
     *
     * @param settings what it can be told
     * @param target the protocol, for instance {@link BewerkingApiTarget}
     * @param sources the journals to deliver, asked for at each look; a journal may leave the list once it is exhausted and its backlog is 0
     * @param counters counts DELIVERED, REFUSED, RETRIED and DISCARDED
     * @param threads makes the threads; they become daemons without a context class loader, whatever it says
     */
    public Forwarder(
            ForwarderSettings settings,
            Target target,
            Supplier<List<DeliverySource>> sources,
            Counters counters,
            ThreadFactory threads) {
        this(settings, target, sources, counters, threads, new OpenActies());
    }

    /**
     * Makes a forwarder that also ends and delivers the open actions of this JVM.
     *
     * @param settings what it can be told
     * @param target the protocol
     * @param sources the journals to deliver
     * @param counters counts DELIVERED, REFUSED, RETRIED and DISCARDED
     * @param threads makes the threads
     * @param openActies the open actions, which those who write them have too
     */
    public Forwarder(
            ForwarderSettings settings,
            Target target,
            Supplier<List<DeliverySource>> sources,
            Counters counters,
            ThreadFactory threads,
            OpenActies openActies) {
        this(
                settings,
                target,
                sources,
                counters,
                threads,
                openActies,
                System::nanoTime,
                new Random()::nextDouble,
                new Alarm(LOG::warn, LOG::info, System::nanoTime));
    }

    Forwarder(
            ForwarderSettings settings,
            Target target,
            Supplier<List<DeliverySource>> sources,
            Counters counters,
            ThreadFactory threads,
            OpenActies openActies,
            LongSupplier clock,
            DoubleSupplier random,
            Alarm alarm) {
        this.pollInterval = settings.pollInterval().toNanos();
        this.threads = threads;
        this.clock = clock;
        this.alarm = alarm;
        Pacing pacing = new Pacing(settings.maxConcurrency(), settings.backOffBase(), settings.backOffMax(), random);
        this.deliveries = new Deliveries(settings, pacing, clock);
        PartSets sets = new PartSets(settings.setPatience().toNanos());
        OpenSets openSets = new OpenSets(openActies, settings.setPatience().toNanos());
        this.openActies = openActies;
        this.intake = new Intake(sources, target, deliveries, counters, alarm, sets, openSets, clock);
        this.courier = new Courier(target, settings.tokens(), counters, () -> new HttpSender(settings));
        this.deadLetters = new DeadLetters(settings.deadLetters(), settings.maxDeadLetters(), Clock.systemUTC());
        this.settlement = new Settlement(target, deliveries, deadLetters, counters, alarm);
        // Deliveries says how many senders there are; a pool with a bound of its own would keep a new one waiting for
        // one that is just leaving.
        this.executor = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), this::daemon);
    }

    /**
     * Starts delivery. Call it on a thread of the agent.
     *
     * @throws IllegalStateException when it was started or closed before
     */
    public void start() {
        synchronized (lifecycle) {
            if (reader != null || closing) {
                throw new IllegalStateException("A forwarder starts once");
            }
            // Kept when it runs: where there is no memory for a thread, this is tried again.
            Thread made = daemon(this::read);
            made.start();
            reader = made;
        }
    }

    /**
     * Delivers what is left for as long as that is of use within the bound, and stops. What is then left stays in the journal. Returns early when everything is
     * delivered or the next attempt at an absent register would come too late; later by no more than a few hundred milliseconds (FC-15).
     *
     * @param timeout how long delivery may go on; zero to stop at once
     */
    public void close(Duration timeout) {
        Thread last;
        synchronized (lifecycle) {
            if (closing) {
                return;
            }
            closing = true;
            deadline = clock.getAsLong() + timeout.toNanos();
            last = reader;
            lifecycle.notifyAll();
        }
        deliveries.hurry();
        try {
            if (last != null) {
                last.join(timeout.toMillis() + 50);
            }
        } catch (InterruptedException e) {
            // Whoever waits for us is in a hurry: stop now, and leave the interrupt to be seen.
            Thread.currentThread().interrupt();
        } finally {
            stop();
        }
    }

    /**
     * How delivery goes.
     *
     * @return the state
     */
    public ForwarderState state() {
        return deliveries.state();
    }

    /**
     * How many refused actions are kept as dead letters. Reads the directory.
     *
     * @return the number
     * @throws IOException when the directory cannot be read
     */
    public int deadLetters() throws IOException {
        return deadLetters.count();
    }

    /** For tests: how many records are held in memory, sets that are still being gathered not included. */
    int held() {
        return deliveries.held();
    }

    private void stop() {
        deliveries.stop();
        executor.shutdown();
        courier.close();
        try {
            // Attempts that are broken off come to an end by themselves; this only lets them do so in peace.
            executor.awaitTermination(200, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        long swept = clock.getAsLong();
        long reminded = clock.getAsLong() - REMINDER;
        boolean more = true;
        while (more) {
            ignoreInterrupt();
            boolean last = closing();
            boolean drained = false;
            try {
                if (last) {
                    openActies.endAll();
                } else if (clock.getAsLong() - swept >= SWEEP) {
                    swept = clock.getAsLong();
                    openActies.endSilent();
                }
                drained = intake.fill();
                hire();
                if (clock.getAsLong() - reminded >= REMINDER) {
                    reminded = clock.getAsLong();
                    settlement.remind();
                }
            } catch (Throwable t) {
                fault(t);
            }
            more = !(last && finished(drained));
            if (more) {
                pause();
            }
        }
    }

    private boolean finished(boolean drained) {
        long until;
        synchronized (lifecycle) {
            until = deadline;
        }
        return clock.getAsLong() - until >= 0 || (drained && deliveries.idle()) || deliveries.quietUntil(until);
    }

    private boolean closing() {
        synchronized (lifecycle) {
            return closing;
        }
    }

    /** Waits until it is time for the next look. */
    private void pause() {
        synchronized (lifecycle) {
            long start = clock.getAsLong();
            long left;
            while ((left = (closing ? CLOSING_POLL : pollInterval) - (clock.getAsLong() - start)) > 0) {
                try {
                    // Rounded up: 0 would mean to wait for ever.
                    lifecycle.wait(left / 1_000_000 + 1);
                } catch (InterruptedException e) {
                    // See ignoreInterrupt: the next look is merely a little early.
                    return;
                }
            }
        }
    }

    /**
     * Forgets an interrupt. It is not how our threads are asked to end, so it comes from code that interrupts whatever threads it finds. If it stayed, every
     * further attempt would fail, and the journal's and the dead letters' file channels would be closed under us.
     */
    private static void ignoreInterrupt() {
        Thread.interrupted();
    }

    /** Gets as many senders to work as there is work for. */
    private void hire() {
        while (deliveries.enlist()) {
            boolean hired = false;
            try {
                executor.execute(sender);
                hired = true;
            } catch (RejectedExecutionException e) {
                // Closed between the two lines; the records stay in the journal.
                return;
            } finally {
                if (!hired) {
                    // Or one that does not exist would be waited for when there is memory again.
                    deliveries.dismiss();
                }
            }
        }
    }

    private void send() {
        boolean more = true;
        while (more) {
            try {
                more = sendNext();
            } catch (Throwable t) {
                fault(t);
            }
        }
    }

    private boolean sendNext() {
        ignoreInterrupt();
        Delivery delivery = deliveries.take();
        if (delivery == null) {
            return false;
        }
        // What an error leaves behind: the record is tried again, as one that may have arrived.
        Outcome outcome = FAULT;
        try {
            outcome = courier.attempt(delivery);
        } finally {
            settlement.settle(delivery, outcome);
        }
        hire();
        return true;
    }

    /** Something that should not happen. The message of the error is left out: nobody knows what it holds. */
    private void fault(Throwable fault) {
        try {
            StackTraceElement[] trace = fault.getStackTrace();
            String where = trace.length == 0 ? "" : " at " + trace[0];
            alarm.warn(
                    "fault",
                    "A fault in the forwarder, which goes on: "
                            + fault.getClass().getName() + where);
        } catch (Throwable noRoom) {
            // When memory is full this cannot be said either; the thread matters more.
            LockSupport.parkNanos(AFTER_FAULT);
        }
    }

    private Thread daemon(Runnable task) {
        Thread thread = threads.newThread(task);
        thread.setDaemon(true);
        thread.setContextClassLoader(null);
        return thread;
    }
}
