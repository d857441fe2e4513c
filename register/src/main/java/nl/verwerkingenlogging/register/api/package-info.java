/**
 * HTTP: the functions of the Bewerking API, its JSON, its links, and the one form in which everything that goes wrong is answered.
 */
package nl.verwerkingenlogging.register.api;
