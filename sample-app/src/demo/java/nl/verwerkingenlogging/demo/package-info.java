/**
 * What {@code ./demo} does after it has built the three jars: starts the register and burgerzaken with the agent, drives burgerzaken through three cases of the
 * standard, and compares what arrived at the register with what those cases demand. Needs the JDK only, and knows nothing of the code it starts: it sees
 * what anybody sees, over HTTP. Not part of any jar.
 */
package nl.verwerkingenlogging.demo;
