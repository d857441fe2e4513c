/** What an operator sees of the agent: counters, its own log, and problems reported once per place. */
package nl.verwerkingenlogging.agent.core.diagnostics;
