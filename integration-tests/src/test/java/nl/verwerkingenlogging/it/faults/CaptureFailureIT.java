package nl.verwerkingenlogging.it.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import nl.verwerkingenlogging.it.harness.AgentJvm;
import nl.verwerkingenlogging.it.harness.Configuration;
import nl.verwerkingenlogging.it.harness.RecordingRegister;
import nl.verwerkingenlogging.it.harness.TestProcesses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A betrokkene that is null is a failure to capture, not nobody (AMB-38). */
class CaptureFailureIT {

    private static final String[] SECOND_IS_NULL = {"2308572", "null", "9358297", "blijf"};

    @RegisterExtension
    final TestProcesses processes = new TestProcesses();

    @TempDir
    Path directory;

    @BeforeEach
    void theAgentSaysWhatItCouldNotCapture() {
        processes.expectTrouble("arg0");
    }

    @Test
    void strictRefusesTheCallAndTheBodyDoesNotRun() {
        RecordingRegister register = processes.register();

        AgentJvm jvm = run(register, Ophaling.RULE);

        assertThat(jvm.stdout())
                .containsSubsequence(
                        "ok 1", "fout 1 nl.verwerkingenlogging.annotations.VerwerkingNietGelogdException", "ok 2");
        awaitTwo(register);
    }

    @Test
    void lenientLetsTheCallGoOnAndReportsIt() {
        RecordingRegister register = processes.register();

        AgentJvm jvm = run(register, Ophaling.RULE + "    onFailure: lenient\n");

        assertThat(jvm.stdout()).containsSubsequence("ok 1", "ok 2", "ok 3");
        awaitTwo(register);
        await().untilAsserted(() ->
                assertThat(jvm.log().troubles()).as(jvm.transcript()).isNotEmpty());
    }

    private AgentJvm run(RecordingRegister register, String rule) {
        Path configuration = Configuration.write(directory, register.url(), rule);
        AgentJvm jvm = processes.started(Ophaling.start(configuration, SECOND_IS_NULL));
        jvm.awaitLine(Ophaling.DONE);
        return jvm;
    }

    private static void awaitTwo(RecordingRegister register) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(register.accepted()).hasSize(2));
    }
}
