package nl.verwerkingenlogging.it.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

/** The configuration is named by a system property, else by an environment variable, else by the agent's argument. */
class DiscoveryIT {

    static final String RULE = """
            acties:
              - method: nl.gemeente.proef.stroom.PersoonDao#zoekOpBsn
                verwerkingsactiviteit: proef
                actieNaam: %s
                betrokkenen:
                  - { soortObjectId: BSN, objectId: arg0 }
            """;

    @RegisterExtension
    final TestProcesses processes = new TestProcesses();

    @TempDir
    Path directory;

    private RecordingRegister register;
    private String viaProperty;
    private String viaEnvironment;
    private String viaArgument;

    @BeforeEach
    void threeFiles() throws IOException {
        register = processes.register();
        viaProperty = file("property").toString();
        viaEnvironment = file("environment").toString();
        viaArgument = file("argument").toString();
    }

    @Test
    void thePropertyComesFirst() {
        run(AgentJvm.jvm()
                .agent()
                .agentArgument(viaArgument)
                .environment("VERWERKINGENLOGGING_CONFIG", viaEnvironment)
                .property("verwerkingenlogging.config", viaProperty));

        assertUsed("property");
    }

    @Test
    void thenTheEnvironment() {
        run(AgentJvm.jvm()
                .agent()
                .agentArgument(viaArgument)
                .environment("VERWERKINGENLOGGING_CONFIG", viaEnvironment));

        assertUsed("environment");
    }

    @Test
    void thenTheAgentsArgument() {
        run(AgentJvm.jvm().agent().agentArgument(viaArgument));

        assertUsed("argument");
    }

    @Test
    void aPropertyOverridesAKeyOfTheFileAndOfTheEnvironment() {
        run(AgentJvm.jvm()
                .agent()
                .agentArgument(viaArgument)
                .environment("VERWERKINGENLOGGING_DEFAULTS_SYSTEEM", "uit de omgeving")
                .property("verwerkingenlogging.defaults.systeem", "uit de eigenschap"));

        assertThat(register.accepted())
                .extracting(action -> action.json().path("systeem").asText())
                .containsExactly("uit de eigenschap");
    }

    @Test
    void theEnvironmentOverridesAKeyOfTheFile() {
        run(AgentJvm.jvm()
                .agent()
                .agentArgument(viaArgument)
                .environment("VERWERKINGENLOGGING_DEFAULTS_SYSTEEM", "uit de omgeving"));

        assertThat(register.accepted())
                .extracting(action -> action.json().path("systeem").asText())
                .containsExactly("uit de omgeving");
    }

    private Path file(String name) throws IOException {
        Path own = Files.createDirectories(directory.resolve(name));
        return Configuration.write(own, register.url(), RULE.formatted(name));
    }

    private void run(AgentJvm.Builder jvm) {
        AgentJvm started = processes.started(jvm.start(Ophaler.class, "2308572", "einde"));
        assertThat(started.awaitExit()).as(started.transcript()).isZero();
    }

    private void assertUsed(String name) {
        assertThat(register.accepted())
                .extracting(action -> action.json().path("actieNaam").asText())
                .containsExactly(name);
    }
}
