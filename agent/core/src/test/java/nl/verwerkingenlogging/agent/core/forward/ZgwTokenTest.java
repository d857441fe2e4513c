package nl.verwerkingenlogging.agent.core.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.verwerkingenlogging.agent.core.connect.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZgwTokenTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    @TempDir
    Path directory;

    private final AtomicReference<Instant> time = new AtomicReference<>(NOW);
    private final AtomicLong clock = new AtomicLong();

    @Test
    void saysWhoWeAreForAFewMinutesAndIsSignedWithTheSecret() throws Exception {
        String authorization = tokens(Secret.of("een gehéim")).authorization();
        assertThat(authorization).startsWith("Bearer ");
        String[] parts = authorization.substring(7).split("\\.");
        assertThat(parts).hasSize(3);
        assertThat(decoded(parts[0]).get("alg").asText()).isEqualTo("HS256");
        assertThat(decoded(parts[0]).get("typ").asText()).isEqualTo("JWT");
        JsonNode claims = decoded(parts[1]);
        assertThat(claims.get("iss").asText()).isEqualTo("burger\"zaken");
        assertThat(claims.get("client_id").asText()).isEqualTo("burger\"zaken");
        assertThat(claims.get("user_id").asText()).isEqualTo("burger\"zaken");
        assertThat(claims.has("user_representation")).isTrue();
        assertThat(claims.get("iat").asLong())
                .isLessThan(NOW.getEpochSecond())
                .isGreaterThan(NOW.getEpochSecond() - 60);
        assertThat(claims.get("exp").asLong())
                .isGreaterThan(NOW.getEpochSecond() + 60)
                .isLessThanOrEqualTo(NOW.getEpochSecond() + 600);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("een gehéim".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] expected = mac.doFinal((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(Base64.getUrlDecoder().decode(parts[2])).isEqualTo(expected);
    }

    @Test
    void isMadeAgainLongBeforeItEnds() throws IOException {
        ZgwToken tokens = tokens(Secret.of("geheim"));
        String first = tokens.authorization();
        pass(200);
        assertThat(tokens.authorization()).isEqualTo(first);
        pass(30);
        assertThat(tokens.authorization()).isNotEqualTo(first);
    }

    @Test
    void isMadeAgainWithTheNewSecretAfterItWasRejected() throws IOException {
        Path file = Files.writeString(directory.resolve("secret"), "oud geheim\n");
        ZgwToken tokens = tokens(Secret.inFile(file, "The secret file"));
        String first = tokens.authorization();
        Files.writeString(file, "nieuw geheim\n");
        assertThat(tokens.authorization()).isEqualTo(first);
        tokens.rejected("Bearer een ander");
        assertThat(tokens.authorization()).isEqualTo(first);
        tokens.rejected(first);
        String second = tokens.authorization();
        assertThat(second).isNotEqualTo(first);
        Files.delete(file);
        tokens.rejected(second);
        assertThatThrownBy(tokens::authorization)
                .isInstanceOf(IOException.class)
                .hasMessage("The secret file " + file + " does not exist");
    }

    @Test
    void neverShowsSecretOrToken() throws IOException {
        ZgwToken tokens = tokens(Secret.of("geheim"));
        tokens.authorization();
        assertThat(tokens + " " + Secret.of("geheim")).doesNotContain("geheim").doesNotContain("ey");
    }

    private ZgwToken tokens(Secret secret) {
        Clock wall = new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return time.get();
            }
        };
        return new ZgwToken("burger\"zaken", secret, wall, clock::get);
    }

    private void pass(int seconds) {
        time.updateAndGet(then -> then.plusSeconds(seconds));
        clock.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }

    private static JsonNode decoded(String part) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(part));
    }
}
