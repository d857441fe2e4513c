/**
 * What the register keeps, in the words of the standard: a verwerkingsactie, its attributen and the objects (persons) it concerned. Plain values: nothing
 * here knows of HTTP, JSON or a database.
 *
 * <p>No {@code toString} shows a value that came from a client, because identifiers of persons must not reach a log line.
 */
package nl.verwerkingenlogging.register.domain;
