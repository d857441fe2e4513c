package nl.verwerkingenlogging.it.interception;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.gemeente.proef.onderschepping.Onderscheppingen;
import nl.verwerkingenlogging.it.harness.Artifacts;
import nl.verwerkingenlogging.it.harness.Configuration;
import nl.verwerkingenlogging.it.harness.Jdk;
import nl.verwerkingenlogging.it.harness.RecordingRegister;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Data that the configuration describes once: no rule says where a person is. */
class DescribedDataIT {

    private static final String ONE = "2308572";
    private static final String OTHER = "9358297";

    private static final String RULES = """
            personen:
              - { type: nl.gemeente.proef.onderschepping.Inwoner, soortObjectId: BSN, objectId: bsn, betrokkenheid: Inwoner }
            acties:
            """
            + rule("InwonerRepository+#*", "repository", "")
            + rule("Opslag+#*", "store", "")
            + rule("Vormen#reeks", "array", "")
            + rule("Vormen#tabel", "selection", "    selectie: true\n");

    @TempDir
    Path directory;

    static List<Jdk> javas() {
        return Jdk.tested();
    }

    @ParameterizedTest
    @MethodSource("javas")
    void personsAreFoundInArgumentsAndResultsAndASelectionIsLoggedWithoutThem(Jdk jdk) {
        try (RecordingRegister register = RecordingRegister.start()) {
            Logged logged = Logged.by(
                    jdk,
                    Configuration.write(directory, register.url(), RULES),
                    register,
                    Onderscheppingen.class,
                    Artifacts.classPathOf(Onderscheppingen.class));

            assertThat(logged.persons("repository")).containsExactly(List.of(ONE, OTHER), List.of(ONE));
            assertThat(logged.persons("store")).containsExactly(List.of(ONE));
            assertThat(logged.persons("array")).containsExactly(List.of(ONE, OTHER));
            assertThat(logged.persons("selection")).containsExactly(List.of());
            assertThat(logged.named("store")
                            .get(0)
                            .json()
                            .at("/verwerkteObjecten/0/betrokkenheid")
                            .asText())
                    .isEqualTo("Inwoner");
        }
    }

    private static String rule(String method, String actieNaam, String more) {
        return """
                  - method: "nl.gemeente.proef.onderschepping.%s"
                    verwerkingsactiviteit: proef
                    actieNaam: "%s"
                """.formatted(method, actieNaam) + more;
    }
}
