package nl.verwerkingenlogging.it.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import nl.verwerkingenlogging.it.harness.AgentJvm;
import nl.verwerkingenlogging.it.harness.Answers;
import nl.verwerkingenlogging.it.harness.Configuration;
import nl.verwerkingenlogging.it.harness.JournalFiles;
import nl.verwerkingenlogging.it.harness.RealRegister;
import nl.verwerkingenlogging.it.harness.RecordingRegister;
import nl.verwerkingenlogging.it.harness.TestProcesses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A register that is not there, or answers otherwise than it should: the application never notices, and nothing is lost. */
class RegisterFaultsIT {

    private static final String[] THREE_PERSONS = {"2308572", "9358297", "5872525", "blijf"};
    private static final Duration DELIVERY = Duration.ofSeconds(60);
    private static final Duration SLOW = Duration.ofMillis(100);

    @RegisterExtension
    final TestProcesses processes = new TestProcesses();

    @TempDir
    Path directory;

    @BeforeEach
    void theAgentSaysWhatIsWrongWithTheRegister() {
        processes.expectTrouble("(?i)register|deliver|dead|refus");
        processes.journal(Configuration.journal(directory));
    }

    @Test
    void whatWasLoggedWhileTheRegisterWasAbsentIsDeliveredWhenItComes() {
        int port = RealRegister.freePort();
        AgentJvm jvm = start(URI.create("http://127.0.0.1:" + port + RecordingRegister.BASE_PATH));
        assertThat(succeeded(jvm)).isEqualTo(3);

        RecordingRegister register = processes.register(RecordingRegister.startOn(port));

        awaitAccepted(register, 3);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 429, 500, 503, Answers.RESET})
    void whatARegisterCannotTakeNowIsSentAgain(int status) {
        RecordingRegister register = processes.register();
        register.answer(Answers.always(status));
        AgentJvm jvm = start(register.url());
        assertThat(succeeded(jvm)).isEqualTo(3);
        await().atMost(DELIVERY).until(() -> !register.requests().isEmpty());

        register.answer(Answers.accepting());

        awaitAccepted(register, 3);
        assertThat(deadLetters()).isEmpty();
        assertThat(register.actions())
                .as("actions, told apart by their idempotency key, whatever the number of attempts")
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403})
    void whatARegisterRefusesBecomesADeadLetterWithAWarning(int status) {
        RecordingRegister register = processes.register();
        register.answer(Answers.inTurn(request -> request.body().contains("9358297"), List.of(status)));
        AgentJvm jvm = start(register.url());
        assertThat(succeeded(jvm)).isEqualTo(3);

        awaitAccepted(register, 2);
        await().atMost(DELIVERY).until(() -> deadLetters().size() == 1);

        await().untilAsserted(() -> assertThat(jvm.log().troubles())
                .as("warnings of\n" + jvm.transcript())
                .anyMatch(line -> line.contains(String.valueOf(status))));
    }

    @Test
    void severalActionsAreUnderWayAtOnceToASlowRegister() {
        RecordingRegister register = processes.register();
        register.answer(Answers.after(SLOW));
        String[] persons = new String[201];
        Arrays.fill(persons, "2308572");
        persons[200] = "blijf";

        processes.started(Ophaling.start(Ophaling.configuration(directory, register.url()), persons));

        await().atMost(SLOW.multipliedBy(200).dividedBy(2))
                .untilAsserted(() -> assertThat(register.accepted()).hasSize(200));
    }

    private AgentJvm start(URI register) {
        AgentJvm jvm = processes.started(Ophaling.start(Ophaling.configuration(directory, register), THREE_PERSONS));
        jvm.awaitLine(Ophaling.DONE);
        return jvm;
    }

    private static long succeeded(AgentJvm jvm) {
        return jvm.stdout().stream().filter(line -> line.startsWith("ok ")).count();
    }

    private static void awaitAccepted(RecordingRegister register, int number) {
        await().atMost(DELIVERY)
                .untilAsserted(() -> assertThat(register.accepted()).hasSize(number));
    }

    private List<Path> deadLetters() {
        return JournalFiles.deadLetters(Configuration.journal(directory));
    }
}
