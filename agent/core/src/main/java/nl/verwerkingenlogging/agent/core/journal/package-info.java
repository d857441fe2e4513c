/**
 * Where an action is kept from the moment it counts as logged until the register has it (DESIGN 7, AMB-01): a directory of preallocated memory-mapped
 * segments. {@link nl.verwerkingenlogging.agent.core.journal.ActieSink} is the side of the application's threads,
 * {@link nl.verwerkingenlogging.agent.core.journal.DeliverySource} that of the forwarder. {@link nl.verwerkingenlogging.agent.core.journal.Journal} is the
 * journal of this JVM, {@link nl.verwerkingenlogging.agent.core.journal.JournalDirectory} looks after those of JVMs that are no more. The files are described
 * in {@code docs/journal-format.md}.
 */
package nl.verwerkingenlogging.agent.core.journal;
