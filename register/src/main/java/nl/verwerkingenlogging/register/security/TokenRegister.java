package nl.verwerkingenlogging.register.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.verwerkingenlogging.register.config.RegisterProperties;
import nl.verwerkingenlogging.register.config.StartupException;
import org.springframework.stereotype.Component;

/**
 * The tokens that are valid. Keeps hashes of them only, and always compares with all, in constant time, so that neither memory nor the clock tells one.
 */
@Component
public final class TokenRegister {

    private final List<Entry> entries = new ArrayList<>();

    /**
     * Takes the configured tokens, or makes a development token when there are none.
     *
     * @param properties hold the configured tokens; not null
     * @param developmentToken makes the other one; not null
     * @throws StartupException when a configured token is incomplete
     */
    public TokenRegister(RegisterProperties properties, DevelopmentToken developmentToken) {
        List<RegisterProperties.Token> tokens = properties.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            add(tokens.get(i), "register.tokens[" + i + "]");
        }
        developmentToken
                .value()
                .ifPresent(token -> entries.add(
                        new Entry(hash(token), new ApiClient(DevelopmentToken.CLIENT_ID, EnumSet.allOf(Scope.class)))));
    }

    /**
     * Whose token this is.
     *
     * @param token as the client sent it; not null
     * @return the client, or empty when the token is not valid
     */
    public Optional<ApiClient> client(String token) {
        byte[] hash = hash(token);
        ApiClient client = null;
        for (Entry entry : entries) {
            if (MessageDigest.isEqual(entry.hash(), hash)) {
                client = entry.client();
            }
        }
        return Optional.ofNullable(client);
    }

    private void add(RegisterProperties.Token configured, String key) {
        String token = text(configured.token(), key + ".token");
        String clientId = text(configured.clientId(), key + ".client-id");
        if (client(token).isPresent()) {
            throw new StartupException(
                    key + ".token is the same as an earlier one.", "Give each client its own token.");
        }
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (String scope : configured.scopes()) {
            scopes.add(Scope.lees(scope)
                    .orElseThrow(() -> new StartupException(
                            key + ".scopes: " + scope + " is no scope.",
                            "Use create, read, update or delete, a colon, and normal or confidential.")));
        }
        entries.add(new Entry(hash(token), new ApiClient(clientId, scopes)));
    }

    private static String text(String value, String key) {
        if (value == null || value.isBlank()) {
            throw new StartupException(
                    key + " is missing.", "Give every entry of register.tokens a token and a client-id.");
        }
        return value;
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static final class Entry {

        private final byte[] hash;
        private final ApiClient client;

        Entry(byte[] hash, ApiClient client) {
            this.hash = hash;
            this.client = client;
        }

        byte[] hash() {
            return hash;
        }

        ApiClient client() {
            return client;
        }
    }
}
