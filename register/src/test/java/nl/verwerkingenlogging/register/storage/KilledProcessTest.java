package nl.verwerkingenlogging.register.storage;

import static nl.verwerkingenlogging.register.Bodies.NORMAAL;
import static nl.verwerkingenlogging.register.RunningRegister.ALL;
import static nl.verwerkingenlogging.register.RunningRegister.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.verwerkingenlogging.register.RegisterApplication;
import nl.verwerkingenlogging.register.RunningRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An action that was answered with 201 is there after the process was killed. */
class KilledProcessTest {

    private static final int ACTIONS = 40;
    private static final String READY = "Register ready: ";

    @Test
    void losesNoActionThatItHasAnswered(@TempDir Path directory) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        RegisterApplication.class.getName(),
                        "--server.port=0",
                        "--register.data-directory=" + directory)
                .redirectErrorStream(true)
                .start();
        try (BufferedReader console =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String base = base(console);
            String token = Files.readString(directory.resolve("development-token"));
            for (int i = 0; i < ACTIONS; i++) {
                assertThat(post(base, token)).isEqualTo(201);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }

        try (RunningRegister register = RunningRegister.start(directory)) {
            assertThat(json(register.list(ALL, "2308572")).get("count").intValue())
                    .isEqualTo(ACTIONS);
        }
    }

    private static String base(BufferedReader console) throws Exception {
        String line = console.readLine();
        while (!line.startsWith(READY)) {
            line = console.readLine();
        }
        return line.substring(READY.length()).split(" ", 2)[0];
    }

    private static int post(String base, String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/verwerkingsacties"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(NORMAAL))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}
