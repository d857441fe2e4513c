/**
 * How the agent's own HTTP clients reach another party: TLS, proxy, time-outs, and the secrets that belong to these. Nothing of it is the application's, and
 * nothing that the application may have set for itself is used or changed (FC-18).
 *
 * <p>{@link nl.verwerkingenlogging.agent.core.connect.ConnectionSettings} says how; {@link nl.verwerkingenlogging.agent.core.connect.ClientSource} makes the
 * clients and is the first to load OkHttp, so it is made on the agent's own threads only (FC-05).
 */
package nl.verwerkingenlogging.agent.core.connect;
