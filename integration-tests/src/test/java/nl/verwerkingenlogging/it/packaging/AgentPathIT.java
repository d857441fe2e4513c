package nl.verwerkingenlogging.it.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.gemeente.proef.stroom.Ophaler;
import nl.verwerkingenlogging.it.harness.AgentJvm;
import nl.verwerkingenlogging.it.harness.Artifacts;
import nl.verwerkingenlogging.it.harness.Configuration;
import nl.verwerkingenlogging.it.harness.RecordingRegister;
import nl.verwerkingenlogging.it.harness.TestProcesses;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The jar may lie anywhere, and the journal too. */
class AgentPathIT {

    private static final String RULE = """
            acties:
              - method: nl.gemeente.proef.stroom.PersoonDao#zoekOpBsn
                verwerkingsactiviteit: proef
                actieNaam: Ophalen persoonsgegevens
                betrokkenen:
                  - { soortObjectId: BSN, objectId: arg0 }
            """;

    @RegisterExtension
    final TestProcesses processes = new TestProcesses();

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"met spatie", "met+plus", "met%20procent", "met#hekje", "méé"})
    void logsFromADirectoryWithSuchAName(String name) throws IOException {
        Path odd = Files.createDirectory(directory.resolve(name));
        logsWith(Files.copy(Artifacts.agentJar(), odd.resolve("verwerkingenlogging-agent.jar")), odd);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent-1.0.jar", "agent 1.0.jar"})
    void logsWhenTheJarWasRenamed(String name) throws IOException {
        // Then the manifest's Boot-Class-Path finds nothing, and the JVM says so when classes are shared.
        logsWith(Files.copy(Artifacts.agentJar(), directory.resolve(name)), directory);
    }

    private void logsWith(Path agent, Path place) {
        RecordingRegister register = processes.register();
        Path configuration = Configuration.write(place, register.url(), RULE);

        AgentJvm jvm = processes.started(AgentJvm.jvm()
                .agent(agent)
                // On a machine without a UTF-8 locale the JVM could not read its own arguments otherwise.
                .environment("LC_ALL", "C.UTF-8")
                .property("verwerkingenlogging.config", configuration.toString())
                .start(Ophaler.class, "2308572", "einde"));

        assertThat(jvm.awaitExit()).as(jvm.transcript()).isZero();
        assertThat(register.accepted()).as(jvm.transcript()).hasSize(1);
    }
}
