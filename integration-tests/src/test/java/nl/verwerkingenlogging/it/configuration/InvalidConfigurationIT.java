package nl.verwerkingenlogging.it.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import nl.gemeente.proef.stroom.Ophaler;
import nl.verwerkingenlogging.it.harness.AgentJvm;
import nl.verwerkingenlogging.it.harness.Configuration;
import nl.verwerkingenlogging.it.harness.RecordingRegister;
import nl.verwerkingenlogging.it.harness.TestProcesses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A wrong configuration is reported loudly and leaves the application alone, unless the operator wants it otherwise. */
class InvalidConfigurationIT {

    private static final String WRONG = "register: { url: 'http://127.0.0.1:1/api/v1' }\nonzin: 1\n";

    @RegisterExtension
    final TestProcesses processes = new TestProcesses();

    @TempDir
    Path directory;

    @BeforeEach
    void theAgentReports() {
        processes.expectTrouble("");
    }

    @Test
    void isReportedAndTheApplicationRunsOn() {
        AgentJvm jvm = start(AgentJvm.withAgent(Configuration.file(directory, WRONG)));

        assertThat(jvm.awaitExit()).as(jvm.transcript()).isZero();
        assertThat(jvm.stdout()).contains("ok 1", "gereed");
        assertThat(jvm.log().lines()).as(jvm.transcript()).anyMatch(line -> line.contains("onzin"));
    }

    @Test
    void aFileThatIsNotThereIsReportedAndTheApplicationRunsOn() {
        AgentJvm jvm = start(AgentJvm.withAgent(directory.resolve("nergens.yaml")));

        assertThat(jvm.awaitExit()).as(jvm.transcript()).isZero();
        assertThat(jvm.stdout()).contains("ok 1", "gereed");
        assertThat(jvm.log().lines()).as(jvm.transcript()).anyMatch(line -> line.contains("nergens.yaml"));
    }

    @Test
    void endsTheJvmBeforeMainWhenTheOperatorWantsThat() {
        AgentJvm jvm = start(AgentJvm.withAgent(Configuration.file(directory, WRONG))
                .property("verwerkingenlogging.onInvalidConfig", "abort"));

        assertThat(jvm.awaitExit()).as(jvm.transcript()).isEqualTo(1);
        assertThat(jvm.stdout()).doesNotContain("begonnen");
        assertThat(jvm.transcript()).contains("onzin");
    }

    @Test
    void theOperatorsWishIsAlsoReadFromTheEnvironment() {
        AgentJvm jvm = start(AgentJvm.withAgent(directory.resolve("nergens.yaml"))
                .environment("VERWERKINGENLOGGING_ONINVALIDCONFIG", "abort"));

        assertThat(jvm.awaitExit()).as(jvm.transcript()).isEqualTo(1);
        assertThat(jvm.stdout()).doesNotContain("begonnen");
    }

    @Test
    void disabledLeavesTheJvmUntouched() {
        RecordingRegister register = processes.register();
        Path configuration = Configuration.write(directory, register.url(), DiscoveryIT.RULE.formatted("Ophalen"));

        AgentJvm jvm = start(AgentJvm.withAgent(configuration).property("verwerkingenlogging.enabled", "false"));

        assertThat(jvm.awaitExit()).as(jvm.transcript()).isZero();
        assertThat(jvm.stdout()).contains("ok 1", "gereed");
        assertThat(jvm.log().troubles()).isEmpty();
        assertThat(register.requests()).isEmpty();
        assertThat(Files.exists(Configuration.journal(directory))).isFalse();
    }

    private AgentJvm start(AgentJvm.Builder jvm) {
        return processes.started(jvm.start(Ophaler.class, "2308572", "einde"));
    }
}
