/** The commands of {@code java -jar verwerkingenlogging-agent.jar}. Exit codes: 0 good, 1 findings, 2 wrong use. */
package nl.verwerkingenlogging.agent.cli;
