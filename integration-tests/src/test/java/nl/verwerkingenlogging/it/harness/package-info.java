/** What the tests start and look at: JVMs with the agent, registers real and scripted, configurations, the agent's own log. */
package nl.verwerkingenlogging.it.harness;
