package nl.verwerkingenlogging.it.interception;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.gemeente.proef.annotaties.Geannoteerd;
import nl.verwerkingenlogging.annotations.Verwerking;
import nl.verwerkingenlogging.it.harness.Artifacts;
import nl.verwerkingenlogging.it.harness.Configuration;
import nl.verwerkingenlogging.it.harness.Jdk;
import nl.verwerkingenlogging.it.harness.RecordingRegister;
import nl.verwerkingenlogging.it.harness.TestPersons;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What developers write. One run of the program per Java serves all tests. */
class AnnotatedMethodsIT {

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

    private static final Map<Jdk, Logged> RUNS = new ConcurrentHashMap<>();

    @TempDir
    static Path directory;

    static Stream<Jdk> javas() {
        return Jdk.tested().stream();
    }

    @ParameterizedTest
    @MethodSource("javas")
    void betrokkeneOnAMethodOfAProxiedInterfaceIsReadFromTheResult(Jdk jdk) {
        assertThat(on(jdk).persons("Zoeken personen")).containsExactly(List.of(ONE, OTHER));
        assertThat(betrokkenheden(on(jdk), "Zoeken personen"))
                .containsExactly("Getoond in zoekresultaat", "Getoond in zoekresultaat");
    }

    @ParameterizedTest
    @MethodSource("javas")
    void anOwnAnnotationThatCarriesVerwerkingIsAnotherNameForIt(Jdk jdk) {
        assertThat(on(jdk).persons("Ophalen persoonsgegevens")).containsExactly(List.of(ONE));
    }

    @ParameterizedTest
    @MethodSource("javas")
    void theTypeGivesValuesToItsAnnotatedMethods(Jdk jdk) {
        // `verhuis` takes the name from the type, `bevestig` everything.
        assertThat(on(jdk).persons("Registreren verhuizing")).containsExactly(List.of(ONE, OTHER, THIRD), List.of(ONE));
        assertThat(on(jdk).named("Registreren verhuizing")).allSatisfy(action -> {
            assertThat(text(action.json(), "verwerkingNaam")).isEqualTo("Registratie verhuizing");
            assertThat(text(action.json(), "bewaartermijn")).isEqualTo("P10Y");
            assertThat(text(action.json(), "verwerkingsactiviteitId"))
                    .isEqualTo("5f0bef4c-f66f-4311-84a5-19e8bf359eaf");
        });
    }

    @ParameterizedTest
    @MethodSource("javas")
    void betrokkeneOnParametersIsRelativeToTheArgument(Jdk jdk) {
        JsonNode verhuizing = on(jdk).named("Registreren verhuizing").get(0).json();
        assertThat(text(verhuizing, "verwerkingId")).isEqualTo("48086bf2-11b7-4603-9526-67d7c3bb6587");
        assertThat(text(verhuizing, "handelingNaam")).isEqualTo("Opslaan");
        assertThat(betrokkenheden(on(jdk), "Registreren verhuizing"))
                .startsWith("Aanvrager", "Medebewoner", "Medebewoner");
    }

    @ParameterizedTest
    @MethodSource("javas")
    void repeatedBetrokkeneAreGroupsOfOneAction(Jdk jdk) {
        assertThat(on(jdk).persons("Uitvoeren vereiste controles")).containsExactly(List.of(ONE, OTHER));
        assertThat(betrokkenheden(on(jdk), "Uitvoeren vereiste controles")).containsExactly("Aanvrager", "Medebewoner");
    }

    @ParameterizedTest
    @MethodSource("javas")
    void choicesAndOnFailure(Jdk jdk) {
        assertThat(on(jdk).named("Kiezen"))
                .extracting(action -> text(action.json(), "handelingNaam"))
                .containsExactly("Verhuizing", "Overig");
        assertThat(on(jdk).named("Soepel")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("javas")
    void aRuleOfTheConfigurationWins(Jdk jdk) {
        assertThat(on(jdk).persons("Volgens de configuratie")).containsExactly(List.of(ONE));
        assertThat(on(jdk).persons("Volgens de annotatie")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("javas")
    void nothingElseIsLogged(Jdk jdk) {
        assertThat(on(jdk).actions()).hasSize(8);
        on(jdk).jvm().log().verifyNoTroubleBut(Pattern.compile("soepel|Soepel|Verhuisdienst"));
        on(jdk).jvm().log().verifyMentionsNoneOf(TestPersons.BSNS);
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

    private static Logged on(Jdk jdk) {
        return RUNS.computeIfAbsent(jdk, AnnotatedMethodsIT::run);
    }

    private static Logged run(Jdk jdk) {
        try (RecordingRegister register = RecordingRegister.start()) {
            Path own = Files.createDirectories(directory.resolve(jdk.toString().replace(' ', '-')));
            return Logged.by(
                    jdk,
                    Configuration.write(own, register.url(), RULES),
                    register,
                    Geannoteerd.class,
                    Artifacts.classPathOf(Geannoteerd.class, Verwerking.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
