/**
 * Lets class loaders that do not delegate to the boot loader (OSGi, JBoss Modules) find the agent's bootstrap package: {@code loadClass} of classes named like a
 * class loader gets {@link nl.verwerkingenlogging.agent.instrumentation.loading.BootDelegationAdvice}, inlined.
 */
package nl.verwerkingenlogging.agent.instrumentation.loading;
