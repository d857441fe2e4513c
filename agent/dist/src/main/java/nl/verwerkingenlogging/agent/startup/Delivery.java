package nl.verwerkingenlogging.agent.startup;

import java.nio.file.Path;
import java.time.Duration;
import nl.verwerkingenlogging.agent.core.config.Keys;
import nl.verwerkingenlogging.agent.core.config.Settings;
import nl.verwerkingenlogging.agent.core.diagnostics.Counters;
import nl.verwerkingenlogging.agent.core.forward.BewerkingApiTarget;
import nl.verwerkingenlogging.agent.core.forward.Forwarder;
import nl.verwerkingenlogging.agent.core.forward.ForwarderSettings;
import nl.verwerkingenlogging.agent.core.journal.DeliverySource;
import nl.verwerkingenlogging.agent.core.journal.Journal;
import nl.verwerkingenlogging.agent.core.journal.JournalSettings;

/** The way of an action from this JVM to the register: its journal and its forwarder. */
final class Delivery {
}
