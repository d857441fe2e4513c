package nl.verwerkingenlogging.it.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gemeente.proef.isolatie.Isolatieproef;
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

/** An application with other, incompatible versions of the libraries inside the agent sees its own, and of the agent nothing but the bridge. */
class IsolationIT {

    private static final Map<String, String> LIBRARIES = Map.of(
            "okhttp3.OkHttpClient", "okhttp-3.14.9.jar",
            "okio.Okio", "okio-1.17.6.jar",
            "com.fasterxml.jackson.core.JsonFactory", "jackson-core-2.9.10.jar",
            "org.slf4j.LoggerFactory", "slf4j-api-1.7.36.jar",
            "kotlin.Unit", "kotlin-stdlib-1.3.72.jar",
            "net.bytebuddy.ByteBuddy", "byte-buddy-1.9.16.jar");

    @RegisterExtension
    final TestProcesses processes = new TestProcesses();

    @TempDir
    Path directory;

    static Stream<Jdk> javas() {
        return Jdk.tested().stream();
    }

    @ParameterizedTest
    @MethodSource("javas")
    void anApplicationSeesItsOwnLibrariesAndNotTheAgents(Jdk jdk) throws IOException {
        RecordingRegister register = processes.register();
        Map<String, String> places = placesSeenFromInside(jdk, register);

        LIBRARIES.forEach((name, jar) -> assertThat(places.get(name))
                .as("where the application gets %s", name)
                .endsWith("/" + jar));
        String own = Artifacts.oldLibraries().getFileName().toString();
        assertThat(places.entrySet().stream()
                        .filter(place -> !place.getValue().equals("-"))
                        .filter(place -> !place.getValue().contains(own))
                        .map(Map.Entry::getKey)
                        .filter(name -> !AgentJarIT.maySee(name)))
                .as("classes of the agent that the application can see")
                .isEmpty();
        assertThat(register.accepted()).as("the agent logged all the same").hasSize(2);
    }

    private Map<String, String> placesSeenFromInside(Jdk jdk, RecordingRegister register) throws IOException {
        List<String> names = AgentJar.classes().stream()
                .filter(file -> !file.isForNewerJava())
                .map(AgentJar.ClassFile::className)
                .filter(name -> !name.endsWith("-info"))
                .collect(Collectors.toList());
        names.addAll(LIBRARIES.keySet());
        Path list = Files.write(directory.resolve("names"), names);
        Path configuration = Configuration.write(directory, register.url(), """
                acties:
                  - method: nl.gemeente.proef.stroom.PersoonDao#zoekOpBsn
                    verwerkingsactiviteit: proef
                    actieNaam: Ophalen persoonsgegevens
                    betrokkenen:
                      - { soortObjectId: BSN, objectId: arg0 }
                """);

        AgentJvm jvm = processes.started(AgentJvm.withAgent(configuration)
                .on(jdk)
                .classPath(Artifacts.classPathOf(Isolatieproef.class) + File.pathSeparator + Artifacts.oldLibraries()
                        + File.separator + "*")
                .start(Isolatieproef.class, list.toString()));
        assertThat(jvm.awaitExit()).as(jvm.transcript()).isZero();

        Map<String, String> places = new LinkedHashMap<>();
        for (String line : jvm.stdout()) {
            int separator = line.indexOf(" = ");
            if (separator > 0) {
                places.put(line.substring(0, separator), line.substring(separator + 3));
            }
        }
        return places;
    }
}
