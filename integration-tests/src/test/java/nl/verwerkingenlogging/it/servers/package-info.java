/**
 * Application servers as their makers publish them, started by their own scripts with the agent: with applications of ours that look like those in the
 * field, and with rules on the server's own classes. Each test compares everything that reached the register with what it asked the server to do.
 */
package nl.verwerkingenlogging.it.servers;
