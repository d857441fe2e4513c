/**
 * Where the JVM enters the agent. These few classes are ordinary classes of the jar, visible to the application; everything else is only visible to
 * {@link nl.verwerkingenlogging.agent.premain.AgentClassLoader}. They hold no lambda, {@code invokedynamic} or string concatenation, which early releases of
 * Java 8 cannot run here, and touch no logging.
 */
package nl.verwerkingenlogging.agent.premain;
