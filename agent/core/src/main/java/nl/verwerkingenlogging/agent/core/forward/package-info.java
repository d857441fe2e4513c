/**
 * Brings what the journal holds to the register (DESIGN 8): at least once, under one idempotency key per record, asynchronously.
 *
 * <pre>
 *  DeliverySource ──poll──▶ Intake ──▶ Deliveries (lanes, pacing, refusals) ──take──▶ Courier ──▶ HttpSender ──▶ register
 *        ▲                 (part sets)        ▲                                          │
 *        └───────acknowledge──────────────────┴──────────settle (or DeadLetters)─────────┘
 * </pre>
 *
 * <ul>
 *   <li>{@link nl.verwerkingenlogging.agent.core.forward.Forwarder} owns the threads: one that reads the journals, and a few that send.
 *   <li>{@link nl.verwerkingenlogging.agent.core.forward.Target} knows the protocol: what a record looks like as a request, what an answer means.
 *   <li>{@link nl.verwerkingenlogging.agent.core.forward.TokenSource} knows who we are; {@link nl.verwerkingenlogging.agent.core.connect} how the register is reached.
 *   <li>Only {@code HttpSender} uses OkHttp, and only on the forwarder's own threads, since OkHttp touches java.util.logging as it is loaded (FC-05).
 * </ul>
 */
package nl.verwerkingenlogging.agent.core.forward;
