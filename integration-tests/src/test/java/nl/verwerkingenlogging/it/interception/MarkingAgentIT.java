package nl.verwerkingenlogging.it.interception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.bytebuddy.ByteBuddy;
import nl.gemeente.proef.merk.Merkagent;
import nl.gemeente.proef.onderschepping.Adresbron;
import nl.gemeente.proef.onderschepping.Brp;
import nl.gemeente.proef.onderschepping.Lopend;
import nl.gemeente.proef.stroom.Ophaler;
import nl.gemeente.proef.stroom.PersoonDao;
import nl.verwerkingenlogging.it.harness.AgentJvm;
import nl.verwerkingenlogging.it.harness.Artifacts;
import nl.verwerkingenlogging.it.harness.Configuration;
import nl.verwerkingenlogging.it.harness.Jdk;
import nl.verwerkingenlogging.it.harness.RecordingRegister;
import nl.verwerkingenlogging.it.harness.TestProcesses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Another agent gives a class an interface and casts to it; neither agent loses what it did (FC-09). */
class MarkingAgentIT {

    private static final String RULES = """
            acties:
              - method: nl.gemeente.proef.stroom.PersoonDao#zoekOpBsn
                verwerkingsactiviteit: proef
                actieNaam: Ophalen
                betrokkenen:
                  - { soortObjectId: BSN, objectId: arg0 }
              - method: nl.gemeente.proef.onderschepping.Adresbron#adresVan
                verwerkingsactiviteit: proef
                actieNaam: Adres
                betrokkenen:
                  - { soortObjectId: BSN, objectId: arg0 }
            """;

    /** Each program uses one of the two. */
    private static final String UNUSED = "matched nothing so far";

    private static final String CLASSES = Artifacts.classPathOf(Lopend.class, ByteBuddy.class);

    @RegisterExtension
    final TestProcesses processes = new TestProcesses();

    @TempDir
    Path directory;

    private Path other;

    @BeforeEach
    void makeAgent() throws IOException {
        processes.expectTrouble(UNUSED);
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Premain-Class", Merkagent.class.getName());
        attributes.putValue("Agent-Class", Merkagent.class.getName());
        attributes.putValue("Can-Retransform-Classes", "true");
        other = directory.resolve("merk.jar");
        try (OutputStream out = Files.newOutputStream(other)) {
            new JarOutputStream(out, manifest).close();
        }
    }

    static Stream<Arguments> orders() {
        return Jdk.tested().stream()
                .flatMap(jdk -> Stream.of(true, false)
                        .flatMap(first -> Stream.of("", ",hertransformeert")
                                .map(argument -> Arguments.of(jdk, first, argument))));
    }

    @ParameterizedTest(name = "{0}, ours first: {1} {2}")
    @MethodSource("orders")
    void bothAtStart(Jdk jdk, boolean oursFirst, String argument) {
        RecordingRegister register = processes.register();
        String ours = ours(register);
        String theirs = "-javaagent:" + other + "=" + PersoonDao.class.getName() + argument;
        AgentJvm jvm = processes.started(AgentJvm.jvm()
                .on(jdk)
                .option(oursFirst ? ours : theirs)
                .option(oursFirst ? theirs : ours)
                .classPath(CLASSES)
                .start(Ophaler.class, "2308572", "einde"));

        assertThat(jvm.awaitExit()).as(jvm.transcript()).isZero();
        assertThat(jvm.stdout()).contains("ok 1");
        assertThat(register.accepted()).as(jvm.transcript()).hasSize(1);
    }

    static Stream<Arguments> late() {
        return Jdk.tested().stream()
                .flatMap(jdk -> Stream.of("", ",hertransformeert").map(argument -> Arguments.of(jdk, argument)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("late")
    void oursLate(Jdk jdk, String argument) throws IOException {
        RecordingRegister register = processes.register();
        Path configuration = Configuration.write(directory, register.url(), RULES);
        AgentJvm jvm = running(AgentJvm.jvm()
                .on(jdk)
                .option("-javaagent:" + other + "=" + Brp.MetLogregel.class.getName() + argument));

        AgentJvm attach = processes.started(AgentJvm.jvm()
                .on(jdk)
                .startJar(Artifacts.agentJar(), "attach", pid(jvm), "--config", configuration.toString()));
        assertThat(attach.awaitExit()).as(attach.transcript()).isZero();

        logsOn(jvm, register);
    }

    @ParameterizedTest
    @MethodSource("javas")
    void theirsLate(Jdk jdk) throws Exception {
        RecordingRegister register = processes.register();
        AgentJvm jvm = running(AgentJvm.jvm().on(jdk).option(ours(register)));

        VirtualMachine machine = VirtualMachine.attach(pid(jvm));
        try {
            machine.loadAgent(other.toString(), Brp.MetLogregel.class.getName() + "," + Adresbron.class.getName());
        } finally {
            machine.detach();
        }
        jvm.awaitLine(Pattern.compile("gemerkt"));

        logsOn(jvm, register);
    }

    static Stream<Jdk> javas() {
        return Jdk.tested().stream();
    }

    private String ours(RecordingRegister register) {
        return "-javaagent:" + Artifacts.agentJar() + "=" + Configuration.write(directory, register.url(), RULES);
    }

    private AgentJvm running(AgentJvm.Builder jvm) {
        AgentJvm started = processes.started(jvm.classPath(CLASSES).start(Lopend.class, stop().toString()));
        pid(started);
        return started;
    }

    private static String pid(AgentJvm jvm) {
        return jvm.awaitLine(Pattern.compile("begonnen (\\d+)")).group(1);
    }

    private void logsOn(AgentJvm jvm, RecordingRegister register) throws IOException {
        int before = register.accepted().size();
        await().atMost(Duration.ofSeconds(20)).until(() -> register.accepted().size() >= before + 3);
        Files.createFile(stop());
        assertThat(jvm.awaitExit()).as(jvm.transcript()).isZero();
        assertThat(jvm.stdout()).contains("gereed");
    }

    private Path stop() {
        return directory.resolve("stop");
    }
}
