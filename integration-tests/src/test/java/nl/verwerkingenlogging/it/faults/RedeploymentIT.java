package nl.verwerkingenlogging.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.gemeente.proef.herhaald.Herhaald;
import nl.verwerkingenlogging.annotations.Verwerking;
import nl.verwerkingenlogging.it.harness.AgentJvm;
import nl.verwerkingenlogging.it.harness.Artifacts;
import nl.verwerkingenlogging.it.harness.Configuration;
import nl.verwerkingenlogging.it.harness.Jdk;
import nl.verwerkingenlogging.it.harness.RecordingRegister;
import nl.verwerkingenlogging.it.harness.TestProcesses;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An application that is deployed anew again and again: nothing of the agent keeps an earlier one in memory. {@code -Dredeploy.rounds=N}, 50 in profile {@code long}. */
class RedeploymentIT {

    private static final int TIMES = Integer.getInteger("redeploy.rounds", 10);

    private static final String RULES = """
            acties:
              - method: "nl.gemeente.proef.herhaald.Toepassing$Bron#lees"
                verwerkingsactiviteit: proef
                actieNaam: Lezen
                betrokkenen: [ { soortObjectId: BSN, objectId: arg0.bsn } ]
              - method: "nl.gemeente.proef.herhaald.Toepassing$Bron#zoek"
                verwerkingsactiviteit: proef
                actieNaam: Zoeken
                betrokkenen: [ { soortObjectId: BSN, objectId: "resultaat[*].bsn" } ]
              - method: "nl.gemeente.proef.herhaald.Toepassing$B*#perBsn"
                verwerkingsactiviteit: proef
                actieNaam: Per BSN
                betrokkenen: [ { soortObjectId: BSN, objectId: "resultaat[*].bsn" } ]
              - method: "nl.gemeente.proef.herhaald.Toepassing$Bron#streng"
                verwerkingsactiviteit: proef
                actieNaam: Streng
                betrokkenen: [ { soortObjectId: BSN, objectId: resultaat.bestaatNiet } ]
              - method: "nl.gemeente.proef.herhaald.Toepassing$Basis+#faalt"
                verwerkingsactiviteit: proef
                actieNaam: Falen
                betrokkenen: [ { soortObjectId: BSN, objectId: resultaat.bsn } ]
              - method: "nl.gemeente.proef.herhaald.Toepassing$Bron#dieper"
                verwerkingsactiviteit: proef
                actieNaam: Dieper
                betrokkenen: [ { soortObjectId: BSN, objectId: resultaat.bsn } ]
              - method: "nl.gemeente.proef.herhaald.Toepassing$Bron#geerfd"
                verwerkingsactiviteit: proef
                actieNaam: Geerfd
                betrokkenen: [ { soortObjectId: BSN, objectId: arg0 } ]
            """;

    @RegisterExtension
    final TestProcesses processes = new TestProcesses();

    @TempDir
    Path directory;

    static Stream<Jdk> javas() {
        return Jdk.tested().stream();
    }

    @ParameterizedTest
    @MethodSource("javas")
    void noClassLoaderOfAnEarlierDeploymentIsKept(Jdk jdk) {
        processes.expectTrouble("bsn|bestaatNiet|oepel");
        RecordingRegister register = processes.register();

        AgentJvm jvm = processes.started(AgentJvm.withAgent(Configuration.write(directory, register.url(), RULES))
                .on(jdk)
                .classPath(Artifacts.classPathOf(Herhaald.class, Verwerking.class))
                .start(Herhaald.class, String.valueOf(TIMES)));

        jvm.awaitLine(Pattern.compile("verzameld .*"));
        assertThat(jvm.stdout()).as(jvm.transcript()).contains("verzameld " + TIMES + " van " + TIMES);
    }
}
