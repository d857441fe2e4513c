/**
 * Measurements of the agent beside its alternatives (DESIGN 11). {@link nl.verwerkingenlogging.benchmarks.Benchmarks} is the command; {@code RESULTS.md} tells
 * what came out and which command repeats it. A run that lost an action fails.
 */
package nl.verwerkingenlogging.benchmarks;
