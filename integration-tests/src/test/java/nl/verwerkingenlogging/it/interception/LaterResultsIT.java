package nl.verwerkingenlogging.it.interception;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.internal.InternalFutureFailureAccess;
import java.util.List;
import java.util.stream.Stream;
import nl.gemeente.proef.later.LatereResultaten;
import nl.verwerkingenlogging.it.harness.Jdk;
import nl.verwerkingenlogging.it.harness.Program;
import nl.verwerkingenlogging.it.harness.ProgramTests;
import nl.verwerkingenlogging.it.harness.TestPersons;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Results that are read lazily or come later, by configuration alone. One run of the program per Java serves all tests. */
class LaterResultsIT extends ProgramTests {

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

    LaterResultsIT() {
        super(RULES);
    }

    static Stream<Program> programs() {
        return Jdk.tested().stream()
                .map(jdk -> Program.of(
                        jdk,
                        LatereResultaten.class,
                        Mono.class,
                        Publisher.class,
                        ListenableFuture.class,
                        InternalFutureFailureAccess.class,
                        org.h2.Driver.class));
    }

    @Test
    void oneSearchIsOneActionThoughItsElementsComeOneByOne() {
        for (String method : List.of("stroom", "parallel", "rij", "flux")) {
            assertThat(logged().persons(method))
                    .as(method)
                    .singleElement()
                    .satisfies(persons -> assertThat(persons).containsExactlyInAnyOrder(ONE, OTHER));
        }
    }

    @Test
    void valuesThatComeLater() {
        for (String method : List.of("straks", "ooit", "guava", "mono")) {
            assertThat(logged().persons(method)).as(method).containsExactly(List.of(ONE));
        }
    }

    @Test
    void aStageThatFailsLogsNothingAndKeepsItsException() {
        assertThat(logged().persons("mislukt")).isEmpty();
        assertThat(logged().jvm().stdout()).contains("mislukt: de gegevensbron is dicht");
    }

    @Test
    void onlyTheRowsThatAreRead() {
        assertThat(logged().persons("rijen")).containsExactly(List.of(ONE));
    }

    @Test
    void theAgentIsContent() {
        logged().jvm().log().verifyNoTroubleBut();
        logged().jvm().log().verifyMentionsNoneOf(TestPersons.BSNS);
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
