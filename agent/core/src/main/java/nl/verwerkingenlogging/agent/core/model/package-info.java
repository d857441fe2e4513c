/** Formats of the values that the standard knows, as pure functions: no configuration, no messages, no state. */
package nl.verwerkingenlogging.agent.core.model;
