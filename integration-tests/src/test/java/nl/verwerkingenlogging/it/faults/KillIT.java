package nl.verwerkingenlogging.it.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.gemeente.proef.stroom.ActieStroom;
import nl.verwerkingenlogging.it.harness.AgentJvm;
import nl.verwerkingenlogging.it.harness.Configuration;
import nl.verwerkingenlogging.it.harness.RealRegister;
import nl.verwerkingenlogging.it.harness.RecordedRequest;
import nl.verwerkingenlogging.it.harness.RecordingRegister;
import nl.verwerkingenlogging.it.harness.TestPersons;
import nl.verwerkingenlogging.it.harness.TestProcesses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} in the middle of a stream of actions: {@code -Dkill.rounds=N} for more rounds than the few of a build. */
class KillIT {

    private static final int ROUNDS = Integer.getInteger("kill.rounds", 20);
    private static final Pattern RETURNED = Pattern.compile("klaar ([0-9a-f-]{36})");
    private static final Duration DELIVERY = Duration.ofSeconds(90);

    @RegisterExtension
    final TestProcesses processes = new TestProcesses();

    @TempDir
    Path directory;

    @Test
    void everyActionWhoseMethodReturnedIsDeliveredOnceAfterKills() {
        RecordingRegister register = processes.register();
        Path configuration = Ophaling.configuration(directory, register.url());
        processes.journal(Configuration.journal(directory));

        Set<String> returned = streamAndKill(configuration, ROUNDS);
        restart(configuration);

        await().atMost(DELIVERY).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> {
            Map<String, List<RecordedRequest>> delivered = byVerwerking(register);
            assertThat(returned.stream().filter(id -> !delivered.containsKey(id)))
                    .as("actions whose method returned, of %d, that are not in the register", returned.size())
                    .isEmpty();
        });
        assertThat(byVerwerking(register))
                .as("actions by verwerkingId, which differs for every call")
                .allSatisfy((id, actions) -> assertThat(actions).hasSize(1));
    }

    @Test
    void everyActionWhoseMethodReturnedIsOnceInARealRegisterAfterAKill() {
        try (RealRegister register = RealRegister.start(directory)) {
            Path configuration = withToken(register.url());

            Set<String> returned = streamAndKill(configuration, 1);
            restart(configuration);

            await().atMost(DELIVERY).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> {
                List<String> stored = register.actionsAbout(TestPersons.BSNS.get(0)).stream()
                        .map(actie -> actie.path("verwerkingId").asText())
                        .toList();
                assertThat(stored).doesNotHaveDuplicates().containsAll(returned);
            });
        }
    }

    private Path withToken(URI url) {
        String head = Configuration.head(directory, url);
        return Configuration.file(
                directory,
                head.replaceFirst("(url: .*\n)", "$1  auth: { type: bearer, token: \"" + RealRegister.TOKEN + "\" }\n")
                        + Ophaling.RULE);
    }

    /** Each round's JVM also takes over what the one before left. */
    private Set<String> streamAndKill(Path configuration, int rounds) {
        Random random = new Random(1);
        Set<String> returned = new HashSet<>();
        for (int round = 0; round < rounds; round++) {
            AgentJvm jvm = processes.started(AgentJvm.withAgent(configuration).start(ActieStroom.class, "4"));
            int enough = 50 + random.nextInt(350);
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> jvm.stdout().size() >= enough || !jvm.isAlive());
            jvm.kill();
            Set<String> ofRound = jvm.stdout().stream()
                    .map(RETURNED::matcher)
                    // The last line may be half there.
                    .filter(Matcher::matches)
                    .map(line -> line.group(1))
                    .collect(Collectors.toSet());
            assertThat(ofRound).as(jvm.transcript()).isNotEmpty();
            returned.addAll(ofRound);
        }
        return returned;
    }

    private void restart(Path configuration) {
        processes.started(Ophaling.start(configuration, TestPersons.BSNS.get(1), "blijf"));
    }

    private static Map<String, List<RecordedRequest>> byVerwerking(RecordingRegister register) {
        return register.accepted().stream()
                .collect(Collectors.groupingBy(
                        action -> action.json().path("verwerkingId").asText()));
    }
}
