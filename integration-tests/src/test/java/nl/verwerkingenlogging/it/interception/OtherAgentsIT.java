package nl.verwerkingenlogging.it.interception;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.gemeente.proef.stroom.Ophaler;
import nl.verwerkingenlogging.it.harness.AgentJvm;
import nl.verwerkingenlogging.it.harness.Artifacts;
import nl.verwerkingenlogging.it.harness.Configuration;
import nl.verwerkingenlogging.it.harness.Jdk;
import nl.verwerkingenlogging.it.harness.RecordingRegister;
import nl.verwerkingenlogging.it.harness.TestProcesses;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Agents of others that change the same method, before ours and after it: each does its work (FC-09). */
class OtherAgentsIT {

    private static final String RULE = """
            acties:
              - method: nl.gemeente.proef.stroom.PersoonDao#zoekOpBsn
                verwerkingsactiviteit: proef
                actieNaam: Ophalen
                betrokkenen:
                  - { soortObjectId: BSN, objectId: arg0 }
            """;

    @RegisterExtension
    final TestProcesses processes = new TestProcesses();

    @TempDir
    Path directory;

    static Stream<Arguments> orders() {
        return Jdk.tested().stream().flatMap(jdk -> Stream.of(Arguments.of(jdk, true), Arguments.of(jdk, false)));
    }

    @ParameterizedTest(name = "{0}, ours first: {1}")
    @MethodSource("orders")
    void jacoco(Jdk jdk, boolean oursFirst) {
        Path execution = directory.resolve("jacoco.exec");

        logsOnce(
                jdk,
                oursFirst,
                "-javaagent:" + Artifacts.otherAgent("org.jacoco.agent-runtime.jar") + "=destfile=" + execution
                        + ",includes=nl.gemeente.*");

        // The name of the class that it covered stands in there as it is.
        assertThat(execution).content(StandardCharsets.ISO_8859_1).contains("PersoonDao");
    }

    @ParameterizedTest(name = "{0}, ours first: {1}")
    @MethodSource("orders")
    void openTelemetry(Jdk jdk, boolean oursFirst) {
        AgentJvm jvm = logsOnce(
                jdk,
                oursFirst,
                "-javaagent:" + Artifacts.otherAgent("opentelemetry-javaagent.jar"),
                "-Dotel.instrumentation.methods.include=nl.gemeente.proef.stroom.PersoonDao[zoekOpBsn]",
                "-Dotel.traces.exporter=logging",
                "-Dotel.metrics.exporter=none",
                "-Dotel.logs.exporter=none");

        assertThat(jvm.stderr()).anyMatch(line -> line.contains("PersoonDao.zoekOpBsn"));
    }

    private AgentJvm logsOnce(Jdk jdk, boolean oursFirst, String... other) {
        RecordingRegister register = processes.register();
        Path configuration = Configuration.write(directory, register.url(), RULE);
        String ours = "-javaagent:" + Artifacts.agentJar() + "=" + configuration;
        AgentJvm.Builder jvm = AgentJvm.jvm().on(jdk);
        if (oursFirst) {
            jvm.option(ours);
        }
        for (String option : other) {
            jvm.option(option);
        }
        if (!oursFirst) {
            jvm.option(ours);
        }

        AgentJvm started = processes.started(jvm.start(Ophaler.class, "2308572", "9358297", "einde"));
        assertThat(started.awaitExit()).as(started.transcript()).isZero();

        assertThat(register.accepted()).as(started.transcript()).hasSize(2);
        assertThat(List.copyOf(started.stdout()))
                .filteredOn(line -> line.startsWith("ok"))
                .hasSize(2);
        return started;
    }
}
