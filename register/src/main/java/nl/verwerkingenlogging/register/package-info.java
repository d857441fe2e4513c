/**
 * The register: takes in verwerkingsacties over the Bewerking API of the standard and gives them back.
 *
 * <p>A request passes {@code security} (who is it), {@code api} (HTTP), {@code validation} (what does it say), {@code domain} (in the words of the standard)
 * and {@code storage} (the database). {@code page} is the page for developers, {@code config} what all of them are set up with. Personal identifiers and tokens never reach a log line, an exception
 * message or a {@code toString}.
 */
package nl.verwerkingenlogging.register;
