package nl.verwerkingenlogging.agent.core.config;

/** How the agent identifies itself to the register. */
public enum AuthType {
    /** Not at all. */
    NONE,
    /** With a bearer token. */
    BEARER,
    /** With tokens that it signs itself, as the ZGW APIs have them. */
    ZGW,
    /** With tokens that a token endpoint gives it. */
    OAUTH2
}
