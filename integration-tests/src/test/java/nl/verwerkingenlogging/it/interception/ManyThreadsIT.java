package nl.verwerkingenlogging.it.interception;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gemeente.proef.onderschepping.Tegelijk;
import nl.verwerkingenlogging.it.harness.AgentJvm;
import nl.verwerkingenlogging.it.harness.Artifacts;
import nl.verwerkingenlogging.it.harness.Configuration;
import nl.verwerkingenlogging.it.harness.Jdk;
import nl.verwerkingenlogging.it.harness.RecordingRegister;
import nl.verwerkingenlogging.it.harness.TestProcesses;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Start-ups in which many threads load classes at once (FC-06): {@code -Dstarts.rounds=N} for more of them than the few of a build. */
class ManyThreadsIT {

    private static final int ROUNDS = Integer.getInteger("starts.rounds", 3);
    private static final int THREADS = 16;

    private static final String RULES = """
            acties:
              - method: nl.gemeente.proef.stroom.Persoon*#zoekOpBsn(String, ..)
                verwerkingsactiviteit: proef
                actieNaam: Ophalen
                betrokkenen:
                  - { soortObjectId: BSN, objectId: arg0 }
              - method: nl.gemeente.proef.onderschepping.Adresbron+#adresVan
                verwerkingsactiviteit: proef
                actieNaam: Adres
                betrokkenen:
                  - { soortObjectId: BSN, objectId: arg0 }
              - method: "@jakarta.persistence.Entity#*"
                enabled: false
              - method: "java.util.concurrent.Callable+#roepNooitAan"
                enabled: false
            """;

    @RegisterExtension
    final TestProcesses processes = new TestProcesses();

    @TempDir
    Path directory;

    static Stream<Jdk> javas() {
        return Jdk.tested().stream();
    }

    @ParameterizedTest
    @MethodSource("javas")
    void losesNoClass(Jdk jdk) throws Exception {
        RecordingRegister register = processes.register();
        String classPath = Artifacts.classPathOf(Tegelijk.class, ImmutableList.class, Mono.class, Publisher.class);
        for (int round = 1; round <= ROUNDS; round++) {
            Path place = Files.createDirectory(directory.resolve("ronde" + round));
            AgentJvm jvm = processes.started(AgentJvm.withAgent(Configuration.write(place, register.url(), RULES))
                    .on(jdk)
                    .classPath(classPath)
                    .start(Tegelijk.class));

            assertThat(jvm.awaitExit()).as(jvm.transcript()).isZero();
            assertThat(jvm.stdout()).as(jvm.transcript()).contains("gereed " + THREADS);
            assertThat(register.accepted().stream()
                            .collect(Collectors.groupingBy(
                                    action -> action.json().path("actieNaam").asText(), Collectors.counting())))
                    .as("round %d\n%s", round, jvm.transcript())
                    .containsEntry("Ophalen", (long) round * THREADS)
                    .containsEntry("Adres", (long) round * THREADS);
        }
    }
}
