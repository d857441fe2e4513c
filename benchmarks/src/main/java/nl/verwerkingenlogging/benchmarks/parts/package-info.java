/** What each part of logging an action costs by itself, beside the least that any journal must do. */
package nl.verwerkingenlogging.benchmarks.parts;
