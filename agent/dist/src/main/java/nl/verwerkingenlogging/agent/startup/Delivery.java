package nl.verwerkingenlogging.agent.startup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.verwerkingenlogging.agent.core.config.Keys;
import nl.verwerkingenlogging.agent.core.config.Settings;
import nl.verwerkingenlogging.agent.core.diagnostics.Counters;
import nl.verwerkingenlogging.agent.core.forward.Forwarder;
import nl.verwerkingenlogging.agent.core.journal.ActieSink;
import nl.verwerkingenlogging.agent.core.journal.DeliverySource;
import nl.verwerkingenlogging.agent.core.journal.Journal;
import nl.verwerkingenlogging.agent.core.journal.JournalDirectory;
import nl.verwerkingenlogging.agent.core.journal.JournalSettings;
import nl.verwerkingenlogging.agent.core.journal.OpenActies;

/**
 * The way of an action from this JVM to the register: its journal, the journals that earlier JVMs left, and the forwarder. A JVM in which it is never started leaves
 * nothing on disk and touches nobody's records.
 */
final class Delivery {

    /** What closing files may take beyond the bound on delivery. */
    private static final Duration CLOSING = Duration.ofMillis(500);

    private final Journal journal;
    private final JournalDirectory others;
    private final OpenActies openActies = new OpenActies();
    private final Settings settings;
    private final Counters counters;
    private Forwarder forwarder;
    private final List<DeliverySource> sources = new CopyOnWriteArrayList<>();
    private boolean started;
    private boolean stopped;

    /** Puts the parts together; touches no disk and starts no thread. */
    Delivery(Settings settings, Counters counters) {
        JournalSettings journalSettings = Components.journal(settings);
        this.journal = new Journal(journalSettings, new AgentThreads("journal"));
        this.others = new JournalDirectory(journalSettings, journal, new AgentThreads("adoption"), sources::add);
        this.settings = settings;
        this.counters = counters;
    }

    /** Not before there is something to deliver: it brings a good many classes, which would delay the application's start. */
    private Forwarder newForwarder() {
        return new Forwarder(
                Components.forwarder(settings),
                Components.target(settings),
                this::sources,
                counters,
                new AgentThreads("forwarder"),
                openActies);
    }

    /** Where actions are appended; takes them from the moment that delivery is started, and lets callers wait for that for a bounded time. */
    ActieSink journal() {
        return journal;
    }

    /** The actions in it to which persons may still be added, which the forwarder waits for. */
    OpenActies openActies() {
        return openActies;
    }

    /** Opens the journal and starts to deliver; after {@link #stop} only the former. May be called again when it failed half-way. */
    synchronized void start() {
        if (!started) {
            journal.start();
            if (!stopped) {
                if (!sources.contains(journal.source())) {
                    sources.add(journal.source());
                }
                others.start();
                if (forwarder == null) {
                    forwarder = newForwarder();
                }
                forwarder.start();
            }
            started = true;
        }
    }

    /** How many records wait for delivery. */
    long backlog() {
        return journal.source().backlog() + others.backlog();
    }

    /**
     * Delivers what can be delivered within {@code shutdown.timeout}, and leaves the rest in the journal.
     *
     * @param moreMayCome whether an empty journal is kept open for what the application does in its own shutdown hooks; the next JVM then clears it away
     */
    synchronized void stop(boolean moreMayCome) {
        stopped = true;
        if (started) {
            if (forwarder != null) {
                forwarder.close(settings.get(Keys.SHUTDOWN_TIMEOUT));
            }
            others.close(CLOSING);
            if (!moreMayCome) {
                journal.close(CLOSING);
            }
        }
    }

    private List<DeliverySource> sources() {
        List<DeliverySource> current = new ArrayList<>(sources);
        for (DeliverySource source : current) {
            if (source.exhausted() && source.backlog() == 0) {
                sources.remove(source);
            }
        }
        return Collections.unmodifiableList(current);
    }
}
