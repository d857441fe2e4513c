package nl.verwerkingenlogging.it.conformance;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.gemeente.proef.stappen.Stap;
import nl.gemeente.proef.stappen.StappenApplicatie;
import nl.verwerkingenlogging.it.harness.AgentJvm;
import nl.verwerkingenlogging.it.harness.Artifacts;
import nl.verwerkingenlogging.it.harness.Configuration;
import nl.verwerkingenlogging.it.harness.RecordingRegister;
import org.apache.catalina.startup.Tomcat;

/** One JVM with the agent around the test application, and the log that it sends to. */
final class Actor implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern READY = Pattern.compile("gereed (\\d+)");

    private final HttpClient client = HttpClient.newHttpClient();
    private final RecordingRegister log;
    private final Path journal;
    private final AgentJvm jvm;
    private final URI application;

    /** Starts the application of one actor in a directory of its own and waits until it serves. */
    Actor(Scenario scenario, String name, RecordingRegister log, Path directory) {
        this.log = log;
        this.journal = Configuration.journal(directory);
        Path classes = directory.resolve("classes");
        DaoSource.compile(scenario.plansOf(name), classes);
        Path configuration = Configuration.file(directory, AgentConfiguration.of(scenario, name, log.url(), journal));
        String libraries = Artifacts.classPathOf(
                StappenApplicatie.class,
                Tomcat.class,
                jakarta.annotation.PostConstruct.class,
                ObjectMapper.class,
                JsonFactory.class,
                JsonProperty.class);
        jvm = AgentJvm.withAgent(configuration)
                .directory(directory)
                .classPath(classes + File.pathSeparator + libraries)
                .start(
                        StappenApplicatie.class,
                        directory.resolve("tomcat").toString(),
                        DaoSource.CLASS,
                        String.valueOf(AgentConfiguration.MAX_WAIT_MILLIS));
        application = URI.create("http://127.0.0.1:" + jvm.awaitLine(READY).group(1) + "/verwerking");
    }

    RecordingRegister log() {
        return log;
    }

    AgentJvm jvm() {
        return jvm;
    }

    Path journal() {
        return journal;
    }

    /** Lets the application do steps as one unit of work; gives a report of each that it began. */
    JsonNode perform(List<Stap> steps, Map<String, String> headers) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(application)
                    .timeout(Duration.ofMinutes(1))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(steps)));
            headers.forEach(request::header);
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new AssertionError("The test application answered " + response.statusCode() + ": "
                        + response.body() + "\n" + jvm.transcript());
            }
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(jvm.transcript(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The configuration, for the message of a failed run. */
    String describe() {
        try {
            return Files.readString(journal.resolveSibling("verwerkingenlogging.yaml")) + "\n" + jvm.transcript();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        jvm.close();
        log.close();
    }
}
