package nl.verwerkingenlogging.register;

import static nl.verwerkingenlogging.register.Bodies.NORMAAL;
import static nl.verwerkingenlogging.register.Bodies.body;
import static nl.verwerkingenlogging.register.Bodies.persoon;
import static nl.verwerkingenlogging.register.RunningRegister.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import nl.verwerkingenlogging.register.config.StartupException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the register does with its settings when it starts. */
class StartTest {

    @TempDir
    private Path parent;

    @Test
    void makesADevelopmentTokenThatMayDoEverythingAndOnlyTheOwnerCanRead() throws IOException {
        Path directory = parent.resolve("nieuw/data");
        assumeTrue(Files.getFileStore(parent).supportsFileAttributeView("posix"), "needs POSIX permissions");
        try (RunningRegister register = RunningRegister.startWithoutTokens(directory)) {
            Path file = directory.resolve("development-token");
            String token = Files.readString(file);

            String confidential = body("vertrouwelijk", "2024-04-05T14:35:42Z", persoon("1234567"));
            assertThat(register.post(token, confidential).statusCode()).isEqualTo(201);
            assertThat(register.list(token, "1234567").statusCode()).isEqualTo(200);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(directory.resolve("register.mv.db"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void removesTheDevelopmentTokenOnceTokensAreConfigured() throws IOException {
        String token;
        try (RunningRegister first = RunningRegister.startWithoutTokens(parent)) {
            token = Files.readString(parent.resolve("development-token"));
            assertThat(first.post(token, NORMAAL).statusCode()).isEqualTo(201);
        }
        try (RunningRegister second = RunningRegister.start(parent)) {
            assertThat(parent.resolve("development-token")).doesNotExist();
            assertThat(second.post(token, NORMAAL).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void answersHealthWithoutAToken() {
        try (RunningRegister register = RunningRegister.start(parent)) {
            assertThat(register.send(HttpRequest.newBuilder(register.uri("/health")))
                            .body())
                    .isEqualTo("{\"status\":\"UP\"}");
        }
    }

    @Test
    void leavesOutWhatIsAbsentWhenSoConfiguredAndShowsTheConfiguredVersion() { // AMB-08, AMB-34
        try (RunningRegister register =
                RunningRegister.start(parent, "--register.omit-absent=true", "--register.api-version=1.0.0")) {
            var response = register.post(RunningRegister.ALL, NORMAAL);

            assertThat(json(response).has("bewaartermijn")).isFalse();
            assertThat(response.headers().firstValue("API-version")).contains("1.0.0");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "register.tokens[0].client-id=app, register.tokens[0].token",
        "register.tokens[0].token=geheim-1, register.tokens[0].client-id",
        "register.tokens[0].token=geheim-1 register.tokens[0].client-id=app register.tokens[0].scopes=create, "
                + "register.tokens[0].scopes",
        "register.tokens[0].token=geheim-1 register.tokens[0].client-id=a register.tokens[1].token=geheim-1"
                + " register.tokens[1].client-id=b, register.tokens[1].token",
        "register.public-url=log.example.nl, register.public-url",
    })
    void refusesToStartWithAWrongSettingAndNamesItWithoutItsSecret(String settings, String key) {
        String[] options =
                List.of(settings.split(" ")).stream().map(s -> "--" + s).toArray(String[]::new);

        assertThatThrownBy(() -> RunningRegister.startWithoutTokens(parent, options))
                .rootCause()
                .isInstanceOf(StartupException.class)
                .hasMessageStartingWith(key)
                .hasMessageNotContaining("geheim-1");
    }

    @Test
    void refusesASettingThatItDoesNotKnow() {
        assertThatThrownBy(() -> RunningRegister.startWithoutTokens(parent, "--register.data-dir=x"))
                .hasStackTraceContaining("register.data-dir");
    }

    @Test
    void refusesADataDirectoryThatIsAFile() throws IOException {
        Path file = Files.writeString(parent.resolve("bestand"), "x");

        assertThatThrownBy(() -> RunningRegister.startWithoutTokens(file))
                .rootCause()
                .isInstanceOf(StartupException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void leavesTheDirectoryOfARunningRegisterAlone() throws IOException {
        try (RunningRegister running = RunningRegister.startWithoutTokens(parent)) {
            assertThatThrownBy(() -> RunningRegister.startWithoutTokens(parent))
                    .rootCause()
                    .isInstanceOf(StartupException.class)
                    .hasMessageContaining("in use by another register");

            String token = Files.readString(parent.resolve("development-token"));
            assertThat(running.post(token, NORMAAL).statusCode()).isEqualTo(201);
        }
    }
}
