package nl.verwerkingenlogging.it.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.gemeente.proef.stroom.Ophaler;
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
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The agent twice in one JVM: the first does the work, the second says so once and does nothing (FC-26). */
class AgentTwiceIT {

    private static final String TWICE = "this JVM has the agent already";
    private static final String ORIGINAL = "verwerkingenlogging-agent.jar";

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

    static Stream<Arguments> pairs() {
        return Jdk.tested().stream()
                .flatMap(jdk -> Stream.of(
                        Arguments.of(jdk, "een/" + ORIGINAL, "een/" + ORIGINAL),
                        Arguments.of(jdk, "een/" + ORIGINAL, "twee/" + ORIGINAL),
                        Arguments.of(jdk, "een/" + ORIGINAL, "twee/agent-2.jar"),
                        Arguments.of(jdk, "een/agent-1.jar", "twee/" + ORIGINAL),
                        Arguments.of(jdk, "een/agent-1.jar", "twee/agent-2.jar")));
    }

    @ParameterizedTest(name = "{0}: {1} and {2}")
    @MethodSource("pairs")
    void onTheCommandLineAndInTheEnvironment(Jdk jdk, String first, String second) throws IOException {
        processes.expectTrouble(TWICE);
        RecordingRegister register = processes.register();
        Path firstJar = copy(first);
        Path secondJar = copy(second);

        AgentJvm jvm = processes.started(AgentJvm.withAgent(Configuration.write(directory, register.url(), RULE))
                .on(jdk)
                // The JVM takes the environment first.
                .environment("JAVA_TOOL_OPTIONS", "-javaagent:" + firstJar)
                .agent(secondJar)
                .start(Ophaler.class, "2308572", "9358297", "exit"));

        assertThat(jvm.awaitExit()).as(jvm.transcript()).isZero();
        assertThat(register.accepted()).as(jvm.transcript()).hasSize(2);
        // Of a jar with its own name the JVM takes the classes for all agents, before it starts any.
        boolean secondComesFirst = !first.endsWith(ORIGINAL) && second.endsWith(ORIGINAL);
        assertWarnedOnce(jvm, secondComesFirst ? secondJar : firstJar, secondComesFirst ? firstJar : secondJar);
    }

    @Test
    void attachedFromAnotherCopy() throws IOException {
        processes.expectTrouble(TWICE);
        RecordingRegister register = processes.register();
        Path configuration = Configuration.write(directory, register.url(), RULE);
        Path firstJar = copy("een/" + ORIGINAL);
        Path secondJar = copy("twee/agent-2.jar");
        AgentJvm jvm = processes.started(
                AgentJvm.withAgent(configuration).agent(firstJar).start(Ophaler.class, "2308572", "blijf"));
        jvm.awaitLine(Pattern.compile("gereed"));
        String pid = Long.toString(jvm.pid());

        AgentJvm attach = processes.started(
                AgentJvm.jvm().startJar(secondJar, "attach", pid, "--config", configuration.toString()));
        assertThat(attach.awaitExit()).as(attach.transcript()).isZero();

        jvm.stop();
        assertThat(register.accepted()).as(jvm.transcript()).hasSize(1);
        assertWarnedOnce(jvm, firstJar, secondJar);
    }

    private static void assertWarnedOnce(AgentJvm jvm, Path first, Path second) {
        assertThat(jvm.stderr())
                .as(jvm.transcript())
                .filteredOn(line -> line.contains(TWICE))
                .singleElement()
                .asString()
                .containsPattern("from " + Pattern.quote(first.toString()) + " \\(\\d[^)]*\\); the one from "
                        + Pattern.quote(second.toString()) + " \\(\\d[^)]*\\) does nothing");
    }

    private Path copy(String name) throws IOException {
        Path jar = directory.toRealPath().resolve(name);
        if (!Files.exists(jar)) {
            Files.createDirectories(jar.getParent());
            Files.copy(Artifacts.agentJar(), jar);
        }
        return jar;
    }
}
