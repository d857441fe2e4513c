/**
 * Makes each incoming servlet request a unit of work: {@code service} of every {@code javax.} or {@code jakarta.servlet.Servlet} and {@code doFilter} of every
 * filter get {@link nl.verwerkingenlogging.agent.instrumentation.servlet.RequestAdvice}, inlined; the outermost of them on a thread opens and closes the unit.
 */
package nl.verwerkingenlogging.agent.instrumentation.servlet;
