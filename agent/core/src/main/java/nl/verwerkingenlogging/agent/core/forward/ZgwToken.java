package nl.verwerkingenlogging.agent.core.forward;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.verwerkingenlogging.agent.core.connect.Secret;

/**
 * A token as the ZGW APIs have it (AMB-26): a JWT that says who we are, signed with the secret that the register knows us by. It is short-lived, so it is made again and again; and it says
 * to be a little older than it is, since many registers refuse one that their own clock takes to be of the future. Thread-safe.
 */
final class ZgwToken implements TokenSource {

    /** Seconds from now until it is no more valid. */
    static final long LIFETIME = 300;

    /** Seconds that it says to be older than it is. */
    static final long SKEW = 30;

    private static final long FRESH = TimeUnit.SECONDS.toNanos(LIFETIME * 3 / 4);
    private static final String ALGORITHM = "HmacSHA256";

    private final String clientId;
    private final Secret secret;
    private final Clock time;
    private final LongSupplier clock;
    private String authorization;
    private long madeAt;

    /**
     * Makes a source.
     *
     * @param time what the tokens say
     * @param clock how old they are, in nanoseconds
     */
    ZgwToken(String clientId, Secret secret, Clock time, LongSupplier clock) {
        this.clientId = clientId;
        this.secret = secret;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public synchronized String authorization() throws IOException {
        long now = clock.getAsLong();
        if (authorization == null || now - madeAt >= FRESH) {
            authorization = null;
            authorization = "Bearer " + make();
            madeAt = now;
        }
        return authorization;
    }

    @Override
    public synchronized void rejected(String rejected) {
        if (rejected != null && rejected.equals(authorization)) {
            authorization = null;
        }
    }

    private String make() throws IOException {
        long now = time.instant().getEpochSecond();
        ByteArrayOutputStream claims = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(claims)) {
            json.writeStartObject();
            json.writeStringField("iss", clientId);
            json.writeNumberField("iat", now - SKEW);
            json.writeNumberField("exp", now + LIFETIME);
            json.writeStringField("client_id", clientId);
            // Who uses the application is nobody's business here: the action itself may say so (AMB-55).
            json.writeStringField("user_id", clientId);
            json.writeStringField("user_representation", clientId);
            json.writeEndObject();
        }
        String head = "{\"typ\":\"JWT\",\"alg\":\"HS256\"}";
        String signed = base64(head.getBytes(StandardCharsets.UTF_8)) + "." + base64(claims.toByteArray());
        return signed + "." + base64(signature(signed));
    }

    private byte[] signature(String signed) throws IOException {
        byte[] key = secret.read().getBytes(StandardCharsets.UTF_8);
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IOException("No token can be signed: this Java has no " + ALGORITHM, e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "ZGW tokens of client " + clientId;
    }
}
