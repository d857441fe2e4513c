/**
 * Connects {@code VerwerkingContext} of the annotations, wherever a class loader of the application has a copy of it: its one method that asks the agent gets
 * {@link nl.verwerkingenlogging.agent.instrumentation.context.ContextAdvice}, inlined.
 */
package nl.verwerkingenlogging.agent.instrumentation.context;
