/** What the agent adds to the start of a whole application. */
package nl.verwerkingenlogging.benchmarks.startup;
