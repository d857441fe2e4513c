package nl.verwerkingenlogging.it.interception;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.gemeente.proef.annotaties.Geannoteerd;
import nl.verwerkingenlogging.annotations.Verwerking;
import nl.verwerkingenlogging.it.harness.Jdk;
import nl.verwerkingenlogging.it.harness.Logged;
import nl.verwerkingenlogging.it.harness.Program;
import nl.verwerkingenlogging.it.harness.ProgramTests;
import nl.verwerkingenlogging.it.harness.TestPersons;
import org.junit.jupiter.api.Test;

/** What developers write. One run of the program per Java serves all tests. */
class AnnotatedMethodsIT extends ProgramTests {

    private static final String ONE = "2308572";
    private static final String OTHER = "9358297";
    private static final String THIRD = "5872525";

    private static final String RULES = """
            acties:
              - method: nl.gemeente.proef.annotaties.Verhuisdienst#dubbel
                verwerkingsactiviteit: proef
                actieNaam: Volgens de configuratie
                betrokkenen:
                  - { soortObjectId: BSN, objectId: arg0 }
            """;

    AnnotatedMethodsIT() {
        super(RULES);
    }

    static Stream<Program> programs() {
        return Jdk.tested().stream().map(jdk -> Program.of(jdk, Geannoteerd.class, Verwerking.class));
    }

    @Test
    void betrokkeneOnAMethodOfAProxiedInterfaceIsReadFromTheResult() {
        assertThat(logged().persons("Zoeken personen")).containsExactly(List.of(ONE, OTHER));
        assertThat(betrokkenheden(logged(), "Zoeken personen"))
                .containsExactly("Getoond in zoekresultaat", "Getoond in zoekresultaat");
    }

    @Test
    void anOwnAnnotationThatCarriesVerwerkingIsAnotherNameForIt() {
        assertThat(logged().persons("Ophalen persoonsgegevens")).containsExactly(List.of(ONE));
    }

    @Test
    void theTypeGivesValuesToItsAnnotatedMethods() {
        // `verhuis` takes the name from the type, `bevestig` everything.
        assertThat(logged().persons("Registreren verhuizing"))
                .containsExactly(List.of(ONE, OTHER, THIRD), List.of(ONE));
        assertThat(logged().named("Registreren verhuizing")).allSatisfy(action -> {
            assertThat(text(action.json(), "verwerkingNaam")).isEqualTo("Registratie verhuizing");
            assertThat(text(action.json(), "bewaartermijn")).isEqualTo("P10Y");
            assertThat(text(action.json(), "verwerkingsactiviteitId"))
                    .isEqualTo("5f0bef4c-f66f-4311-84a5-19e8bf359eaf");
        });
    }

    @Test
    void betrokkeneOnParametersIsRelativeToTheArgument() {
        JsonNode verhuizing = logged().named("Registreren verhuizing").get(0).json();
        assertThat(text(verhuizing, "verwerkingId")).isEqualTo("48086bf2-11b7-4603-9526-67d7c3bb6587");
        assertThat(text(verhuizing, "handelingNaam")).isEqualTo("Opslaan");
        assertThat(betrokkenheden(logged(), "Registreren verhuizing"))
                .startsWith("Aanvrager", "Medebewoner", "Medebewoner");
    }

    @Test
    void repeatedBetrokkeneAreGroupsOfOneAction() {
        assertThat(logged().persons("Uitvoeren vereiste controles")).containsExactly(List.of(ONE, OTHER));
        assertThat(betrokkenheden(logged(), "Uitvoeren vereiste controles"))
                .containsExactly("Aanvrager", "Medebewoner");
    }

    @Test
    void choicesAndOnFailure() {
        assertThat(logged().named("Kiezen"))
                .extracting(action -> text(action.json(), "handelingNaam"))
                .containsExactly("Verhuizing", "Overig");
        assertThat(logged().named("Soepel")).isEmpty();
    }

    @Test
    void aRuleOfTheConfigurationWins() {
        assertThat(logged().persons("Volgens de configuratie")).containsExactly(List.of(ONE));
        assertThat(logged().persons("Volgens de annotatie")).isEmpty();
    }

    @Test
    void nothingElseIsLogged() {
        assertThat(logged().actions()).hasSize(8);
        logged().jvm().log().verifyNoTroubleBut(Pattern.compile("soepel|Soepel|Verhuisdienst"));
        logged().jvm().log().verifyMentionsNoneOf(TestPersons.BSNS);
    }

    private static List<String> betrokkenheden(Logged logged, String actieNaam) {
        List<String> found = new ArrayList<>();
        logged.named(actieNaam)
                .forEach(action -> action.json()
                        .path("verwerkteObjecten")
                        .forEach(object -> found.add(text(object, "betrokkenheid"))));
        return found;
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asText();
    }
}
