/** What the agent's matching adds to the loading of classes. */
package nl.verwerkingenlogging.benchmarks.classload;
