package nl.verwerkingenlogging.it.servers;

import static nl.verwerkingenlogging.it.servers.Actie.actie;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.verwerkingenlogging.it.harness.Jdk;
import nl.verwerkingenlogging.it.harness.RealRegister;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** EJB and CDI: views, client proxies, interceptors, decorators and transactions of the container around one call. */
@Tag("servers")
class WildFlyIT extends ServerTest {

    private static final String RULES = """
            acties:
              - method: "nl.gemeente.proef.ee.PersoonLokaal#zoekOpBsn(String)"
                verwerkingsactiviteit: proef
                actieNaam: Lokale view
                betrokkenen:
                  - { soortObjectId: BSN, objectId: arg0 }
              - method: "nl.gemeente.proef.ee.AdresBean#adresVan(String)"
                verwerkingsactiviteit: proef
                actieNaam: View zonder interface
                betrokkenen:
                  - { soortObjectId: BSN, objectId: arg0 }
              - method: "nl.gemeente.proef.ee.PersoonLokaal#schrijfUit(String)"
                verwerkingsactiviteit: proef
                actieNaam: Uitschrijven
                betrokkenen:
                  - { soortObjectId: BSN, objectId: resultaat.bsn }
              - method: "nl.gemeente.proef.ee.Inschrijving#schrijfIn(String)"
                verwerkingsactiviteit: proef
                actieNaam: Inschrijven
                betrokkenen:
                  - { soortObjectId: BSN, objectId: resultaat.bsn }
            """;

    private static final String REFUSED = "VerwerkingNietGelogdException";

    static Stream<Jdk> javas() {
        return Jdk.tested().stream();
    }

    @ParameterizedTest
    @MethodSource("javas")
    void oneCallIsOneActionThroughTheLayersOfTheContainer(Jdk jdk) throws IOException {
        start("layers", jdk);

        assertThat(ask("bsn?w=2308572")).isEqualTo("gevonden");
        assertThat(ask("adres?w=9358297")).isEqualTo("Dorpsstraat 1");
        assertThat(ask("uit?w=5872525")).isEqualTo("uitgeschreven");
        assertThat(ask("in?w=6235489")).isEqualTo("ingeschreven");
        assertThat(ask("aantal")).isEqualTo("2");
        assertThat(ask("lagen")).as("decorator and interceptor were there").isEqualTo("1 1");

        stopAndExpect(List.of(
                actie("Lokale view", "2308572"),
                actie("View zonder interface", "9358297"),
                actie("Uitschrijven", "5872525"),
                actie("Inschrijven", "6235489")));
    }

    @ParameterizedTest
    @MethodSource("javas")
    void aRefusalRollsBackTheTransactionOfTheContainer(Jdk jdk) throws IOException {
        start("refusal", jdk);
        processes.expectTrouble("resultaat.bsn");

        // Somebody without an identifier: the action cannot be logged, so what was written must not stay.
        assertThat(ask("uit")).isEqualTo(REFUSED);
        assertThat(ask("aantal")).isEqualTo("0");
        assertThat(ask("in")).isEqualTo(REFUSED);
        assertThat(ask("aantal")).isEqualTo("0");
        assertThat(ask("in?w=6235489")).isEqualTo("ingeschreven");
        assertThat(ask("aantal")).isEqualTo("1");

        stopAndExpect(List.of(actie("Inschrijven", "6235489")));
    }

    private String ask(String question) {
        return get("/personen/personen/" + question);
    }

    private void start(String name, Jdk jdk) throws IOException {
        Path home = Directories.distribution("wildfly");
        var jvm = describe("WildFly " + name, jdk, RULES);
        Path base = directory.resolve("standalone");
        Directories.copy(home.resolve("standalone"), base);
        Path api = home.resolve("modules/system/layers/base/jakarta");
        List<Path> jars = Directories.below(api, Comparator.naturalOrder()).stream()
                .filter(path -> path.toString().endsWith(".jar"))
                .toList();
        Path war = War.build("wildfly", 17, jars, UnaryOperator.identity(), directory);
        Files.copy(war, base.resolve("deployments").resolve("personen.war"));
        // Without this the script passes no signal on to the server.
        jvm.environment("LAUNCH_JBOSS_IN_BACKGROUND", "1")
                .environment("JBOSS_HOME", home.toString())
                .option("-Xmx512m")
                .option("-Djava.net.preferIPv4Stack=true");
        keep(
                jvm.startScript(
                        "JAVA_OPTS",
                        home.resolve("bin/standalone.sh"),
                        "-b",
                        "127.0.0.1",
                        "-bmanagement",
                        "127.0.0.1",
                        "-Djboss.server.base.dir=" + base,
                        "-Djboss.http.port=" + port,
                        "-Djboss.https.port=" + RealRegister.freePort(),
                        "-Djboss.management.http.port=" + RealRegister.freePort(),
                        "-Djboss.management.https.port=" + RealRegister.freePort()),
                Duration.ofMinutes(2),
                "/personen/personen/aantal");
    }
}
