package nl.verwerkingenlogging.agent.core.forward;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import nl.verwerkingenlogging.agent.core.connect.ConnectionSettings;

/**
 * Asks a token endpoint for a token (RFC 6749, 4.4), once per call, with a client of its own that follows no redirect: the secret goes where the configuration says, and nowhere else.
 * Thread-safe. Makes its client with the first call (FC-05).
 */
final class TokenEndpoint implements TokenGiver {

    /** How long a token is good for when the endpoint does not say. */
    static final Duration UNSAID = Duration.ofMinutes(5);

    private static final long MOST_SECONDS = TimeUnit.DAYS.toSeconds(1);

    /** The errors of RFC 6749: any other text could be anything. */
    private static final Set<String> ERRORS = Collections.unmodifiableSet(new HashSet<>(Arrays.asList(
            "invalid_request",
            "invalid_client",
            "invalid_grant",
            "unauthorized_client",
            "unsupported_grant_type",
            "invalid_scope",
            "invalid_target",
            "access_denied",
            "server_error",
            "temporarily_unavailable")));

    private final OAuth2Settings settings;
    private final ConnectionSettings connection;
    private HttpSender sender;
    private boolean closed;

    TokenEndpoint(OAuth2Settings settings, ConnectionSettings connection) {
        this.settings = settings;
        this.connection = connection;
    }

    @Override
    public GivenToken ask() throws IOException {
        OutgoingRequest request = request();
        Answer answer;
        try {
            answer = sender().ask(request);
        } catch (IOException e) {
            throw new IOException(this + " gives no token: " + Failures.reason(e), e);
        }
        JsonNode body = json(answer);
        if (answer.status() != 200) {
            Duration wait = RetryAfter.of(answer, Clock.systemUTC());
            throw new NoTokenException(this + " gives no token: " + answer + error(body), wait);
        }
        if (!answer.whole()) {
            throw new IOException(this + " gives no token: its answer is too long, or was cut off");
        }
        String token = body.path("access_token").asText("");
        if (token.isEmpty()) {
            throw new IOException(this + " gives no token: there is no access_token in its answer");
        }
        String type = body.path("token_type").asText("Bearer");
        if (!"bearer".equalsIgnoreCase(type) || !FixedToken.sendable(token)) {
            throw new IOException(this + " gives a token of another kind than bearer");
        }
        return new GivenToken("Bearer " + token, lifetime(body.path("expires_in")));
    }

    private OutgoingRequest request() throws IOException {
        StringBuilder form = new StringBuilder("grant_type=client_credentials");
        for (Map.Entry<String, String> parameter : settings.parameters().entrySet()) {
            form.append('&').append(parameter.getKey()).append('=').append(encoded(parameter.getValue()));
        }
        String id = encoded(settings.clientId());
        String secret = encoded(settings.secret().read());
        if (settings.secretInBody()) {
            form.append("&client_id=").append(id).append("&client_secret=").append(secret);
        }
        byte[] body = form.toString().getBytes(StandardCharsets.US_ASCII);
        OutgoingRequest request = OutgoingRequest.post(
                settings.tokenUrl(),
                Collections.<String, String>emptyMap(),
                "application/x-www-form-urlencoded",
                body,
                0,
                body.length);
        if (settings.secretInBody()) {
            return request;
        }
        byte[] pair = (id + ":" + secret).getBytes(StandardCharsets.US_ASCII);
        return request.with("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    private static String encoded(String text) {
        try {
            return URLEncoder.encode(text, "UTF-8");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java has UTF-8", e);
        }
    }

    /** The body, or nothing where it is none. */
    private static JsonNode json(Answer answer) {
        ObjectMapper mapper = new ObjectMapper();
        try {
            return answer.whole() ? mapper.readTree(answer.body()) : mapper.createObjectNode();
        } catch (JsonProcessingException e) {
            // A page, or nothing at all; what is missing in it is said by whoever looks for it.
            return mapper.createObjectNode();
        } catch (IOException e) {
            throw new IllegalStateException("an array cannot fail to be read", e);
        }
    }

    private static String error(JsonNode body) {
        String error = body.path("error").asText("");
        return ERRORS.contains(error) ? ", " + error : "";
    }

    private static Duration lifetime(JsonNode seconds) {
        // Some send it as a text.
        long given = seconds.asLong(0);
        return given <= 0 ? UNSAID : Duration.ofSeconds(Math.min(given, MOST_SECONDS));
    }

    private synchronized HttpSender sender() throws IOException {
        if (closed) {
            throw new IOException("The forwarder is closed");
        }
        if (sender == null) {
            sender = new HttpSender(connection, settings.tokenUrl(), 1);
        }
        return sender;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (sender != null) {
            sender.close();
        }
    }

    @Override
    public String toString() {
        return "The token endpoint " + settings.tokenUrl();
    }
}
