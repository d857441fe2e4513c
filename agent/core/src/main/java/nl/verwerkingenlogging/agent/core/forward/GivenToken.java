package nl.verwerkingenlogging.agent.core.forward;

import java.time.Duration;

/** A token and how long it is good for. Immutable; never shows the token. */
final class GivenToken {

    private final String authorization;
    private final Duration lifetime;

    GivenToken(String authorization, Duration lifetime) {
        this.authorization = authorization;
        this.lifetime = lifetime;
    }

    /** What goes into the header. */
    String authorization() {
        return authorization;
    }

    /** How long it is good for from the moment that it was asked for. */
    Duration lifetime() {
        return lifetime;
    }

    @Override
    public String toString() {
        return "a token for " + lifetime;
    }
}
