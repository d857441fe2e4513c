/** Puts the agent together in the application's JVM: reads the configuration, connects the bridge, installs the transformer, and runs the agent's own thread. */
package nl.verwerkingenlogging.agent.startup;
