/**
 * What happens at the entry and the exit of a woven method: which rule holds, whether this activation logs, capture, encoding, the journal, and the policy when
 * any of them fails (rules, DESIGN 4, 6 and 10). {@link nl.verwerkingenlogging.agent.core.engine.LoggingHandler} is where instrumented code
 * arrives.
 */
package nl.verwerkingenlogging.agent.core.engine;
