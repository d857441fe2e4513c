/**
 * What is known of application classes without ever loading one: read from class files with the ASM that Byte Buddy brings, cached per class loader behind weak
 * keys.
 */
package nl.verwerkingenlogging.agent.instrumentation.types;
