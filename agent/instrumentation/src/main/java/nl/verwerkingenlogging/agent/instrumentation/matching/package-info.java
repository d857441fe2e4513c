/**
 * Decides which methods of a class are woven, and for which rule (DESIGN 4). Names are judged first; supertypes only when a rule needs them, and never by
 * loading a class.
 */
package nl.verwerkingenlogging.agent.instrumentation.matching;
