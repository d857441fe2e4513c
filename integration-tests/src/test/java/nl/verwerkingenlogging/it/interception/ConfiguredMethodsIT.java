package nl.verwerkingenlogging.it.interception;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.gemeente.proef.onderschepping.Onderscheppingen;
import nl.verwerkingenlogging.it.harness.Jdk;
import nl.verwerkingenlogging.it.harness.Logged;
import nl.verwerkingenlogging.it.harness.Program;
import nl.verwerkingenlogging.it.harness.ProgramTests;
import nl.verwerkingenlogging.it.harness.TestPersons;
import org.junit.jupiter.api.Test;

/** Methods of an application without annotations, matched by the configuration alone. One run of the program per Java serves all tests. */
class ConfiguredMethodsIT extends ProgramTests {

    private static final String ONE = "2308572";
    private static final String OTHER = "9358297";

    private static final String RULES = "acties:\n"
            + rule("InwonerRepository#zoekOpNaam", "proxy result", "resultaat[*].bsn", "")
            + rule("InwonerRepository+#zoekOpBsn(String)", "proxy optional", "resultaat.bsn", "")
            + rule("Adresbron#adresVan", "through proxies and super", "arg0", "")
            + rule("Adresbron#vorigAdresVan", "default method", "arg0", "")
            + rule("Opslag+#bewaar", "bridge", "arg0.bsn", "")
            + rule("Basis$Wel#lees", "inherited", "arg0", "")
            + rule("Vormen#statisch", "static", "arg0", "")
            + rule("Vormen#overladen(String)", "overload", "arg0", "")
            + rule("Vormen#reeks", "array", "resultaat[*].bsn", "")
            + rule("Vormen#tabel", "map keys", "'resultaat[*key]'", "")
            + rule("Vormen#niemand", "nobody", "resultaat[*].bsn", "")
            + rule("Vormen#recursief", "recursion", "arg0", "")
            + rule("Vormen#mislukt", "throws, logged before", "arg0", "")
            + rule("Vormen#mislukteZoektocht", "throws, logged after", "resultaat.bsn", "")
            + rule(
                    "Vormen#keuze",
                    "choice",
                    "arg0",
                    "    handelingNaam: { from: arg1, map: { V: Verhuizing }, otherwise: Overig }\n")
            + rule("Vormen#buiten", "outer", "arg0", "")
            + rule("Vormen#uitgezet", "switched off", "arg0", "    enabled: false\n")
            + rule(
                    "Vormen#*(String)",
                    "wildcard",
                    "arg0",
                    "    except: [ nl.gemeente.proef.onderschepping.Vormen#zonderLog ]\n");

    ConfiguredMethodsIT() {
        super(RULES);
    }

    static Stream<Program> programs() {
        return Jdk.tested().stream().map(jdk -> Program.of(jdk, Onderscheppingen.class));
    }

    @Test
    void interfaceOfAJdkProxy() {
        assertThat(logged().persons("proxy result")).containsExactly(List.of(ONE, OTHER));
        assertThat(logged().persons("proxy optional")).containsExactly(List.of(ONE));
    }

    @Test
    void oneCallIsOneActionThroughProxiesAndSuperCalls() {
        assertThat(logged().persons("through proxies and super")).containsExactly(List.of(ONE));
    }

    @Test
    void defaultMethodOfAnInterface() {
        assertThat(logged().persons("default method")).containsExactly(List.of(ONE));
    }

    @Test
    void oneCallIsOneActionThroughABridge() {
        assertThat(logged().persons("bridge")).containsExactly(List.of(ONE));
    }

    @Test
    void inheritedMethodOfTheClassNamedAndNotOfItsSister() {
        assertThat(logged().persons("inherited")).containsExactly(List.of(ONE));
    }

    @Test
    void staticMethodAndTheOverloadNamed() {
        assertThat(logged().persons("static")).containsExactly(List.of(ONE));
        assertThat(logged().persons("overload")).containsExactly(List.of(ONE));
    }

    @Test
    void everyElementOfAnArrayAndEveryKeyOfAMap() {
        assertThat(logged().persons("array")).containsExactly(List.of(ONE, OTHER));
        assertThat(logged().persons("map keys")).containsExactly(List.of(ONE, OTHER));
    }

    @Test
    void nobodyIsNoAction() {
        assertThat(logged().persons("nobody")).isEmpty();
    }

    @Test
    void recursionWithAnotherPersonIsAnotherAction() {
        assertThat(logged().persons("recursion")).containsExactly(List.of(ONE), List.of(OTHER));
    }

    @Test
    void aMethodThatThrowsStaysLoggedBeforeAndIsNotLoggedAfter() {
        assertThat(logged().persons("throws, logged before")).containsExactly(List.of(ONE));
        assertThat(logged().persons("throws, logged after")).isEmpty();
        assertThat(logged().jvm().stdout().stream().filter("mislukt: de gegevensbron is dicht"::equals))
                .hasSize(2);
    }

    @Test
    void aChoiceTakesItsTextFromTheConfiguration() {
        assertThat(logged().named("choice"))
                .extracting(action -> action.json().path("handelingNaam").asText())
                .containsExactly("Verhuizing", "Overig");
    }

    @Test
    void theFirstRuleThatMatchesLogsAndExceptAndEnabledLeaveOut() {
        // `binnen` is matched by the wildcard alone; `zonderLog` is its exception and `uitgezet` is silenced.
        assertThat(logged().persons("wildcard")).containsExactly(List.of(OTHER));
        assertThat(logged().persons("switched off")).isEmpty();
    }

    @Test
    void theOutermostActionOpensTheUnitOfWork() {
        String outer = verwerkingId(logged(), "outer");
        assertThat(verwerkingId(logged(), "wildcard")).isEqualTo(outer);
        assertThat(verwerkingId(logged(), "static")).isNotEqualTo(outer);
    }

    @Test
    void nothingElseIsLoggedAndTheAgentIsContent() {
        assertThat(logged().actions())
                .extracting(action -> action.json().path("actieNaam").asText())
                .doesNotContain("nobody", "switched off", "throws, logged after")
                .hasSize(17);
        logged().jvm().log().verifyNoTroubleBut();
        logged().jvm().log().verifyMentionsNoneOf(TestPersons.BSNS);
    }

    private static String verwerkingId(Logged logged, String actieNaam) {
        return logged.named(actieNaam).get(0).json().path("verwerkingId").asText();
    }

    private static String rule(String method, String actieNaam, String objectId, String more) {
        return """
                  - method: "nl.gemeente.proef.onderschepping.%s"
                    verwerkingsactiviteit: proef
                    actieNaam: "%s"
                    betrokkenen:
                      - soortObjectId: BSN
                        objectId: %s
                """.formatted(method, actieNaam, objectId) + more;
    }
}
