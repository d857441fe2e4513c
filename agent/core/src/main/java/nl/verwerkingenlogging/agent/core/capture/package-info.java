/**
 * Finds, in the arguments and the result of a call, whose data it touches. Reads only what a path names, never calls {@code toString}, {@code equals} or
 * {@code hashCode} of an application object, and keeps application classes behind weak keys only.
 */
package nl.verwerkingenlogging.agent.core.capture;
