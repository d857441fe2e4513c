/**
 * Where an action is kept from the moment it counts as logged until the register has it (DESIGN 7, AMB-01): a directory of preallocated memory-mapped
 * segments. {@link nl.verwerkingenlogging.agent.core.journal.ActieSink} is the side of the application's threads,
 * {@link nl.verwerkingenlogging.agent.core.journal.DeliverySource} that of the forwarder.
 */
package nl.verwerkingenlogging.agent.core.journal;
