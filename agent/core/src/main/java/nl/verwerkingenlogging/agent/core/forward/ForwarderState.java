package nl.verwerkingenlogging.agent.core.forward;

/** How delivery goes, for status. */
public enum ForwarderState {
    /** Nothing waits for delivery. */
    IDLE,
    /** Records are being delivered. */
    DELIVERING,
    /** The register is absent, failing, slowing us down, or something else answers in its place; one attempt at a time, with growing pauses. */
    DOWN,
    /** Too many refusals in a row without an acceptance (AMB-35): nothing is dead-lettered, one attempt at a time, until an action is accepted. */
    REFUSING,
    /** The register does not accept our token, or there is none to be had; one attempt at a time, each with the newest token. */
    UNAUTHORISED
}
