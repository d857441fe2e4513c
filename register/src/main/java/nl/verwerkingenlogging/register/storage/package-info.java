/**
 * The database: append-only tables of versions of actions (B3891), in an embedded H2 file. The schema is in {@code db/migration}.
 */
package nl.verwerkingenlogging.register.storage;
