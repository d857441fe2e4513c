package nl.verwerkingenlogging.it.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import nl.verwerkingenlogging.it.harness.AgentJvm;
import nl.verwerkingenlogging.it.harness.Answers;
import nl.verwerkingenlogging.it.harness.Configuration;
import nl.verwerkingenlogging.it.harness.RealRegister;
import nl.verwerkingenlogging.it.harness.RecordingRegister;
import nl.verwerkingenlogging.it.harness.TestProcesses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The JVM ends when the application ends: delivery gets {@code shutdown.timeout} and no more, and what is left goes with the next start. */
class ShutdownIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    /** What the JVM itself needs to end, on a machine that is busy with other tests. */
    private static final Duration SLACK = Duration.ofSeconds(4);

    @RegisterExtension
    final TestProcesses processes = new TestProcesses();

    @TempDir
    Path directory;

    @BeforeEach
    void theAgentSaysWhatIsWrongWithTheRegister() {
        processes.expectTrouble("(?i)register|deliver|dead|refus|backlog");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 429, 500, Answers.RESET})
    void endsInTimeWhateverTheRegisterAnswers(int status) {
        RecordingRegister register = processes.register();
        register.answer(Answers.always(status));

        assertThat(stop(register.url())).isLessThan(TIMEOUT.plus(SLACK));
    }

    @Test
    void endsInTimeWhenTheRegisterNeverAnswers() {
        RecordingRegister register = processes.register();
        register.withhold();

        assertThat(stop(register.url())).isLessThan(TIMEOUT.plus(SLACK));
    }

    @Test
    void endsInTimeWhenThereIsNoRegister() {
        URI nowhere = URI.create("http://127.0.0.1:" + RealRegister.freePort() + RecordingRegister.BASE_PATH);

        assertThat(stop(nowhere)).isLessThan(TIMEOUT.plus(SLACK));
    }

    @ParameterizedTest
    @ValueSource(strings = {"einde", "exit"})
    void deliversWhatIsThereWhenTheApplicationEndsItself(String end) {
        RecordingRegister register = processes.register();

        AgentJvm jvm = start(register.url(), end);

        assertThat(jvm.awaitExit()).as(jvm.transcript()).isZero();
        assertThat(register.accepted()).as(jvm.transcript()).hasSize(1);
    }

    @Test
    void deliversAtTheNextStartWhatWasLeft() {
        RecordingRegister register = processes.register();
        register.answer(Answers.always(503));
        Path configuration = configuration(register.url());
        processes.started(Ophaling.start(configuration, "2308572", "einde")).awaitExit();
        register.answer(Answers.accepting());

        processes.started(Ophaling.start(configuration, "9358297", "blijf"));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(register.accepted()).hasSize(2));
    }

    private Duration stop(URI register) {
        AgentJvm jvm = start(register, "blijf");
        jvm.awaitLine(Ophaling.DONE);
        return jvm.stop();
    }

    private AgentJvm start(URI register, String end) {
        return processes.started(Ophaling.start(configuration(register), "2308572", end));
    }

    private Path configuration(URI register) {
        return Configuration.write(
                directory, register, "shutdown: { timeout: " + TIMEOUT.toSeconds() + "s }\n" + Ophaling.RULE);
    }
}
