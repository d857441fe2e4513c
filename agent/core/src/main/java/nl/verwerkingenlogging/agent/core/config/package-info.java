/**
 * The configuration: one registry of keys ({@link nl.verwerkingenlogging.agent.core.config.Keys}) from which the reader, the reference page and the JSON
 * Schema all follow, and the reader that turns a file, system properties and environment variables into settings and rules, or into all problems at once.
 */
package nl.verwerkingenlogging.agent.core.config;
