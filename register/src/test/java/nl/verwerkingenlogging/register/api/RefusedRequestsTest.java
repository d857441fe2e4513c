package nl.verwerkingenlogging.register.api;

import static nl.verwerkingenlogging.register.Bodies.NORMAAL;
import static nl.verwerkingenlogging.register.RunningRegister.ALL;
import static nl.verwerkingenlogging.register.RunningRegister.invalidParams;
import static nl.verwerkingenlogging.register.RunningRegister.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import nl.verwerkingenlogging.register.RunningRegister;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is wrong, and wherever it is noticed, the answer has the form of the standard (rules B-08 to B-10, FC-23). */
class RefusedRequestsTest {

    private static RunningRegister register;

    @BeforeAll
    static void start(@TempDir Path directory) {
        register = RunningRegister.start(directory);
    }

    @AfterAll
    static void stop() {
        register.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/verwerkingsacties, */*, '', 400",
        "GET, /api/v1/verwerkingsacties, text/html, '', 406",
        "GET, /api/v1/verwerkingsacties, nonsense, '', 406",
        "GET, /api/v1/verwerkingsacties/x, */*, '', 400",
        "GET, /api/v1/verwerkingsacties/, */*, '', 404",
        "GET, /api/v1/onbekend, */*, '', 404",
        "GET, /onbekend, */*, '', 404",
        "GET, /, */*, '', 404",
        "GET, /error, */*, '', 404",
        "PUT, /api/v1/verwerkingsacties, */*, application/json, 405",
        "DELETE, /api/v1/verwerkingsacties/7a22eb38-bca6-463f-9955-54ab040287cb, */*, '', 405",
        "PATCH, /api/v1/verwerkingsacties, */*, application/x-www-form-urlencoded, 405",
        "POST, /api/v1/verwerkingsacties, */*, '', 415",
        "POST, /api/v1/verwerkingsacties, */*, text/plain, 415",
        "POST, /api/v1/verwerkingsacties, */*, nonsense, 415",
        "POST, /api/v1/verwerkingsacties, */*, multipart/form-data, 415",
        "POST, /api/v1/verwerkingsacties, */*, application/json;charset=ISO-8859-1, 415",
        "POST, /api/v1/verwerkingsacties, text/xml, application/json, 406",
        "POST, /api/v1/verwerkingsacties, application/json, application/json;charset=utf-8, 400",
    })
    void answersAsTheStandardWants(String method, String path, String accept, String contentType, int status) {
        HttpRequest.Builder request = register.request(ALL, path)
                .method(method, BodyPublishers.ofString("{"))
                .header("Accept", accept);
        if (!contentType.isEmpty()) {
            request.header("Content-Type", contentType);
        }

        HttpResponse<String> response = register.send(request);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("API-version")).contains("0.9.0");
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        isFout(json(response), status);
    }

    @Test
    void saysWhichMethodsThereAre() {
        HttpResponse<String> response =
                register.send(register.request(ALL, "/api/v1/verwerkingsacties").DELETE());

        assertThat(response.headers().firstValue("Allow").orElseThrow().split(", "))
                .containsExactlyInAnyOrder("GET", "POST");
    }

    @Test
    void refusesABodyThatIsTooLargeOrCompressed() {
        byte[] large = new byte[RequestBody.MAX_BYTES + 1];

        assertThat(register.post(ALL, large).statusCode()).isEqualTo(413);
        HttpResponse<String> compressed = register.post(ALL, NORMAAL, "Content-Encoding", "gzip");
        assertThat(compressed.statusCode()).isEqualTo(415);
        HttpResponse<String> chunked = register.send(register.request(ALL, "/api/v1/verwerkingsacties")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));
        assertThat(chunked.statusCode()).isEqualTo(413);
    }

    @Test
    void namesTheFieldsOfAnInvalidBody() { // B-10
        HttpResponse<String> response =
                register.post(ALL, NORMAAL.replace("persoon\"", "zaak\"").replace("+02:00", ""));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(invalidParams(response)).containsExactly("tijdstip", "verwerkteObjecten[0].objecttype");
        assertThat(response.body()).doesNotContain("2308572");
    }

    @ParameterizedTest
    @CsvSource({
        "GET /api/v1/verwerkingsacties?objectId=2308572 x HTTP/1.1|Host: x, 400",
        "GET /api/v1/verwerkingsacties?objectId={2308572} HTTP/1.1|Host: x, 400",
        "2308572, 400",
        "GET / HTTP/1.1, 400",
        "GET / HTTP/1.1|Host: a b, 400",
        "GET / HTTP/9.9|Host: x, 505",
        "GET /%zz2308572 HTTP/1.1|Host: x, 400",
        "GET /api%2fv1 HTTP/1.1|Host: x, 400",
        "GET /api/v1/../../.. HTTP/1.1|Host: x, 400",
        "GET /api/v1/%2e%2e/v1/verwerkingsacties HTTP/1.1|Host: x|Connection: close, 401",
        "GET //api//v1//verwerkingsacties HTTP/1.1|Host: x|Connection: close, 401",
        "GET /x/..;/api/v1/verwerkingsacties HTTP/1.1|Host: x|Connection: close, 401",
        "GET /api;a=b/v1/verwerkingsacties;objectId=2308572 HTTP/1.1|Host: x|Connection: close, 401",
        "TRACE / HTTP/1.1|Host: x|Connection: close, 405",
        "CONNECT x:1 HTTP/1.1|Host: x|Connection: close, 501",
        "POST / HTTP/1.1|Host: x|Content-Length: -1, 400",
        "POST / HTTP/1.1|Host: x|Transfer-Encoding: onbekend, 501",
        "GET / HTTP/1.1|Host: x|LARGE, 400",
    })
    void answersWhatNeverReachesASpringController(String lines, int status) throws IOException {
        String request = lines.replace("|", "\r\n").replace("LARGE", "X: " + "x".repeat(20_000)) + "\r\n\r\n";

        String response = raw(request);

        assertThat(response).startsWith("HTTP/1.1 " + status);
        assertThat(response).contains("API-version: 0.9.0", "Content-Type: application/problem+json");
        assertThat(response).doesNotContain("2308572", "Tomcat", "Exception", "<html");
        isFout(new JsonMapper().readTree(response.substring(response.indexOf("\r\n\r\n"))), status);
    }

    @Test
    void answersAHeadRequestWithoutABody() throws IOException {
        String response = raw("HEAD /onbekend HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(response)
                .startsWith("HTTP/1.1 404")
                .contains("API-version: 0.9.0")
                .endsWith("\r\n\r\n");
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), register.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void isFout(JsonNode fout, int status) {
        for (String field : new String[] {"type", "code", "title", "detail", "instance"}) {
            assertThat(fout.get(field).stringValue()).as(field).isNotBlank();
        }
        assertThat(fout.get("status").intValue()).isEqualTo(status);
        assertThat(fout.has("invalidParams")).isEqualTo(status == 400);
    }
}
