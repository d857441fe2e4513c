package nl.verwerkingenlogging.it.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** The reference register as a process, with an empty database and one token. */
public final class RealRegister implements AutoCloseable {

    /** The token that the register knows. */
    public static final String TOKEN = "proef-token-0123456789abcdef0123456789abcdef";

    private static final String SCOPES = "create:normal,create:confidential,read:normal,read:confidential";

    private final HttpClient client = HttpClient.newHttpClient();
    private final AgentJvm jvm;
    private final URI url;

    private RealRegister(AgentJvm jvm, int port) {
        this.jvm = jvm;
        this.url = URI.create("http://127.0.0.1:" + port + RecordingRegister.BASE_PATH);
    }

    /**
     * Starts a register and waits until it answers.
     *
     * @param directory where its database goes
     * @return the running register
     */
    public static RealRegister start(Path directory) {
        int port = freePort();
        AgentJvm jvm = AgentJvm.jvm()
                .directory(directory)
                .startJar(
                        Artifacts.registerJar(),
                        "--server.port=" + port,
                        "--register.data-directory=" + directory.resolve("register-data"),
                        "--register.tokens[0].token=" + TOKEN,
                        "--register.tokens[0].client-id=proef",
                        "--register.tokens[0].scopes=" + SCOPES);
        RealRegister register = new RealRegister(jvm, port);
        Awaitility.await("register answers")
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(200))
                .until(register::answers);
        return register;
    }

    /**
     * Where the API is.
     *
     * @return its URL
     */
    public URI url() {
        return url;
    }

    /**
     * Asks for the actions about a person, page by page.
     *
     * @param objectId the person's BSN
     * @return the actions
     */
    public List<JsonNode> actionsAbout(String objectId) {
        List<JsonNode> actions = new ArrayList<>();
        JsonNode page;
        int number = 1;
        do {
            page = page(objectId, number++);
            page.path("results").forEach(actions::add);
        } while (page.hasNonNull("next"));
        return actions;
    }

    private JsonNode page(String objectId, int number) {
        HttpResponse<String> response = get("/verwerkingsacties?objecttype=persoon&soortObjectId=BSN"
                + "&vertrouwelijkheid=normaal&objectId=" + objectId + "&page=" + number);
        if (response.statusCode() != 200) {
            throw new AssertionError("The register answered " + response.statusCode() + ": " + response.body());
        }
        return RecordedRequest.parse(response.body());
    }

    /** Ends the register. */
    @Override
    public void close() {
        jvm.close();
    }

    private boolean answers() {
        if (!jvm.isAlive()) {
            throw new IllegalStateException("The register ended.\n" + jvm.transcript());
        }
        try {
            // Any answer is one, also that something is missing in the question.
            return get("/verwerkingsacties").statusCode() > 0;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private HttpResponse<String> get(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Bearer " + TOKEN)
                .timeout(Duration.ofSeconds(20))
                .build();
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * A port that nobody listens on.
     *
     * @return the port
     */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
