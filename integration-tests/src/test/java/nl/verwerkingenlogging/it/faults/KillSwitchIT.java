package nl.verwerkingenlogging.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.gemeente.proef.stroom.Ophaler;
import nl.gemeente.proef.stroom.Schakelproef;
import nl.verwerkingenlogging.it.harness.AgentJvm;
import nl.verwerkingenlogging.it.harness.Configuration;
import nl.verwerkingenlogging.it.harness.Jdk;
import nl.verwerkingenlogging.it.harness.RecordedRequest;
import nl.verwerkingenlogging.it.harness.RecordingRegister;
import nl.verwerkingenlogging.it.harness.TestProcesses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Capture switched off and on in a running JVM, by file and by JMX. */
class KillSwitchIT {

    private static final String APPLICATIE = "applicatie: proef\n";

    @RegisterExtension
    final TestProcesses processes = new TestProcesses();

    @TempDir
    Path directory;

    static Stream<Jdk> javas() {
        return Jdk.tested().stream();
    }

    @ParameterizedTest
    @MethodSource("javas")
    void fileAndJmxSwitchCaptureOffAndOnAndBothAreRecorded(Jdk jdk) {
        processes.expectTrouble("capture|arg0");
        RecordingRegister register = processes.register();
        Path file = switchFile();

        AgentJvm jvm = processes.started(
                AgentJvm.withAgent(configuration(register)).on(jdk).start(Schakelproef.class, file.toString()));

        assertThat(jvm.awaitExit()).as(jvm.transcript()).isZero();
        assertThat(jvm.stdout())
                .contains(
                        "bestand werkt",
                        "jmx uit: true false",
                        "jmx aan: true true",
                        "Captured 2",
                        "Journalled 2",
                        "Switched 4",
                        "Dropped 0");
        assertThat(register.accepted())
                .extracting(KillSwitchIT::person)
                .containsExactlyInAnyOrder("2308572", "5872525");
        assertThat(switches(jvm))
                .satisfiesExactly(
                        line -> assertThat(line).contains("OFF by the file " + file),
                        line -> assertThat(line)
                                .contains("ON again by the file " + file)
                                .containsPattern("[1-9][0-9]* calls of woven methods passed unlogged"),
                        line -> assertThat(line).contains("OFF by JMX (main)"),
                        line -> assertThat(line)
                                .contains("ON again by JMX (main)")
                                .contains("2 calls"));
    }

    @Test
    void fileThatIsThereAtTheStartKeepsCaptureOff() throws IOException {
        processes.expectTrouble("capture is OFF");
        RecordingRegister register = processes.register();
        Files.createDirectories(
                switchFile().getParent(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.createFile(switchFile());

        AgentJvm jvm = processes.started(Ophaling.start(configuration(register), "2308572", "null", "einde"));

        assertThat(jvm.awaitExit()).as(jvm.transcript()).isZero();
        assertThat(jvm.stdout()).contains("ok 1", "ok 2");
        assertThat(register.accepted()).isEmpty();
        assertThat(jvm.log().troubles()).last().asString().contains("2 calls of woven methods passed unlogged");
    }

    /** Before the application is up, JMX is the application's to configure (FC-05). */
    @ParameterizedTest
    @MethodSource("javas")
    void jmxIsNotTouchedBeforeTheApplicationIsUp(Jdk jdk) throws IOException {
        RecordingRegister register = processes.register();
        Path loaded = directory.resolve("loaded.txt");

        AgentJvm jvm = processes.started(AgentJvm.withAgent(configuration(register))
                .on(jdk)
                .option("-Xlog:class+load:file=" + loaded)
                .start(Ophaler.class, "2308572", "einde"));

        assertThat(jvm.awaitExit()).as(jvm.transcript()).isZero();
        assertThat(register.accepted()).hasSize(1);
        assertThat(Files.readAllLines(loaded))
                .anyMatch(line -> line.contains("nl.gemeente.proef.stroom.PersoonDao"))
                .noneMatch(line -> line.contains("java.lang.management.ManagementFactory")
                        || line.contains(" javax.management.")
                        || line.contains("java.util.logging.LogManager"));
    }

    private Path configuration(RecordingRegister register) {
        return Configuration.write(directory, register.url(), APPLICATIE + Ophaling.RULE);
    }

    private Path switchFile() {
        return Configuration.journal(directory).resolve("proef").resolve("capture-off");
    }

    private static List<String> switches(AgentJvm jvm) {
        Pattern moved = Pattern.compile("capture is switched");
        return jvm.log().lines().stream()
                .filter(line -> moved.matcher(line).find())
                .toList();
    }

    private static String person(RecordedRequest action) {
        return action.json().path("verwerkteObjecten").path(0).path("objectId").asText();
    }
}
