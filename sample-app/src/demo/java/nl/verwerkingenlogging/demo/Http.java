package nl.verwerkingenlogging.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Sends requests and insists on an answer. */
final class Http {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    /** Posts JSON; gives the body of the answer. */
    String post(String url, String json) {
        return send(
                url,
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)));
    }

    /** Gets a resource with a bearer token; gives the body of the answer. */
    String get(String url, String token) {
        return send(url, HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + token));
    }

    private String send(String url, HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.timeout(TIMEOUT).build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new DemoException(url + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new DemoException(url + " did not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoException("Interrupted", e);
        }
    }
}
