/**
 * Makes the rows of a {@code ResultSet} known as the application reads them: the moves of every driver's and pool's implementation get
 * {@link nl.verwerkingenlogging.agent.instrumentation.jdbc.MoveAdvice}, but only when a rule names a column.
 */
package nl.verwerkingenlogging.agent.instrumentation.jdbc;
