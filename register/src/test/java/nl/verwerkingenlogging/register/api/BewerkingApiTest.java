package nl.verwerkingenlogging.register.api;

import static nl.verwerkingenlogging.register.Bodies.NORMAAL;
import static nl.verwerkingenlogging.register.Bodies.body;
import static nl.verwerkingenlogging.register.Bodies.persoon;
import static nl.verwerkingenlogging.register.Bodies.with;
import static nl.verwerkingenlogging.register.RunningRegister.ALL;
import static nl.verwerkingenlogging.register.RunningRegister.CREATE_CONFIDENTIAL;
import static nl.verwerkingenlogging.register.RunningRegister.CREATE_NORMAL;
import static nl.verwerkingenlogging.register.RunningRegister.READ_CONFIDENTIAL;
import static nl.verwerkingenlogging.register.RunningRegister.READ_NORMAL;
import static nl.verwerkingenlogging.register.RunningRegister.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.verwerkingenlogging.register.RunningRegister;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The functions of the Bewerking API over HTTP, each test with a person of its own. */
class BewerkingApiTest {

    private static RunningRegister register;

    @BeforeAll
    static void start(@TempDir Path directory) {
        register = RunningRegister.start(directory);
    }

    @AfterAll
    static void stop() {
        register.close();
    }

    @Test
    void answersACreatedActionWithWhatTheRegisterMadeOfIt() { // B-16, B-33
        HttpResponse<String> response = register.post(CREATE_NORMAL, NORMAAL);

        assertThat(response.statusCode()).isEqualTo(201);
        JsonNode actie = json(response);
        String url = register.uri("/api/v1/verwerkingsacties/").toString() + text(actie, "actieId");
        assertThat(UUID.fromString(text(actie, "actieId")).version()).isEqualTo(4);
        assertThat(text(actie, "url")).isEqualTo(url);
        assertThat(response.headers().firstValue("Location")).contains(url);
        assertThat(OffsetDateTime.parse(text(actie, "tijdstipRegistratie")).toInstant())
                .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        JsonNode object = actie.get("verwerkteObjecten").get(0);
        assertThat(text(object, "url"))
                .isEqualTo(register.uri("/inzage/api/v1/verwerkte-objecten/") + text(object, "verwerktObjectId"));
    }

    @Test
    void returnsEverythingAsItWasSent() { // B-19, B-34
        String sent = """
                {"actieNaam":"Opslaan \\uD83D\\uDE00 \\u0001 café","handelingNaam":"","verwerkingNaam":"Huwelijk",\
                "verwerkingId":"48086BF2-11b7-4603-9526-67d7c3bb6587",\
                "verwerkingsactiviteitId":"5f0bef4c-f66f-4311-84a5-19e8bf359eaf",\
                "verwerkingsactiviteitUrl":"https://var.example.nl/a?b=c%20d#e","bewaartermijn":"P3Y6M4DT12H30M5S",\
                "uitvoerder":"00000099000000001000","systeem":"  FooBarApp v2.1 ","gebruiker":"2ecf8e86",\
                "gegevensbron":"Bron","soortAfnemerId":"OIN","afnemerId":"00000099000000002000",\
                "verwerkingsactiviteitIdAfnemer":"c5b9f4e7-8c79-41b9-91e2-6268419cb167",\
                "verwerkingsactiviteitUrlAfnemer":"urn:x:y","verwerkingIdAfnemer":"4b698de3-ffba-45e7-8697-a283ec863db2",\
                "vertrouwelijkheid":"normaal","tijdstip":"2024-04-05T12:35:42.1230Z","verwerkteObjecten":[\
                {"objecttype":"persoon","soortObjectId":"Personeelsnummer","objectId":"007","betrokkenheid":"Getuige",\
                "verwerkteSoortenGegevens":[{"soortGegeven":"naam"},{"soortGegeven":"naam"},{"soortGegeven":"\\"{}"}]},\
                {"objecttype":"persoon","soortObjectId":"BSN","objectId":"1000001","betrokkenheid":"Partner",\
                "verwerkteSoortenGegevens":[]}]}""";
        JsonNode expected = new JsonMapper().readTree(sent);

        JsonNode created = json(register.post(ALL, sent));
        JsonNode read = json(register.get(ALL, "/api/v1/verwerkingsacties/" + text(created, "actieId")));

        assertThat(read).isEqualTo(created);
        expected.properties().stream()
                .filter(property -> !property.getKey().equals("verwerkteObjecten"))
                .forEach(property -> assertThat(read.get(property.getKey())).isEqualTo(property.getValue()));
        for (int i = 0; i < 2; i++) {
            JsonNode object = read.get("verwerkteObjecten").get(i);
            expected.get("verwerkteObjecten")
                    .get(i)
                    .properties()
                    .forEach(property ->
                            assertThat(object.get(property.getKey())).isEqualTo(property.getValue()));
        }
    }

    @Test
    void returnsNullForWhatWasNotSentAndNothingForWhatItDoesNotKnow() { // AMB-08, AMB-09, AMB-54
        String own = "7a22eb38-bca6-463f-9955-54ab040287cb";

        JsonNode actie = json(register.post(ALL, with("actieId", "\"" + own + "\", \"onbekend\": \"x\"")));

        assertThat(text(actie, "actieId")).isNotEqualTo(own);
        assertThat(actie.has("onbekend")).isFalse();
        assertThat(actie.get("bewaartermijn").isNull()).isTrue();
        JsonNode object = actie.get("verwerkteObjecten").get(0);
        assertThat(object.get("betrokkenheid").isNull()).isTrue();
        assertThat(object.get("verwerkteSoortenGegevens").isArray()).isTrue();
        assertThat(object.get("verwerkteSoortenGegevens")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        CREATE_NORMAL + ", normaal, 201",
        CREATE_CONFIDENTIAL + ", Normaal, 201",
        READ_NORMAL + ", normaal, 201", // B-05: whoever is known may log
        CREATE_CONFIDENTIAL + ", vertrouwelijk, 201",
        CREATE_NORMAL + ", vertrouwelijk, 403", // B-30
        CREATE_NORMAL + ", opgeheven, 403", // B-31
        CREATE_CONFIDENTIAL + ", opgeheven, 403",
        "nobody's, normaal, 401", // B-02
    })
    void createsWithinTheScopeOfTheClient(String token, String vertrouwelijkheid, int status) {
        HttpResponse<String> response =
                register.post(token, body(vertrouwelijkheid, "2024-04-05T14:35:42+02:00", persoon("1000002")));

        assertThat(response.statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Basic abc", "Bearer", "Bearer ", "Bearer token", "token-all", "Bearer token-all,x"})
    void refusesWithoutAValidToken(String authorization) { // B-02
        HttpRequest.Builder request = HttpRequest.newBuilder(register.uri("/api/v1/verwerkingsacties"));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }

        HttpResponse<String> response = register.send(request);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    @Test
    void acceptsTheSchemeInAnyCase() {
        HttpRequest.Builder request = HttpRequest.newBuilder(register.uri("/api/v1/verwerkingsacties"))
                .header("Authorization", "bearer " + ALL);

        assertThat(register.send(request).statusCode()).isEqualTo(400);
    }

    @Test
    void findsTheActionsOfAPersonWithoutTheOtherPersons() { // B-38, AMB-28
        String body = body(
                "normaal",
                "2024-04-05T14:35:42+02:00",
                persoon("1000003") + "," + persoon("1000004") + "," + persoon("1000003"));
        String actieId = text(json(register.post(ALL, body)), "actieId");

        JsonNode found = json(register.list(ALL, "1000003"));
        JsonNode one = json(register.get(ALL, "/api/v1/verwerkingsacties/" + actieId));

        assertThat(found.get("count").intValue()).isEqualTo(1);
        assertThat(found.get("results").get(0).get("verwerkteObjecten"))
                .hasSize(2)
                .allMatch(object -> text(object, "objectId").equals("1000003"));
        assertThat(one.get("verwerkteObjecten")).hasSize(3);
    }

    @Test
    void comparesIdentifiersExactly() { // AMB-41
        register.post(ALL, body("normaal", "2024-04-05T14:35:42Z", persoon("A000005")));

        assertThat(json(register.list(ALL, "A000005")).get("count").intValue()).isEqualTo(1);
        assertThat(json(register.list(ALL, "a000005")).get("count").intValue()).isZero();
        assertThat(json(register.list(ALL, "A000005%20")).get("count").intValue())
                .isZero();
        assertThat(json(register.get(
                                ALL, "/api/v1/verwerkingsacties?objecttype=persoon&soortObjectId=bsn&objectId=A000005"))
                        .get("count")
                        .intValue())
                .isZero();
    }

    @Test
    void boundsThePeriodByDutchDaysWithoutTheLast() { // B-37, AMB-23
        String first = "2024-04-05T00:00:00+02:00";
        String last = "2024-04-05T21:59:59.999999999Z";
        for (String tijdstip : List.of("2024-04-04T21:59:59.999999Z", first, last, "2024-04-06T00:00:00+02:00")) {
            register.post(ALL, body("normaal", tijdstip, persoon("1000006")));
        }

        JsonNode found = json(register.list(ALL, "1000006", "beginDatum", "2024-04-05", "eindDatum", "2024-04-06"));

        assertThat(found.get("results").findValuesAsString("tijdstip")).containsExactly(first, last);
    }

    @Test
    void filtersOnVerwerkingsactiviteitAndVertrouwelijkheid() { // B-39, AMB-04
        String bsn = "1000007";
        String activiteit = "5F0BEF4C-f66f-4311-84a5-19e8bf359eaf";
        register.post(ALL, body("normaal", "2024-04-05T14:35:42Z", persoon(bsn)));
        register.post(ALL, body("vertrouwelijk", "2024-04-05T14:35:43Z", persoon(bsn)));
        register.post(
                ALL, with("verwerkingsactiviteitId", "\"" + activiteit + "\"").replace("2308572", bsn));

        assertThat(count(ALL, bsn)).isEqualTo(3);
        assertThat(count(ALL, bsn, "vertrouwelijkheid__in", "Vertrouwelijk,Opgeheven"))
                .isEqualTo(1);
        assertThat(count(ALL, bsn, "vertrouwelijkheid", "normaal", "vertrouwelijkheid", "vertrouwelijk"))
                .isEqualTo(3);
        assertThat(count(ALL, bsn, "verwerkingsactiviteitId", activiteit.toLowerCase(Locale.ROOT)))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        READ_NORMAL + ", '', 403", // B-40
        READ_NORMAL + ", normaal, 200",
        READ_NORMAL + ", 'normaal,vertrouwelijk', 403",
        READ_NORMAL + ", opgeheven, 403", // AMB-10
        READ_CONFIDENTIAL + ", '', 200",
        READ_CONFIDENTIAL + ", vertrouwelijk, 200",
        CREATE_NORMAL + ", normaal, 403",
    })
    void listsWithinTheScopeOfTheClient(String token, String vertrouwelijkheid, int status) {
        HttpResponse<String> response = vertrouwelijkheid.isEmpty()
                ? register.list(token, "1000008")
                : register.list(token, "1000008", "vertrouwelijkheid", vertrouwelijkheid);

        assertThat(response.statusCode()).isEqualTo(status);
    }

    @Test
    void hidesAConfidentialActionFromAReaderOfNormalOnes() { // B-49
        String confidential = text(
                json(register.post(ALL, body("vertrouwelijk", "2024-04-05T14:35:42Z", persoon("1000009")))), "url");
        String normal = text(json(register.post(ALL, NORMAAL)), "url");

        assertThat(status(READ_NORMAL, normal)).isEqualTo(200);
        assertThat(status(READ_NORMAL, confidential)).isEqualTo(403);
        assertThat(status(READ_CONFIDENTIAL, confidential)).isEqualTo(200);
        assertThat(status(CREATE_NORMAL, normal)).isEqualTo(403);
        assertThat(count(READ_NORMAL, "1000009", "vertrouwelijkheid", "normaal"))
                .isZero();
    }

    @Test
    void doesNotFindAnUnknownAction() { // B-48
        assertThat(register.get(ALL, "/api/v1/verwerkingsacties/" + UUID.randomUUID())
                        .statusCode())
                .isEqualTo(404);
        HttpResponse<String> noUuid = register.get(ALL, "/api/v1/verwerkingsacties/1-1-1-1-1");
        assertThat(noUuid.statusCode()).isEqualTo(400);
        assertThat(RunningRegister.invalidParams(noUuid)).containsExactly("actieId");
    }

    @Test
    void leadsThroughAllPagesInOrderOfTijdstip() { // AMB-25, B-43
        for (int second : new int[] {3, 1, 5, 2, 4}) {
            register.post(ALL, body("normaal", "2024-04-05T14:35:4" + second + "Z", persoon("100+10")));
        }
        List<String> tijdstippen = new ArrayList<>();
        List<Boolean> withPrevious = new ArrayList<>();

        HttpResponse<String> response = register.list(
                ALL, "100%2B10", "pageSize", "2", "beginDatum", "2024-04-05", "vertrouwelijkheid", "normaal");
        while (response != null) {
            JsonNode page = json(response);
            assertThat(page.get("count").intValue()).isEqualTo(5);
            tijdstippen.addAll(page.get("results").findValuesAsString("tijdstip"));
            withPrevious.add(!page.get("previous").isNull());
            response = page.get("next").isNull()
                    ? null
                    : register.get(ALL, pathOf(page.get("next").stringValue()));
        }

        assertThat(tijdstippen).hasSize(5).isSorted();
        assertThat(withPrevious).containsExactly(false, true, true);
    }

    @Test
    void keepsWithinAPageThatIsBeyondTheEnd() {
        register.post(ALL, body("normaal", "2024-04-05T14:35:42Z", persoon("1000011")));

        JsonNode page = json(register.list(ALL, "1000011", "page", "999999999", "pageSize", "500"));

        assertThat(page.get("results")).isEmpty();
        assertThat(page.get("next").isNull()).isTrue();
        assertThat(text(page, "previous")).contains("page=1&");
    }

    @Test
    void acceptsTheEdgesOfTime() {
        for (String tijdstip : List.of("0000-01-01T00:00:00+23:59", "9999-12-31T23:59:59.999999999-23:59")) {
            register.post(ALL, body("normaal", tijdstip, persoon("1000012")));
        }

        JsonNode found = json(register.list(ALL, "1000012", "beginDatum", "0000-01-01"));

        assertThat(found.get("results").findValuesAsString("tijdstip"))
                .containsExactly("9999-12-31T23:59:59.999999999-23:59");
        assertThat(count(ALL, "1000012")).isEqualTo(2);
    }

    @Test
    void takesAnActionOfAThousandPersons() { // AMB-39
        String persons = String.join(",", Collections.nCopies(1000, persoon("1000013")));

        assertThat(json(register.post(ALL, body("normaal", "2024-04-05T14:35:42Z", persons)))
                        .get("verwerkteObjecten"))
                .hasSize(1000);
    }

    @Test
    void keepsAsManySoortenGegevensAsFitInABody() {
        String soorten = String.join(",", Collections.nCopies(49_000, "{\"soortGegeven\":\"x\"}"));
        String person = persoon("1000014").replace("}", ", \"verwerkteSoortenGegevens\": [" + soorten + "]}");

        assertThat(register.post(ALL, body("normaal", "2024-04-05T14:35:42Z", person))
                        .statusCode())
                .isEqualTo(201);
        assertThat(json(register.list(ALL, "1000014"))
                        .get("results")
                        .get(0)
                        .get("verwerkteObjecten")
                        .get(0)
                        .get("verwerkteSoortenGegevens"))
                .hasSize(49_000);
    }

    private int count(String token, String bsn, String... parameters) {
        return json(register.list(token, bsn, parameters)).get("count").intValue();
    }

    private int status(String token, String url) {
        return register.get(token, pathOf(url)).statusCode();
    }

    private static String pathOf(String url) {
        return url.substring(url.indexOf("/api/"));
    }

    private static String text(JsonNode node, String property) {
        return node.get(property).stringValue();
    }
}
