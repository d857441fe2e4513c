package nl.verwerkingenlogging.register.page;

import static nl.verwerkingenlogging.register.Bodies.body;
import static nl.verwerkingenlogging.register.Bodies.with;
import static nl.verwerkingenlogging.register.RunningRegister.ALL;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import nl.verwerkingenlogging.register.RunningRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page for developers. */
class DevelopmentPageTest {

    @TempDir
    private Path directory;

    @Test
    void listsTheNewestActionsFirstAndEscapesWhatWasSent() {
        try (RunningRegister register = RunningRegister.start(directory, "--spring.profiles.active=development")) {
            register.post(ALL, with("verwerkingNaam", "\"Huwelijk <script>alert(1)</script>\""));
            register.post(
                    ALL,
                    body(
                            "vertrouwelijk",
                            "2024-04-06T14:35:42+02:00",
                            "{\"objecttype\": \"persoon\", \"soortObjectId\": \"BSN\", \"objectId\": \"7654321\","
                                    + " \"betrokkenheid\": \"Getuige\"}"));

            HttpResponse<String> page = get(register, "/ontwikkeling");

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .startsWith("default-src 'none'; style-src 'self'");
            assertThat(page.headers().firstValue("Content-Language")).contains("nl");
            assertThat(page.body())
                    .contains("Huwelijk &lt;script&gt;", "Ophalen persoonsgegevens", "2308572", "7654321", "Getuige")
                    .doesNotContain("<script>");
            assertThat(page.body().indexOf("2024-04-06")).isLessThan(page.body().indexOf("2024-04-05"));
            assertThat(get(register, "/ontwikkeling/stijl.css").headers().firstValue("Content-Type"))
                    .contains("text/css");
            assertThat(get(register, "/").headers().firstValue("Location").orElseThrow())
                    .endsWith("/ontwikkeling");
        }
    }

    @Test
    void isNotThereOutsideTheDevelopmentProfile() {
        try (RunningRegister register = RunningRegister.start(directory)) {
            assertThat(get(register, "/ontwikkeling").statusCode()).isEqualTo(404);
            assertThat(get(register, "/ontwikkeling/stijl.css").statusCode()).isEqualTo(404);
        }
    }

    private static HttpResponse<String> get(RunningRegister register, String path) {
        return register.send(HttpRequest.newBuilder(register.uri(path)));
    }
}
