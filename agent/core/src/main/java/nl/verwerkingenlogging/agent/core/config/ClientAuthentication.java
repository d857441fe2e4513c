package nl.verwerkingenlogging.agent.core.config;

/** How the agent shows its client id and secret to a token endpoint. */
public enum ClientAuthentication {
    /** In a header, by HTTP Basic. */
    BASIC,
    /** In the body of the request. */
    POST
}
