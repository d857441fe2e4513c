/**
 * Results that come later or element by element: what the caller gets in their place, so that a value or an element is logged before the caller has it (A-22,
 * DESIGN 5). Nothing is consumed, read ahead or re-ordered. {@link nl.verwerkingenlogging.agent.core.later.LaterResults} chooses; what logging means, and what
 * happens when it fails, is behind {@link nl.verwerkingenlogging.agent.core.later.Later}. Libraries of the application are reached by their names.
 */
package nl.verwerkingenlogging.agent.core.later;
