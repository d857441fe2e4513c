package nl.verwerkingenlogging.it.interception;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.gemeente.proef.context.Dossierbeoordeling;
import nl.verwerkingenlogging.annotations.Verwerking;
import nl.verwerkingenlogging.it.harness.Jdk;
import nl.verwerkingenlogging.it.harness.Logged;
import nl.verwerkingenlogging.it.harness.Program;
import nl.verwerkingenlogging.it.harness.ProgramTests;
import nl.verwerkingenlogging.it.harness.TestPersons;
import org.junit.jupiter.api.Test;

/** The static API of the annotations in a real JVM. */
class VerwerkingContextIT extends ProgramTests {

    VerwerkingContextIT() {
        super("");
    }

    static Stream<Program> programs() {
        return Jdk.tested().stream().map(jdk -> Program.of(jdk, Dossierbeoordeling.class, Verwerking.class));
    }

    @Test
    void codeAddsBetrokkenenLogsActionsAndOpensScopes() {
        assertThat(logged().jvm().stdout()).contains("actief true", "geweigerd");
        assertThat(logged().persons("Lezen dossier")).containsExactly(List.of("2308572"), List.of("9358297"));
        assertThat(logged().persons("Beoordelen dossier")).containsExactly(List.of("5872525"));
        assertThat(logged().actions()).hasSize(3).allSatisfy(action -> {
            assertThat(action.json().path("verwerkingNaam").asText()).isEqualTo("Aanvraag");
            assertThat(action.json().path("verwerkingId").asText()).isEqualTo("48086bf2-11b7-4603-9526-67d7c3bb6587");
        });
        logged().jvm().log().verifyMentionsNoneOf(TestPersons.BSNS);
    }

    @Test
    void withoutTheAgentNothingHappens() {
        assertThat(Logged.printedWithoutAgent(program())).contains("actief false", "niet geweigerd");
    }
}
