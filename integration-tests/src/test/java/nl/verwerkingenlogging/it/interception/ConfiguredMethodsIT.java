package nl.verwerkingenlogging.it.interception;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.gemeente.proef.onderschepping.Onderscheppingen;
import nl.verwerkingenlogging.it.harness.Artifacts;
import nl.verwerkingenlogging.it.harness.Configuration;
import nl.verwerkingenlogging.it.harness.Jdk;
import nl.verwerkingenlogging.it.harness.RecordingRegister;
import nl.verwerkingenlogging.it.harness.TestPersons;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Methods of an application without annotations, matched by the configuration alone. One run of the program per Java serves all tests. */
class ConfiguredMethodsIT {

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

    private static final Map<Jdk, Logged> RUNS = new ConcurrentHashMap<>();

    @TempDir
    static Path directory;

    static Stream<Jdk> javas() {
        return Jdk.tested().stream();
    }

    @ParameterizedTest
    @MethodSource("javas")
    void interfaceOfAJdkProxy(Jdk jdk) {
        assertThat(on(jdk).persons("proxy result")).containsExactly(List.of(ONE, OTHER));
        assertThat(on(jdk).persons("proxy optional")).containsExactly(List.of(ONE));
    }

    @ParameterizedTest
    @MethodSource("javas")
    void oneCallIsOneActionThroughProxiesAndSuperCalls(Jdk jdk) {
        assertThat(on(jdk).persons("through proxies and super")).containsExactly(List.of(ONE));
    }

    @ParameterizedTest
    @MethodSource("javas")
    void defaultMethodOfAnInterface(Jdk jdk) {
        assertThat(on(jdk).persons("default method")).containsExactly(List.of(ONE));
    }

    @ParameterizedTest
    @MethodSource("javas")
    void oneCallIsOneActionThroughABridge(Jdk jdk) {
        assertThat(on(jdk).persons("bridge")).containsExactly(List.of(ONE));
    }

    @ParameterizedTest
    @MethodSource("javas")
    void inheritedMethodOfTheClassNamedAndNotOfItsSister(Jdk jdk) {
        assertThat(on(jdk).persons("inherited")).containsExactly(List.of(ONE));
    }

    @ParameterizedTest
    @MethodSource("javas")
    void staticMethodAndTheOverloadNamed(Jdk jdk) {
        assertThat(on(jdk).persons("static")).containsExactly(List.of(ONE));
        assertThat(on(jdk).persons("overload")).containsExactly(List.of(ONE));
    }

    @ParameterizedTest
    @MethodSource("javas")
    void everyElementOfAnArrayAndEveryKeyOfAMap(Jdk jdk) {
        assertThat(on(jdk).persons("array")).containsExactly(List.of(ONE, OTHER));
        assertThat(on(jdk).persons("map keys")).containsExactly(List.of(ONE, OTHER));
    }

    @ParameterizedTest
    @MethodSource("javas")
    void nobodyIsNoAction(Jdk jdk) {
        assertThat(on(jdk).persons("nobody")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("javas")
    void recursionWithAnotherPersonIsAnotherAction(Jdk jdk) {
        assertThat(on(jdk).persons("recursion")).containsExactly(List.of(ONE), List.of(OTHER));
    }

    @ParameterizedTest
    @MethodSource("javas")
    void aMethodThatThrowsStaysLoggedBeforeAndIsNotLoggedAfter(Jdk jdk) {
        assertThat(on(jdk).persons("throws, logged before")).containsExactly(List.of(ONE));
        assertThat(on(jdk).persons("throws, logged after")).isEmpty();
        assertThat(on(jdk).jvm().stdout().stream().filter("mislukt: de gegevensbron is dicht"::equals))
                .hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("javas")
    void aChoiceTakesItsTextFromTheConfiguration(Jdk jdk) {
        assertThat(on(jdk).named("choice"))
                .extracting(action -> action.json().path("handelingNaam").asText())
                .containsExactly("Verhuizing", "Overig");
    }

    @ParameterizedTest
    @MethodSource("javas")
    void theFirstRuleThatMatchesLogsAndExceptAndEnabledLeaveOut(Jdk jdk) {
        // `binnen` is matched by the wildcard alone; `zonderLog` is its exception and `uitgezet` is silenced.
        assertThat(on(jdk).persons("wildcard")).containsExactly(List.of(OTHER));
        assertThat(on(jdk).persons("switched off")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("javas")
    void theOutermostActionOpensTheUnitOfWork(Jdk jdk) {
        String outer = verwerkingId(on(jdk), "outer");
        assertThat(verwerkingId(on(jdk), "wildcard")).isEqualTo(outer);
        assertThat(verwerkingId(on(jdk), "static")).isNotEqualTo(outer);
    }

    @ParameterizedTest
    @MethodSource("javas")
    void nothingElseIsLoggedAndTheAgentIsContent(Jdk jdk) {
        assertThat(on(jdk).actions())
                .extracting(action -> action.json().path("actieNaam").asText())
                .doesNotContain("nobody", "switched off", "throws, logged after")
                .hasSize(17);
        on(jdk).jvm().log().verifyNoTroubleBut();
        on(jdk).jvm().log().verifyMentionsNoneOf(TestPersons.BSNS);
    }

    private static String verwerkingId(Logged logged, String actieNaam) {
        return logged.named(actieNaam).get(0).json().path("verwerkingId").asText();
    }

    private static Logged on(Jdk jdk) {
        return RUNS.computeIfAbsent(jdk, ConfiguredMethodsIT::run);
    }

    private static Logged run(Jdk jdk) {
        try (RecordingRegister register = RecordingRegister.start()) {
            Path own = Files.createDirectories(directory.resolve(jdk.toString().replace(' ', '-')));
            return Logged.by(
                    jdk,
                    Configuration.write(own, register.url(), RULES),
                    register,
                    Onderscheppingen.class,
                    Artifacts.classPathOf(Onderscheppingen.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
