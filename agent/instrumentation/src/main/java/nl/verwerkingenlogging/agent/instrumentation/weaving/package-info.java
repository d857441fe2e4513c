/**
 * Puts advice into matched methods. {@link nl.verwerkingenlogging.agent.instrumentation.weaving.RuleTransformer} is what the JVM calls for each class;
 * {@link nl.verwerkingenlogging.agent.instrumentation.weaving.RuleAdvice} is inlined into application code, where only the bootstrap package can be seen.
 */
package nl.verwerkingenlogging.agent.instrumentation.weaving;
