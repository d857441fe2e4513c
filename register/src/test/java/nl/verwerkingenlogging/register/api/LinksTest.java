package nl.verwerkingenlogging.register.api;

import static nl.verwerkingenlogging.register.Bodies.NORMAAL;
import static nl.verwerkingenlogging.register.RunningRegister.ALL;
import static nl.verwerkingenlogging.register.RunningRegister.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import nl.verwerkingenlogging.register.RunningRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** FC-24. */
class LinksTest {

    private static final String[] FORWARDED = {
        "X-Forwarded-Host", "evil.example", "X-Forwarded-Proto", "https", "Forwarded", "host=evil.example"
    };

    @TempDir
    private Path directory;

    @Test
    void beginWithWhatTheClientCalledAndNotWithForwardedHeaders() {
        try (RunningRegister register = RunningRegister.start(directory)) {
            HttpResponse<String> response = register.post(ALL, NORMAAL, FORWARDED);

            assertThat(response.headers().firstValue("Location").orElseThrow())
                    .startsWith(register.uri("/api/v1/verwerkingsacties/").toString());
        }
    }

    @Test
    void beginWithTheConfiguredPublicUrlAndKeepTheFilters() {
        String base = "https://log.example.nl/register";
        try (RunningRegister register = RunningRegister.start(directory, "--register.public-url=" + base + "/")) {
            register.post(ALL, NORMAAL);
            JsonNode actie = json(register.post(ALL, NORMAAL, FORWARDED));

            JsonNode page = json(register.list(ALL, "2308572", "pageSize", "1", "eindDatum", "2025-01-01"));

            assertThat(actie.get("url").stringValue()).startsWith(base + "/api/v1/verwerkingsacties/");
            assertThat(actie.get("verwerkteObjecten").get(0).get("url").stringValue())
                    .startsWith(base + "/inzage/api/v1/verwerkte-objecten/");
            assertThat(page.get("next").stringValue())
                    .isEqualTo(base + "/api/v1/verwerkingsacties?objecttype=persoon&soortObjectId=BSN"
                            + "&objectId=2308572&eindDatum=2025-01-01&page=2&pageSize=1");
        }
    }
}
