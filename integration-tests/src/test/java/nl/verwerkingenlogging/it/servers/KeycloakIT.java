package nl.verwerkingenlogging.it.servers;

import static nl.verwerkingenlogging.it.servers.Actie.actie;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import nl.verwerkingenlogging.it.harness.Jdk;
import nl.verwerkingenlogging.it.harness.RealRegister;
import nl.verwerkingenlogging.it.harness.RecordedRequest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A distribution that nobody of us wrote, logged by configuration alone. */
@Tag("servers")
class KeycloakIT extends ServerTest {

    private static final String USERS = "/admin/realms/master/users";

    private static final String RULES = """
            acties:
              - method: "org.keycloak.services.resources.admin.UsersResource#createUser(UserRepresentation)"
                verwerkingsactiviteit: proef
                actieNaam: Toevoegen gebruiker
                betrokkenen:
                  - { soortObjectId: Gebruikersnaam, objectId: arg0.username }
              - method: "org.keycloak.services.resources.admin.UserResource#getUser(boolean)"
                verwerkingsactiviteit: proef
                actieNaam: Raadplegen gebruiker
                betrokkenen:
                  - { soortObjectId: Keycloak-id, objectId: resultaat.id }
              - method: "org.keycloak.services.resources.admin.UserResource#updateUser(UserRepresentation)"
                verwerkingsactiviteit: proef
                actieNaam: Wijzigen gebruiker
                betrokkenen:
                  - { soortObjectId: Keycloak-id, objectId: this.user.id }
              - method: "org.keycloak.models.jpa.JpaUserProvider#removeUser(RealmModel, UserModel)"
                verwerkingsactiviteit: proef
                actieNaam: Verwijderen gebruiker
                betrokkenen:
                  - { soortObjectId: Keycloak-id, objectId: arg1.id }
              - method: "org.keycloak.models.jpa.JpaUserProvider#addUser(RealmModel, String)"
                verwerkingsactiviteit: proef
                actieNaam: Opslaan gebruiker
                betrokkenen:
                  - { soortObjectId: Gebruikersnaam, objectId: arg1 }
              - method: "org.keycloak.models.jpa.JpaUserProvider#searchForUserStream(RealmModel, Map, Integer, Integer)"
                verwerkingsactiviteit: proef
                actieNaam: Zoeken gebruikers
                betrokkenen:
                  - { soortObjectId: Keycloak-id, objectId: "resultaat[*].id" }
            """;

    private String token;

    static Stream<Jdk> javas() {
        return Jdk.tested().stream();
    }

    @ParameterizedTest
    @MethodSource("javas")
    void logsWhatAdministratorsDoWithUsers(Jdk jdk) throws IOException {
        start(jdk);

        token = token();
        assertThat(send(authorised(USERS)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{\"username\":\"9999990\",\"enabled\":true}")))
                        .statusCode())
                .isEqualTo(201);
        JsonNode found = RecordedRequest.parse(
                send(authorised(USERS + "?username=9999990&exact=true").GET()).body());
        assertThat(found).hasSize(1);
        String id = found.get(0).path("id").asText();
        String one = USERS + "/" + id;

        token = token();
        assertThat(send(authorised(one).GET()).statusCode()).isEqualTo(200);
        assertThat(send(authorised(USERS + "/5f0bef4c-f66f-4311-84a5-19e8bf359ea0")
                                .GET())
                        .statusCode())
                .isEqualTo(404);
        assertThat(send(authorised(one)
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString("{\"firstName\":\"Test\"}")))
                        .statusCode())
                .isEqualTo(204);
        assertThat(send(authorised(one).DELETE()).statusCode()).isEqualTo(204);

        stopAndExpect(List.of(
                // The first administrator, at start-up.
                actie("Opslaan gebruiker", "beheer"),
                actie("Toevoegen gebruiker", "9999990"),
                actie("Opslaan gebruiker", "9999990"),
                // A stream, read while the answer is written.
                actie("Zoeken gebruikers", id),
                actie("Raadplegen gebruiker", id),
                actie("Wijzigen gebruiker", id),
                actie("Verwijderen gebruiker", id)));
        server().log().verifyMentionsNoneOf(List.of("9999990", "beheer", id));
    }

    private String token() {
        HttpResponse<String> answer = send(request("/realms/master/protocol/openid-connect/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=password&client_id=admin-cli&username=beheer&password=geheim")));
        return RecordedRequest.parse(answer.body()).path("access_token").asText();
    }

    private HttpRequest.Builder authorised(String path) {
        return request(path, "Authorization", "Bearer " + token);
    }

    private void start(Jdk jdk) throws IOException {
        Path home = Directories.distribution("keycloak");
        var jvm = describe("Keycloak", jdk, RULES)
                .option("-Xmx512m")
                .environment("KC_BOOTSTRAP_ADMIN_USERNAME", "beheer")
                .environment("KC_BOOTSTRAP_ADMIN_PASSWORD", "geheim");
        keep(
                jvm.startScript(
                        "JAVA_OPTS_APPEND",
                        home.resolve("bin/kc.sh"),
                        "start-dev",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--http-management-port=" + RealRegister.freePort(),
                        "--db=dev-mem",
                        "--cache=local"),
                Duration.ofMinutes(5),
                "/realms/master");
    }
}
