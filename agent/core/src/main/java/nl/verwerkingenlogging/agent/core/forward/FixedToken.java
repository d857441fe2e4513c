package nl.verwerkingenlogging.agent.core.forward;

/** A token that never changes, or none. */
final class FixedToken implements TokenSource {

    private final String authorization;

    FixedToken(String authorization) {
        this.authorization = authorization;
    }

    static FixedToken bearer(String token) {
        String trimmed = token.trim();
        if (!sendable(trimmed)) {
            throw new IllegalArgumentException("The token is empty or holds characters that cannot be in a header");
        }
        return new FixedToken("Bearer " + trimmed);
    }

    /** Whether a token can be in a header: the HTTP client would refuse it otherwise, perhaps with the token in its message. */
    static boolean sendable(String token) {
        return !token.isEmpty() && token.chars().allMatch(c -> c > ' ' && c < 0x7F);
    }

    @Override
    public String authorization() {
        return authorization;
    }

    @Override
    public void rejected(String rejected) {
        // There is no other; the forwarder pauses and says so.
    }

    @Override
    public String toString() {
        return authorization == null ? "no token" : "fixed token";
    }
}
