package nl.verwerkingenlogging.it.servers;

import static nl.verwerkingenlogging.it.servers.Actie.actie;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.verwerkingenlogging.it.harness.Jdk;
import nl.verwerkingenlogging.it.harness.RecordedRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A WAR of ours, javax and jakarta, and the user database that Tomcat itself keeps. */
class TomcatIT extends TomcatTest {

    private static final String USER_DATABASE = """
              - method: "org.apache.catalina.realm.LockOutRealm#authenticate(String, String)"
                verwerkingsactiviteit: proef
                actieNaam: Controleren aanmelding
                betrokkenen:
                  - { soortObjectId: Gebruikersnaam, objectId: arg0 }
              - method: "org.apache.catalina.users.MemoryUserDatabase#createUser(String, String, String)"
                verwerkingsactiviteit: proef
                actieNaam: Toevoegen gebruiker
                betrokkenen:
                  - { soortObjectId: Gebruikersnaam, objectId: arg0 }
              - method: "org.apache.catalina.users.MemoryUserDatabase#findUser(String)"
                verwerkingsactiviteit: proef
                actieNaam: Opzoeken gebruiker
                betrokkenen:
                  - { soortObjectId: Gebruikersnaam, objectId: resultaat.username }
            """;

    private static final String USER_DATABASE_BEAN =
            "jmxproxy/?invoke=Users:type=UserDatabase,database=UserDatabase&op=";

    private final List<Actie> expected = new ArrayList<>();

    static Stream<Arguments> variants() {
        return Stream.of(Tomcat.values())
                .flatMap(tomcat -> Jdk.tested().stream().map(jdk -> Arguments.of(tomcat, jdk)));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void logsEveryCallOfAWarAndNothingElse(Tomcat tomcat, Jdk jdk) throws IOException {
        start(tomcat, jdk, RULES);
        deploy();

        assertThat(askOurs("bsn?w=2308572")).isEqualTo("Jansen");
        assertThat(askOurs("bsn?w=6235489")).isEqualTo("niemand");
        assertThat(askOurs("naam?w=Jansen")).isEqualTo("2");
        assertThat(askOurs("naam?w=Onbekend")).isEqualTo("0");
        assertThat(askOurs("verhuis?w=5872525")).isEqualTo("verhuisd: Pietersen");
        assertThat(askOurs("klasse?w=okhttp3.OkHttpClient")).isEqualTo("geen klasse");

        stopAndExpect(List.of(
                actie("Ophalen persoonsgegevens", "2308572"),
                actie("Ophalen persoonsgegevens", "6235489"),
                actie("Zoeken personen", "2308572", "9358297"),
                actie("Ophalen persoonsgegevens", "5872525"),
                actie("Registreren verhuizing", "5872525")));
        assertThat(verwerkingen("5872525"))
                .as("one request is one verwerking")
                .hasSize(2)
                .containsOnly(verwerkingen("5872525").get(0));
        assertThat(verwerkingen("2308572"))
                .doesNotHaveDuplicates()
                .doesNotContain(verwerkingen("5872525").get(0));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void logsWhatTomcatDoesWithItsOwnUsers(Tomcat tomcat, Jdk jdk) throws IOException {
        start(tomcat, jdk, "acties:\n" + USER_DATABASE);

        ask("text/list");
        ask(USER_DATABASE_BEAN + "createUser&ps=9999991,geheim,Jansen");
        ask(USER_DATABASE_BEAN + "findUser&ps=9999991");
        assertThat(send(request("/manager/text/list", credentials(Tomcat.MANAGER, "fout")))
                        .statusCode())
                .isEqualTo(401);

        expected.add(actie("Toevoegen gebruiker", Tomcat.MANAGER));
        for (int accepted = 0; accepted < 3; accepted++) {
            expected.add(actie("Controleren aanmelding", Tomcat.MANAGER));
            expected.addAll(Actie.times(3, "Opzoeken gebruiker", Tomcat.MANAGER));
        }
        expected.addAll(List.of(
                actie("Toevoegen gebruiker", "9999991"),
                actie("Opzoeken gebruiker", "9999991"),
                actie("Opzoeken gebruiker", "9999991"),
                actie("Controleren aanmelding", Tomcat.MANAGER),
                actie("Opzoeken gebruiker", Tomcat.MANAGER)));
        stopAndExpect(expected);
        server().log().verifyMentionsNoneOf(List.of(Tomcat.MANAGER, "9999991", "geheim"));
    }

    private List<String> verwerkingen(String person) {
        return accepted().stream()
                .filter(request -> Actie.of(request).personen().contains(person))
                .map(RecordedRequest::json)
                .map(body -> body.path("verwerkingId").asText())
                .toList();
    }
}
