package nl.verwerkingenlogging.it.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import nl.gemeente.proef.uitputting.Uitputting;
import nl.verwerkingenlogging.it.harness.AgentJvm;
import nl.verwerkingenlogging.it.harness.Artifacts;
import nl.verwerkingenlogging.it.harness.Configuration;
import nl.verwerkingenlogging.it.harness.RecordingRegister;
import nl.verwerkingenlogging.it.harness.TestProcesses;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An application without room: it meets its own errors and, under strict, the documented exception; once there is room again every call is logged. */
class ExhaustionIT {

    private static final String RULES = """
            acties:
              - method: nl.gemeente.proef.uitputting.Bron#lees
                verwerkingsactiviteit: proef
                actieNaam: Lezen
                onFailure: POLICY
                betrokkenen: [ { soortObjectId: BSN, objectId: arg0 } ]
              - method: nl.gemeente.proef.uitputting.Bron#zoek
                verwerkingsactiviteit: proef
                actieNaam: Zoeken
                onFailure: POLICY
                betrokkenen: [ { soortObjectId: BSN, objectId: resultaat } ]
            """;

    /** The normal calls: one before, and one after each of the rounds. */
    private static final int ROUNDS = 5;

    @RegisterExtension
    final TestProcesses processes = new TestProcesses();

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"stapel,lenient", "stapel,strict", "geheugen,lenient", "geheugen,strict"})
    void theCallsAfterItAreLogged(String what, String policy) {
        processes.expectTrouble(".*");
        RecordingRegister register = processes.register();
        Path configuration = Configuration.write(directory, register.url(), RULES.replace("POLICY", policy));

        AgentJvm jvm = processes.started(AgentJvm.withAgent(configuration)
                .classPath(Artifacts.classPathOf(Uitputting.class))
                .option("-Xmx48m")
                .start(Uitputting.class, what));

        jvm.awaitLine(Pattern.compile("gereed"));
        assertThat(jvm.stdout()).as(jvm.transcript()).contains("anders 0", "af true");
        if (policy.equals("strict")) {
            assertThat(jvm.stdout()).anyMatch(line -> line.matches("geweigerd (0|\\d+ VerwerkingNietGelogdException)"));
        } else {
            assertThat(jvm.stdout()).contains("geweigerd 0");
        }
        if (what.equals("stapel")) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(register.accepted().stream()
                                    .filter(action -> action.json().toString().contains("9358297"))
                                    .count())
                            .as(jvm.transcript())
                            .isEqualTo(2L * ROUNDS));
        }
        // A flood would be as many lines as there were calls.
        assertThat(jvm.log().troubles()).as(jvm.transcript()).hasSizeLessThan(20);
    }
}
