package nl.verwerkingenlogging.it.interception;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.internal.InternalFutureFailureAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.gemeente.proef.later.LatereResultaten;
import nl.verwerkingenlogging.it.harness.Artifacts;
import nl.verwerkingenlogging.it.harness.Configuration;
import nl.verwerkingenlogging.it.harness.Jdk;
import nl.verwerkingenlogging.it.harness.RecordingRegister;
import nl.verwerkingenlogging.it.harness.TestPersons;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Results that are read lazily or come later, by configuration alone. One run of the program per Java serves all tests. */
class LaterResultsIT {

    private static final String ONE = "2308572";
    private static final String OTHER = "9358297";

    private static final String RULES = "acties:\n"
            + rule("stroom", "resultaat[*].bsn")
            + rule("parallel", "resultaat[*].bsn")
            + rule("rij", "resultaat[*].bsn")
            + rule("flux", "resultaat[*].bsn")
            + rule("straks", "resultaat.bsn")
            + rule("mislukt", "resultaat.bsn")
            + rule("ooit", "resultaat.bsn")
            + rule("guava", "resultaat.bsn")
            + rule("mono", "resultaat.bsn")
            + rule("rijen", "resultaat.column(BSN)");

    private static final Map<Jdk, Logged> RUNS = new ConcurrentHashMap<>();

    @TempDir
    static Path directory;

    static Stream<Jdk> javas() {
        return Jdk.tested().stream();
    }

    @ParameterizedTest
    @MethodSource("javas")
    void elementsThatComeOneByOne(Jdk jdk) {
        for (String method : List.of("stroom", "parallel", "rij", "flux")) {
            assertThat(persons(jdk, method)).as(method).containsExactlyInAnyOrder(ONE, OTHER);
        }
    }

    @ParameterizedTest
    @MethodSource("javas")
    void valuesThatComeLater(Jdk jdk) {
        for (String method : List.of("straks", "ooit", "guava", "mono")) {
            assertThat(persons(jdk, method)).as(method).containsExactly(ONE);
        }
    }

    @ParameterizedTest
    @MethodSource("javas")
    void aStageThatFailsLogsNothingAndKeepsItsException(Jdk jdk) {
        assertThat(persons(jdk, "mislukt")).isEmpty();
        assertThat(on(jdk).jvm().stdout()).contains("mislukt: de gegevensbron is dicht");
    }

    @ParameterizedTest
    @MethodSource("javas")
    void onlyTheRowsThatAreRead(Jdk jdk) {
        assertThat(persons(jdk, "rijen")).containsExactly(ONE);
    }

    @ParameterizedTest
    @MethodSource("javas")
    void theAgentIsContent(Jdk jdk) {
        on(jdk).jvm().log().verifyNoTroubleBut();
        on(jdk).jvm().log().verifyMentionsNoneOf(TestPersons.BSNS);
    }

    private static List<String> persons(Jdk jdk, String method) {
        return on(jdk).persons(method).stream().flatMap(List::stream).toList();
    }

    private static Logged on(Jdk jdk) {
        return RUNS.computeIfAbsent(jdk, LaterResultsIT::run);
    }

    private static Logged run(Jdk jdk) {
        try (RecordingRegister register = RecordingRegister.start()) {
            Path own = Files.createDirectories(directory.resolve(jdk.toString().replace(' ', '-')));
            return Logged.by(
                    jdk,
                    Configuration.write(own, register.url(), RULES),
                    register,
                    LatereResultaten.class,
                    Artifacts.classPathOf(
                            LatereResultaten.class,
                            Mono.class,
                            Publisher.class,
                            ListenableFuture.class,
                            InternalFutureFailureAccess.class,
                            org.h2.Driver.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String rule(String method, String objectId) {
        return """
                  - method: "nl.gemeente.proef.later.Bron#%s"
                    verwerkingsactiviteit: proef
                    actieNaam: "%s"
                    betrokkenen:
                      - soortObjectId: BSN
                        objectId: %s
                """.formatted(method, method, objectId);
    }
}
