package nl.verwerkingenlogging.it.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.gemeente.proef.stroom.Doorloper;
import nl.verwerkingenlogging.it.harness.AgentJvm;
import nl.verwerkingenlogging.it.harness.Configuration;
import nl.verwerkingenlogging.it.harness.RecordingRegister;
import nl.verwerkingenlogging.it.harness.TestPersons;
import nl.verwerkingenlogging.it.harness.TestProcesses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} while results are read element by element: a fifth of the rounds of {@link KillIT}. */
class LaterResultsKillIT {

    private static final int ROUNDS = Integer.getInteger("kill.rounds", 20) / 5;
    private static final int FIRST = 1_000_000;
    private static final int PER_ROUND = 20_000;
    private static final Pattern SEEN = Pattern.compile("gezien ([0-9]{7})");
    private static final Duration DELIVERY = Duration.ofSeconds(90);

    private static final String RULE = """
            acties:
              - method: nl.gemeente.proef.stroom.Inwoners#zoek
                verwerkingsactiviteit: proef
                actieNaam: Zoeken inwoners
                betrokkenen:
                  - { soortObjectId: BSN, objectId: "resultaat[*].bsn" }
            """;

    @RegisterExtension
    final TestProcesses processes = new TestProcesses();

    @TempDir
    Path directory;

    @Test
    void everyPersonWhomTheApplicationGotIsDeliveredOnceAfterKills() {
        RecordingRegister register = processes.register();
        Path configuration = Configuration.write(directory, register.url(), RULE);
        processes.journal(Configuration.journal(directory));

        Set<String> seen = readAndKill(configuration);
        // Takes over what the last one left.
        processes.started(Ophaling.start(configuration, TestPersons.BSNS.get(1), "blijf"));

        await().atMost(DELIVERY)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(delivered(register))
                        .as("persons delivered; the application got %d", seen.size())
                        .containsAll(seen));
        assertThat(delivered(register)).doesNotHaveDuplicates();
        assertThat(register.accepted())
                .as("searches are not torn into an action for each element")
                .hasSizeLessThan(seen.size() / 2);
    }

    private Set<String> readAndKill(Path configuration) {
        Random random = new Random(1);
        Set<String> seen = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            String first = Integer.toString(FIRST + round * PER_ROUND);
            AgentJvm jvm = processes.started(AgentJvm.withAgent(configuration).start(Doorloper.class, first));
            int enough = 50 + random.nextInt(350);
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> jvm.stdout().size() >= enough || !jvm.isAlive());
            jvm.kill();
            Set<String> ofRound = jvm.stdout().stream()
                    .map(SEEN::matcher)
                    // The last line may be half there.
                    .filter(Matcher::matches)
                    .map(line -> line.group(1))
                    .collect(Collectors.toSet());
            assertThat(ofRound).as(jvm.transcript()).isNotEmpty();
            seen.addAll(ofRound);
        }
        return seen;
    }

    private static List<String> delivered(RecordingRegister register) {
        List<String> persons = new ArrayList<>();
        register.accepted().forEach(action -> {
            for (JsonNode object : action.json().path("verwerkteObjecten")) {
                persons.add(object.path("objectId").asText());
            }
        });
        return persons;
    }
}
