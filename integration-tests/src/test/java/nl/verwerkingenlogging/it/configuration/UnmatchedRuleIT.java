package nl.verwerkingenlogging.it.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import nl.gemeente.proef.stroom.Ophaler;
import nl.verwerkingenlogging.it.harness.AgentJvm;
import nl.verwerkingenlogging.it.harness.Configuration;
import nl.verwerkingenlogging.it.harness.TestProcesses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A rule that matches nothing is not silently without effect. */
class UnmatchedRuleIT {

    private static final String MISSPELLED = """
              - method: nl.gemeente.proef.stroom.PersoonDao#zoekOpBns
                verwerkingsactiviteit: proef
                actieNaam: Ophalen persoonsgegevens
                betrokkenen:
                  - { soortObjectId: BSN, objectId: arg0 }
            """;

    @RegisterExtension
    final TestProcesses processes = new TestProcesses();

    @TempDir
    Path directory;

    @Test
    void isReportedWithWhatItMayHaveMeant() {
        processes.expectTrouble("zoekOpBns");
        Path configuration = Configuration.write(
                directory, processes.register().url(), DiscoveryIT.RULE.formatted("Ophalen") + MISSPELLED);

        AgentJvm jvm = processes.started(AgentJvm.withAgent(configuration).start(Ophaler.class, "2308572", "blijf"));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(jvm.log().troubles())
                        .as(jvm.transcript())
                        .anyMatch(line -> line.contains("zoekOpBns")));
        assertThat(String.join("\n", jvm.log().troubles())).as("near misses").containsPattern("zoekOpBsn\\b");
    }
}
