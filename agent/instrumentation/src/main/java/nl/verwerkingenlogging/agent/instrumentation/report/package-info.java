/**
 * Keeps what was woven, what could not be, and which rules matched nothing, and tells the operator. Nothing here prints while a class is being transformed: what
 * is heard then is kept and logged by a thread of the agent's own.
 */
package nl.verwerkingenlogging.agent.instrumentation.report;
