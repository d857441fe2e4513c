/** How the agent gets to a register that wants to know who comes. */
package nl.verwerkingenlogging.it.access;
