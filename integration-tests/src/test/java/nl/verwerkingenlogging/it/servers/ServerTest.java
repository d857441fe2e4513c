package nl.verwerkingenlogging.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.verwerkingenlogging.it.harness.AgentJvm;
import nl.verwerkingenlogging.it.harness.Configuration;
import nl.verwerkingenlogging.it.harness.Jdk;
import nl.verwerkingenlogging.it.harness.RealRegister;
import nl.verwerkingenlogging.it.harness.RecordedRequest;
import nl.verwerkingenlogging.it.harness.RecordingRegister;
import nl.verwerkingenlogging.it.harness.TestProcesses;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A server with the agent, a register that it reports to, and what was asked of it over HTTP. */
abstract class ServerTest {

    private static final Duration DELIVERY = Duration.ofSeconds(30);

    @RegisterExtension
    final TestProcesses processes = new TestProcesses();

    /** Where this server keeps what is its own; stays behind after the test, with its logs. */
    Path directory;

    /** Where it listens. */
    final int port = RealRegister.freePort();

    private final HttpClient client = HttpClient.newHttpClient();
    private RecordingRegister register;
    private AgentJvm server;

    /** Describes the JVM of a server with the agent and these rules. */
    final AgentJvm.Builder describe(String name, Jdk jdk, String rules) throws IOException {
        directory = Directories.fresh(name + " on " + jdk);
        register = processes.register();
        processes.journal(Configuration.journal(directory));
        // Many classes of a server are not loaded before they are asked for.
        processes.expectTrouble("matched nothing so far");
        return AgentJvm.withAgent(Configuration.write(directory, register.url(), rules))
                .on(jdk)
                .directory(directory);
    }

    /** Keeps a started server until it answers, and to the end of the test. */
    final void keep(AgentJvm started, Duration atMost, String path) {
        server = processes.started(started);
        Awaitility.await("server answers")
                .atMost(atMost)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> !server.isAlive() || answers(path));
        assertThat(server.isAlive()).as(server.transcript()).isTrue();
    }

    @AfterEach
    void keepWhatItSaid() throws IOException {
        if (server != null) {
            server.close();
            Files.write(directory.resolve("stdout.log"), server.stdout());
            Files.write(directory.resolve("stderr.log"), server.stderr());
        }
    }

    final AgentJvm server() {
        return server;
    }

    /** Sends a GET and expects an answer of 200. */
    final String get(String path, String... headers) {
        HttpResponse<String> response = send(request(path, headers).GET());
        assertThat(response.statusCode()).as(path + "\n" + response.body()).isEqualTo(200);
        return response.body();
    }

    /** Begins a request to the server. */
    final HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofMinutes(1));
        return headers.length == 0 ? builder : builder.headers(headers);
    }

    /** Sends a request. */
    final HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(server.transcript(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Ends the server and fails unless the register got these actions, and no other, each once. */
    final void stopAndExpect(List<Actie> expected) {
        Awaitility.await("the actions are delivered")
                .atMost(DELIVERY)
                .until(() -> register.accepted().size() >= expected.size());
        server.stop();
        assertThat(register.accepted().stream().map(Actie::of))
                .as(server.transcript())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    /** What the register has got so far. */
    final List<RecordedRequest> accepted() {
        return register.accepted();
    }

    private boolean answers(String path) {
        try {
            int status = client.send(request(path).GET().build(), BodyHandlers.discarding())
                    .statusCode();
            // A redirect or a question for a password is an answer; 404 and 503 come from a server that is still
            // deploying.
            return status < 404;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
