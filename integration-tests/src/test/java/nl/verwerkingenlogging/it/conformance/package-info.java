/**
 * Executes vector files ({@code src/test/resources/vectors/README.md}) against the built agent. {@link ConformanceRunnerIT} is the way in; {@link Run} says
 * what one run is, {@link Scenario} how it is set up, {@link VectorRun} how it goes, {@link Verdict} what is expected of it.
 */
package nl.verwerkingenlogging.it.conformance;
