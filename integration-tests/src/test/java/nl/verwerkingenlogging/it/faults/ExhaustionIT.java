package nl.verwerkingenlogging.it.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
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

    private static final Pattern SUMMARY =
            Pattern.compile("journalled (?<journalled>\\d+), delivered (?<delivered>\\d+),.* backlog (?<backlog>\\d+)");

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** The normal calls: one before, and one after each of the rounds. */
    private static final int ROUNDS = 5;

    @RegisterExtension
    final TestProcesses processes = new TestProcesses();

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"stapel,lenient", "stapel,strict", "geheugen,lenient", "geheugen,strict"})
    void theCallsAfterItAreLoggedAndEverythingJournalledIsDelivered(String what, String policy) throws IOException {
        processes.expectTrouble(".*");
        RecordingRegister register = processes.register();
        Path configuration = Configuration.write(directory, register.url(), RULES.replace("POLICY", policy));

        AgentJvm jvm = processes.started(AgentJvm.withAgent(configuration)
                .classPath(Artifacts.classPathOf(Uitputting.class))
                .option("-Xmx48m")
                .property("verwerkingenlogging.shutdown.timeout", "60s")
                .start(Uitputting.class, what, directory.resolve("begin").toString()));
        jvm.awaitLine(Pattern.compile("begonnen"));
        await().atMost(PATIENCE).until(() -> register.accepted().size() == 2);
        Files.createFile(directory.resolve("begin"));

        jvm.awaitLine(Pattern.compile("gereed"));
        assertThat(jvm.stdout()).as(jvm.transcript()).contains("anders 0", "af true");
        if (policy.equals("strict")) {
            assertThat(jvm.stdout()).anyMatch(line -> line.matches("geweigerd (0|\\d+ VerwerkingNietGelogdException)"));
        } else {
            assertThat(jvm.stdout()).contains("geweigerd 0");
        }
        if (what.equals("stapel")) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(register.accepted().stream()
                                    .filter(action -> action.json().toString().contains("9358297"))
                                    .count())
                            .as(jvm.transcript())
                            .isEqualTo(2L * ROUNDS));
        }
        // It ends by itself, and delivers what is left.
        jvm.awaitExit(PATIENCE);
        Matcher counted = lastSummary(jvm);
        assertThat(counted.group("delivered")).as(jvm.transcript()).isEqualTo(counted.group("journalled"));
        assertThat(counted.group("backlog")).as(jvm.transcript()).isEqualTo("0");
        // A flood would be as many lines as there were calls.
        assertThat(jvm.log().troubles()).as(jvm.transcript()).hasSizeLessThan(20);
    }

    private static Matcher lastSummary(AgentJvm jvm) {
        return jvm.log().lines().stream()
                .map(SUMMARY::matcher)
                .filter(Matcher::find)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError(jvm.transcript()));
    }
}
