package nl.verwerkingenlogging.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import nl.verwerkingenlogging.it.harness.Jdk;

/** A Tomcat with its manager application, to which our WAR is deployed as operators do it. */
abstract class TomcatTest extends ServerTest {

    /** Rules on the DAO of our WAR; its other half is annotated. */
    static final String RULES = """
            acties:
              - method: "nl.gemeente.proef.war.PersoonDao#zoekOpBsn(String)"
                verwerkingsactiviteit: proef
                actieNaam: Ophalen persoonsgegevens
                betrokkenen:
                  - { soortObjectId: BSN, objectId: arg0, betrokkenheid: Aanvrager }
              - method: "nl.gemeente.proef.war.PersoonDao#zoekOpNaam(String)"
                verwerkingsactiviteit: proef
                actieNaam: Zoeken personen
                betrokkenen:
                  - { soortObjectId: BSN, objectId: "resultaat[*].bsn", betrokkenheid: Getoond in zoekresultaat }
            """;

    private Path war;

    /** Starts Tomcat and builds the WAR for it. */
    final void start(Tomcat tomcat, Jdk jdk, String rules) throws IOException {
        keep(
                tomcat.start(describe(getClass().getSimpleName() + " " + tomcat, jdk, rules), directory, port),
                Duration.ofMinutes(1),
                "/manager/");
        war = tomcat.war(directory);
    }

    /** Deploys the WAR, in place of an earlier one. */
    final void deploy() {
        try {
            HttpResponse<String> answer = send(request("/manager/text/deploy?path=/app&update=true", manager())
                    .PUT(BodyPublishers.ofFile(war)));
            assertThat(answer.body()).startsWith("OK");
        } catch (FileNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** Asks the manager application. */
    final String ask(String question) {
        return get("/manager/" + question, manager());
    }

    /** Asks our application. */
    final String askOurs(String question) {
        return get("/app/personen/" + question);
    }

    /** The manager's credentials. */
    static String[] manager() {
        return credentials(Tomcat.MANAGER, "geheim");
    }

    /** A header that tells who asks. */
    static String[] credentials(String name, String password) {
        byte[] both = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new String[] {"Authorization", "Basic " + Base64.getEncoder().encodeToString(both)};
    }
}
