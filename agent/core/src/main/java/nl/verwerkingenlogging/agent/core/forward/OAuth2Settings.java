package nl.verwerkingenlogging.agent.core.forward;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import nl.verwerkingenlogging.agent.core.connect.Secret;

/** What to ask of a token endpoint, and where it is. Immutable. */
public final class OAuth2Settings {

    private final String tokenUrl;
    private final String clientId;
    private final Secret secret;
    private final boolean secretInBody;
    private final Map<String, String> parameters;

    private OAuth2Settings(
            String tokenUrl, String clientId, Secret secret, boolean secretInBody, Map<String, String> parameters) {
        this.tokenUrl = tokenUrl;
        this.clientId = clientId;
        this.secret = secret;
        this.secretInBody = secretInBody;
        this.parameters = parameters;
    }

    /**
     * Describes a client that authenticates with HTTP Basic and asks for nothing in particular.
     *
     * @param tokenUrl the token endpoint
     * @param clientId who we are
     * @param secret what it knows us by; a file is read for each request
     * @return the settings
     */
    public static OAuth2Settings of(String tokenUrl, String clientId, Secret secret) {
        return new OAuth2Settings(
                Objects.requireNonNull(tokenUrl, "tokenUrl"),
                Objects.requireNonNull(clientId, "clientId"),
                Objects.requireNonNull(secret, "secret"),
                false,
                Collections.<String, String>emptyMap());
    }

    /**
     * Sends client id and secret in the body, for endpoints that do not know HTTP Basic.
     *
     * @return a copy
     */
    public OAuth2Settings withSecretInBody() {
        return new OAuth2Settings(tokenUrl, clientId, secret, true, parameters);
    }

    /**
     * Asks for something in particular.
     *
     * @param name {@code scope}, {@code audience} or {@code resource}
     * @param value its value; null leaves the parameter out
     * @return a copy
     */
    public OAuth2Settings with(String name, String value) {
        if (value == null) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new OAuth2Settings(tokenUrl, clientId, secret, secretInBody, Collections.unmodifiableMap(more));
    }

    /** The token endpoint. */
    String tokenUrl() {
        return tokenUrl;
    }

    /** Who we are. */
    String clientId() {
        return clientId;
    }

    /** What the endpoint knows us by. */
    Secret secret() {
        return secret;
    }

    /** Whether id and secret go into the body. */
    boolean secretInBody() {
        return secretInBody;
    }

    /** What is asked for in particular. */
    Map<String, String> parameters() {
        return parameters;
    }
}
