package nl.verwerkingenlogging.register.security;

import java.util.Set;

/**
 * A client that has shown a valid token.
 *
 * @param clientId names it; not null
 * @param scopes what it may do; may be empty
 */
public record ApiClient(String clientId, Set<Scope> scopes) {

    /** Copies the set, so that rights cannot change. */
    public ApiClient {
        scopes = Set.copyOf(scopes);
    }

    /**
     * Whether it has one of these scopes.
     *
     * @param alternatives any of them is enough (AMB-26)
     * @return whether it has one
     */
    public boolean hasAny(Scope... alternatives) {
        for (Scope scope : alternatives) {
            if (scopes.contains(scope)) {
                return true;
            }
        }
        return false;
    }
}
