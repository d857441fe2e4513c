package nl.verwerkingenlogging.agent.core.config;

/** How the agent identifies itself to the register. */
public enum AuthType {
    /** Not at all. */
    NONE,
    /** With a bearer token. */
    BEARER
}
