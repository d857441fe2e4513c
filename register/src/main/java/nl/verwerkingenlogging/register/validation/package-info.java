/**
 * From what a client sent to values of the domain, or to a list of everything that is wrong with it (rules B-29 to B-36). No message repeats a value: an
 * error document may end up in somebody's log.
 */
package nl.verwerkingenlogging.register.validation;
