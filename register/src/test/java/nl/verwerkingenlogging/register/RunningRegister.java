package nl.verwerkingenlogging.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real register in this JVM, on a port of its own and a database file of its own, with one token per set of scopes that the tests need. */
public final class RunningRegister implements AutoCloseable {

    /** May do everything. */
    public static final String ALL = "token-all";

    public static final String CREATE_NORMAL = "token-create-normal";
    public static final String CREATE_CONFIDENTIAL = "token-create-confidential";
    public static final String READ_NORMAL = "token-read-normal";
    public static final String READ_CONFIDENTIAL = "token-read-confidential";

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ConfigurableApplicationContext context;

    private RunningRegister(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts with the tokens above. */
    public static RunningRegister start(Path directory, String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        token(all, 0, ALL, "alles", "create:confidential,read:confidential,update:confidential,delete:confidential");
        token(all, 1, CREATE_NORMAL, "app", "create:normal");
        token(all, 2, CREATE_CONFIDENTIAL, "onderzoek", "create.confidential");
        token(all, 3, READ_NORMAL, "lezer", "read:normal");
        token(all, 4, READ_CONFIDENTIAL, "privacy-officer", "read:confidential");
        return startWithoutTokens(directory, all.toArray(String[]::new));
    }

    /** Starts with just these options. */
    public static RunningRegister startWithoutTokens(Path directory, String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.add("--server.port=0");
        all.add("--register.data-directory=" + directory);
        return new RunningRegister(SpringApplication.run(RegisterApplication.class, all.toArray(String[]::new)));
    }

    private static void token(List<String> options, int i, String token, String clientId, String scopes) {
        options.add("--register.tokens[" + i + "].token=" + token);
        options.add("--register.tokens[" + i + "].client-id=" + clientId);
        options.add("--register.tokens[" + i + "].scopes=" + scopes);
    }

    public int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** A part of the running register. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    public URI uri(String pathAndQuery) {
        return URI.create("http://127.0.0.1:" + port() + pathAndQuery);
    }

    public HttpRequest.Builder request(String token, String pathAndQuery) {
        return HttpRequest.newBuilder(uri(pathAndQuery)).header("Authorization", "Bearer " + token);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> get(String token, String pathAndQuery) {
        return send(request(token, pathAndQuery));
    }

    public HttpResponse<String> post(String token, String body, String... headers) {
        return post(token, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    public HttpResponse<String> post(String token, byte[] body, String... headers) {
        HttpRequest.Builder request = request(token, "/api/v1/verwerkingsacties")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request);
    }

    /** Asks for the actions about a person with this BSN. */
    public HttpResponse<String> list(String token, String bsn, String... parameters) {
        StringBuilder query = new StringBuilder("?objecttype=persoon&soortObjectId=BSN&objectId=" + bsn);
        for (int i = 0; i < parameters.length; i += 2) {
            query.append('&')
                    .append(parameters[i])
                    .append('=')
                    .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
        }
        return get(token, "/api/v1/verwerkingsacties" + query);
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    /** The names in {@code invalidParams}, in order. */
    public static List<String> invalidParams(HttpResponse<String> response) {
        List<String> names = new ArrayList<>();
        json(response)
                .get("invalidParams")
                .forEach(param -> names.add(param.get("name").stringValue()));
        return names;
    }

    @Override
    public void close() {
        context.close();
    }
}
