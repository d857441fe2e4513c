package nl.verwerkingenlogging.register.storage;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * By what a client's repeated request is recognised (AMB-35).
 *
 * @param key what the client sent in the header; not null
 * @param bodyHash the SHA-256 of the body that came with it, hexadecimal; not null
 */
public record IdempotencyKey(String key, String bodyHash) {

    /**
     * Joins a key and the body that it came with.
     *
     * @param key the header; not null
     * @param body the bytes of the request; not null
     * @return the pair; never null
     */
    public static IdempotencyKey of(String key, byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return new IdempotencyKey(key, HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
