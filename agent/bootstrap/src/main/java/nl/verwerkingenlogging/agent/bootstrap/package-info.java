/**
 * What instrumented code calls. Loaded by the bootstrap class loader, so that every class loader of the application reaches it; touches {@code java.*} only, and
 * holds no lambda, {@code invokedynamic} or string concatenation, which early releases of Java 8 cannot run here.
 */
package nl.verwerkingenlogging.agent.bootstrap;
