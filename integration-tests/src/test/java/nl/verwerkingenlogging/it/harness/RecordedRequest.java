package nl.verwerkingenlogging.it.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request that a register got, and its answer.
 *
 * @param method such as {@code POST}
 * @param path below the register's URL
 * @param headers by name in lower case
 * @param body as text; empty when there was none
 * @param arrival when it had arrived
 * @param answer what was answered; null as long as nothing was
 */
public record RecordedRequest(
        String method, String path, Map<String, List<String>> headers, String body, Instant arrival, Answered answer) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * The answer to a request.
     *
     * @param status its status
     * @param headers by name in lower case
     * @param body as text
     */
    public record Answered(int status, Map<String, List<String>> headers, String body) {

        /**
         * Whether the register accepted.
         *
         * @return true for a 2xx
         */
        public boolean isSuccess() {
            return status / 100 == 2;
        }
    }

    /**
     * A header.
     *
     * @param name its name in any case
     * @return its first value
     */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT))).map(values -> values.get(0));
    }

    /**
     * What tells a repetition from a new action.
     *
     * @return the idempotency key
     */
    public String idempotencyKey() {
        return header("Idempotency-Key").orElseThrow(() -> new AssertionError("No Idempotency-Key on " + this));
    }

    /**
     * The body as JSON.
     *
     * @return its root
     */
    public JsonNode json() {
        return parse(body);
    }

    /**
     * Whether the register accepted it.
     *
     * @return false when it refused or has not answered
     */
    public boolean isAccepted() {
        return answer != null && answer.isSuccess();
    }

    /**
     * Parses JSON.
     *
     * @param text the text
     * @return its root
     */
    public static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + text, e);
        }
    }
}
