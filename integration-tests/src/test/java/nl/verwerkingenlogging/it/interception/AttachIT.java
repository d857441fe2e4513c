package nl.verwerkingenlogging.it.interception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.gemeente.proef.onderschepping.Lopend;
import nl.verwerkingenlogging.it.harness.AgentJvm;
import nl.verwerkingenlogging.it.harness.Artifacts;
import nl.verwerkingenlogging.it.harness.Configuration;
import nl.verwerkingenlogging.it.harness.Jdk;
import nl.verwerkingenlogging.it.harness.RecordingRegister;
import nl.verwerkingenlogging.it.harness.TestProcesses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code java -jar verwerkingenlogging-agent.jar attach PID}: the agent comes to an application that runs already. */
class AttachIT {

    private static final String TWICE = "this JVM has the agent already";

    /** On an interface, so that the class in use is known by what lies above it only. */
    private static final String RULE = """
            acties:
              - method: nl.gemeente.proef.onderschepping.Adresbron#adresVan
                verwerkingsactiviteit: proef
                actieNaam: Adres
                betrokkenen:
                  - { soortObjectId: BSN, objectId: arg0 }
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
    void logsWhatWasLoadedBeforeAndASecondTimeDoesNothing(Jdk jdk) throws IOException {
        processes.expectTrouble(TWICE);
        RecordingRegister register = processes.register();
        Path configuration = Configuration.write(directory, register.url(), RULE);
        AgentJvm application = start(AgentJvm.jvm().on(jdk));

        AgentJvm first = attach(jdk, application, configuration);
        assertThat(first.awaitExit()).as(first.transcript()).isZero();
        await().atMost(Duration.ofSeconds(20)).until(() -> register.accepted().size() >= 3);
        AgentJvm second = attach(jdk, application, configuration);
        assertThat(second.awaitExit()).as(second.transcript()).isZero();

        end(application);
        assertThat(application.stderr().stream().filter(line -> line.contains(TWICE)))
                .hasSize(1);
        // Two agents would log each call twice, with different verwerkingIds.
        long calls = register.accepted().stream()
                .map(action -> action.json().path("verwerkingId").asText())
                .distinct()
                .count();
        assertThat(register.accepted()).hasSize((int) calls);
    }

    @Test
    void onTopOfTheCommandLineItDoesNothing() throws IOException {
        processes.expectTrouble(TWICE);
        RecordingRegister register = processes.register();
        Path configuration = Configuration.write(directory, register.url(), RULE);
        AgentJvm application = start(AgentJvm.withAgent(configuration));

        AgentJvm attach = attach(Jdk.current(), application, configuration);
        assertThat(attach.awaitExit()).as(attach.transcript()).isZero();

        end(application);
        assertThat(application.stderr().stream().filter(line -> line.contains(TWICE)))
                .hasSize(1);
    }

    @Test
    void anInvalidConfigurationLeavesTheApplicationAloneAndARightOneCanFollow() throws IOException {
        processes.expectTrouble("onbekend|NOTHING IS LOGGED|not valid");
        RecordingRegister register = processes.register();
        Path wrong = Configuration.write(
                Files.createDirectory(directory.resolve("fout")),
                register.url(),
                RULE + "onbekend: 1\nonInvalidConfig: abort\n");
        Path right = Configuration.write(directory, register.url(), RULE);
        AgentJvm application = start(AgentJvm.jvm());

        AgentJvm refused = attach(Jdk.current(), application, wrong);
        assertThat(refused.awaitExit()).as(refused.transcript()).isEqualTo(1);
        assertThat(application.isAlive()).isTrue();
        AgentJvm accepted = attach(Jdk.current(), application, right);
        assertThat(accepted.awaitExit()).as(accepted.transcript()).isZero();

        await().atMost(Duration.ofSeconds(20)).until(() -> !register.accepted().isEmpty());
        end(application);
    }

    @Test
    void aProcessThatIsNotThereIsAFinding() {
        AgentJvm attach = processes.started(AgentJvm.jvm().startJar(Artifacts.agentJar(), "attach", "99999999"));

        assertThat(attach.awaitExit()).isEqualTo(1);
        assertThat(attach.stdout()).anyMatch(line -> line.contains("does not run in JVM 99999999"));
    }

    private AgentJvm start(AgentJvm.Builder jvm) {
        AgentJvm application = processes.started(
                jvm.classPath(Artifacts.classPathOf(Lopend.class)).start(Lopend.class, stop().toString()));
        application.awaitLine(Pattern.compile("begonnen \\d+"));
        return application;
    }

    private AgentJvm attach(Jdk jdk, AgentJvm application, Path configuration) {
        String pid = application.awaitLine(Pattern.compile("begonnen (\\d+)")).group(1);
        return processes.started(AgentJvm.jvm()
                .on(jdk)
                .startJar(Artifacts.agentJar(), "attach", pid, "--config", configuration.toString()));
    }

    private void end(AgentJvm application) throws IOException {
        Files.createFile(stop());
        assertThat(application.awaitExit()).as(application.transcript()).isZero();
        assertThat(List.copyOf(application.stdout())).contains("gereed");
    }

    private Path stop() {
        return directory.resolve("stop");
    }
}
