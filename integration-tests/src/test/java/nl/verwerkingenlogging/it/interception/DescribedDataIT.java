package nl.verwerkingenlogging.it.interception;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.gemeente.proef.onderschepping.Onderscheppingen;
import nl.verwerkingenlogging.it.harness.Jdk;
import nl.verwerkingenlogging.it.harness.Program;
import nl.verwerkingenlogging.it.harness.ProgramTests;
import org.junit.jupiter.api.Test;

/** Data that the configuration describes once: no rule says where a person is. */
class DescribedDataIT extends ProgramTests {

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

    DescribedDataIT() {
        super(RULES);
    }

    static Stream<Program> programs() {
        return Jdk.tested().stream().map(jdk -> Program.of(jdk, Onderscheppingen.class));
    }

    @Test
    void personsAreFoundInArgumentsAndResults() {
        assertThat(logged().persons("repository")).containsExactly(List.of(ONE, OTHER), List.of(ONE));
        assertThat(logged().persons("store")).containsExactly(List.of(ONE));
        assertThat(logged().persons("array")).containsExactly(List.of(ONE, OTHER));
        assertThat(logged().named("store")
                        .get(0)
                        .json()
                        .at("/verwerkteObjecten/0/betrokkenheid")
                        .asText())
                .isEqualTo("Inwoner");
    }

    @Test
    void aSelectionIsLoggedWithoutPersons() {
        assertThat(logged().persons("selection")).containsExactly(List.of());
    }

    private static String rule(String method, String actieNaam, String more) {
        return """
                  - method: "nl.gemeente.proef.onderschepping.%s"
                    verwerkingsactiviteit: proef
                    actieNaam: "%s"
                """.formatted(method, actieNaam) + more;
    }
}
