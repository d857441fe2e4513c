/**
 * Turns what was captured of one call into the record that the journal keeps: the body of {@code POST /verwerkingsacties} (rules ), encoded
 * once, straight to UTF-8 bytes, behind the header of {@link nl.verwerkingenlogging.agent.core.journal.ActiePayload}.
 *
 * <p>{@link nl.verwerkingenlogging.agent.core.encode.ActieEncoder} is the entrance, one per rule. Whatever does not depend on the call is encoded when the
 * encoder is made. A call about one person makes no garbage. Nothing is kept in thread locals of the application's threads, of which there may be millions
 * (virtual threads): what is reused lies in a few stripes.
 */
package nl.verwerkingenlogging.agent.core.encode;
