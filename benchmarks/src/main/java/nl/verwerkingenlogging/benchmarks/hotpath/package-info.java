/** What a logged call costs its caller: without agent, with the agent, and with what a developer would write instead. */
package nl.verwerkingenlogging.benchmarks.hotpath;
