package nl.verwerkingenlogging.agent.instrumentation;

import static nl.verwerkingenlogging.agent.instrumentation.Woven.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import nl.verwerkingenlogging.agent.core.diagnostics.Counters.Counter;
import nl.verwerkingenlogging.annotations.VerwerkingNietGelogdException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which calls are logged, how often and when, by rules of the configuration file. */
class InterceptionTest {

    private static final String BSN = "2308572";

    @TempDir
    private Path directory;

    @Test
    void anExactMethodIsLoggedBeforeItRuns() throws Throwable {
        Woven woven = Woven.by(directory, rule("@LegacyDao#zoek(String)", "arg0"));
        Object dao = woven.make("LegacyDao");

        woven.call(dao, "zoek", BSN);
        woven.call(dao, "zoek", BSN, 2008);

        assertThat(woven.persons()).containsExactly(List.of(BSN));
        assertThat(woven.ran()).containsExactly("zoek", "zoek 2008");
    }

    @Test
    void withoutParenthesesAllOverloadsMatch() throws Throwable {
        Woven woven = Woven.by(directory, rule("@LegacyDao#zoek", "arg0"));
        Object dao = woven.make("LegacyDao");

        woven.call(dao, "zoek", BSN);
        woven.call(dao, "zoek", BSN, 2008);

        assertThat(woven.persons()).hasSize(2);
    }

    @Test
    void aCallIsNotExecutedWhenItCannotBeLogged() throws Throwable {
        Woven woven = Woven.by(directory, rule("@LegacyDao#zoek(String)", "arg0"));
        Object dao = woven.make("LegacyDao");
        woven.journalIsFull();

        assertThatThrownBy(() -> woven.call(dao, "zoek", BSN))
                .isInstanceOf(VerwerkingNietGelogdException.class)
                .hasMessageContaining("acties[0]")
                .hasMessageContaining("the journal is full")
                .hasMessageNotContaining(BSN);

        assertThat(woven.ran()).isEmpty();
        assertThat(woven.counters().get(Counter.WITHHELD)).isEqualTo(1);
    }

    @Test
    void aRefusalNamesItsRuleOnce() {
        Woven woven = Woven.by(
                directory, rule("@LegacyDao#zoek(String)", "arg0") + rule("@LegacyDao#zoekOpNaam", "resultaat.bsn"));
        Object dao = woven.make("LegacyDao");

        assertThatThrownBy(() -> woven.call(dao, "zoek", (Object) null))
                .hasMessageMatching("verwerking not logged, acties\\[0] \\([^)]*\\): objectId: arg0: .*");
        assertThatThrownBy(() -> woven.call(dao, "zoekOpNaam", BSN))
                .hasMessageMatching("verwerking not logged, acties\\[1] \\([^)]*\\): objectId: resultaat\\.bsn: .*");
    }

    @Test
    void aResultIsWithheldWhenItCannotBeLogged() throws Throwable {
        Woven woven = Woven.by(directory, rule("@LegacyDao#zoekOpNaam", "resultaat[*].bsn"));
        Object dao = woven.make("LegacyDao");
        woven.journalIsFull();

        assertThatThrownBy(() -> woven.call(dao, "zoekOpNaam", BSN)).isInstanceOf(VerwerkingNietGelogdException.class);

        assertThat(woven.ran()).containsExactly("zoekOpNaam");
    }

    @Test
    void underTheLenientPolicyTheApplicationGoesOnAndTheMissIsCounted() throws Throwable {
        Woven woven = Woven.by(
                directory,
                rule("@LegacyDao#zoek(String)", "arg0", "onFailure: lenient")
                        + rule("@LegacyDao#zoekOpNaam", "resultaat[*].bsn", "onFailure: lenient"));
        Object dao = woven.make("LegacyDao");
        woven.journalIsFull();

        assertThat(woven.call(dao, "zoek", BSN)).isNotNull();
        assertThat((List<?>) woven.call(dao, "zoekOpNaam", BSN)).hasSize(1);

        assertThat(woven.counters().get(Counter.DROPPED)).isEqualTo(2);
        assertThat(woven.counters().get(Counter.WITHHELD)).isZero();
    }

    @Test
    void aMissingIdentifierIsAFailureAndAnEmptyResultIsNobody() throws Throwable {
        Woven woven = Woven.by(
                directory, rule("@LegacyDao#zoek(String)", "arg0") + rule("@LegacyDao#zoekOpNaam", "resultaat[*].bsn"));
        Object dao = woven.make("LegacyDao");

        assertThatThrownBy(() -> woven.call(dao, "zoek", (Object) null))
                .isInstanceOf(VerwerkingNietGelogdException.class);
        assertThat((List<?>) woven.call(dao, "zoekOpNaam", "")).isEmpty();

        assertThat(woven.actions()).isEmpty();
        assertThat(woven.counters().get(Counter.NOBODY)).isEqualTo(1);
    }

    @Test
    void whatTheMethodThrowsPassesAndARuleThatLogsAfterwardsLogsNothing() throws Throwable {
        Woven woven = Woven.by(directory, rule("@LegacyDao#faalt", "resultaat.bsn"));
        Object dao = woven.make("LegacyDao");

        assertThatThrownBy(() -> woven.call(dao, "faalt", BSN))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the application's own");

        assertThat(woven.actions()).isEmpty();
    }

    @Test
    void voidPrimitiveStaticPrivateFinalAndSynchronizedMethodsAreLogged() throws Throwable {
        Woven woven = Woven.by(
                directory,
                rule("@LegacyDao#bewaar", "arg0")
                        + rule("@LegacyDao#tel", "arg0")
                        + rule("@LegacyDao#statisch", "arg0")
                        + rule("@LegacyDao#prive", "arg0")
                        + rule("@LegacyDao#definitief", "arg0"));
        Object dao = woven.make("LegacyDao");

        woven.call(dao, "bewaar", "1000001");
        assertThat(woven.call(dao, "tel", "1000002")).isEqualTo(1);
        woven.call(woven.type("LegacyDao"), "statisch", "1000003");
        woven.call(dao, "viaPrive", "1000004");
        woven.call(dao, "definitief", "1000005");

        assertThat(woven.persons())
                .containsExactly(
                        List.of("1000001"),
                        List.of("1000002"),
                        List.of("1000003"),
                        List.of("1000004"),
                        List.of("1000005"));
    }

    @Test
    void recursionWithOtherArgumentsIsACallOfItsOwnInTheSameVerwerking() throws Throwable {
        Woven woven = Woven.by(directory, rule("@LegacyDao#stamboom", "arg0"));

        woven.call(woven.make("LegacyDao"), "stamboom", BSN, 2);

        assertThat(woven.actions()).hasSize(3);
        assertThat(woven.actions().stream()
                        .map(each -> each.get("verwerkingId").asText())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void eachOutermostCallIsAVerwerkingOfItsOwn() throws Throwable {
        Woven woven = Woven.by(directory, rule("@LegacyDao#zoek(String)", "arg0"));
        Object dao = woven.make("LegacyDao");

        woven.call(dao, "zoek", BSN);
        woven.call(dao, "zoek", BSN);

        assertThat(woven.actions().stream()
                        .map(each -> each.get("verwerkingId").asText())
                        .distinct())
                .hasSize(2);
    }

    @Test
    void aWildcardLeavesOutMethodsThatThePathCannotFit() throws Throwable {
        Woven woven = Woven.by(
                directory, rule("@LegacyDao#zoek*(..)", "resultaat[*].bsn") + rule("@LegacyDao#*", "resultaat.bsn"));
        Object dao = woven.make("LegacyDao");

        woven.call(dao, "bewaar", BSN);
        woven.call(dao, "tel", BSN);
        woven.call(dao, "zoekOpNaam", BSN);

        assertThat(woven.persons()).containsExactly(List.of(BSN));
    }

    @Test
    void theFirstRuleThatMatchesHoldsAndADisabledOneSilences() throws Throwable {
        Woven woven = Woven.by(
                directory,
                rule("@LegacyDao#tel", "arg0", "enabled: false")
                        + rule("@LegacyDao#bewaar", "arg0", "handelingNaam: Eerste")
                        + rule(
                                "@LegacyDao#*(String)",
                                "arg0",
                                "handelingNaam: Tweede",
                                "except: [ \"@LegacyDao#faalt\" ]"));
        Object dao = woven.make("LegacyDao");

        woven.call(dao, "tel", BSN);
        woven.call(dao, "bewaar", BSN);
        woven.call(dao, "zoek", BSN);
        assertThatThrownBy(() -> woven.call(dao, "faalt", BSN)).isInstanceOf(IllegalStateException.class);

        assertThat(woven.actions().stream()
                        .map(each -> each.get("handelingNaam").asText()))
                .containsExactly("Eerste", "Tweede");
    }

    @Test
    void anInterfaceMeansItsImplementationsAndAProxyAddsNoAction() throws Throwable {
        Woven woven = Woven.by(directory, rule("@Opslag#lees", "arg0"));
        Object behind = woven.make("TekstOpslag");
        Object proxy = woven.make("OpslagProxy", woven.make("OpslagProxy", behind));

        woven.call(behind, "lees", BSN);
        woven.call(proxy, "lees", BSN);

        assertThat(woven.persons()).containsExactly(List.of(BSN), List.of(BSN));
    }

    @Test
    void aRuleThatLogsAfterLogsOnceThroughProxiesAndAlsoOnACacheHit() throws Throwable {
        Woven woven = Woven.by(directory, rule("@Opslag+#lees", "resultaat"));
        Object cache = woven.make("CachendeOpslag", woven.make("TekstOpslag"));

        woven.call(cache, "lees", BSN);
        woven.call(cache, "lees", BSN);

        assertThat(woven.persons()).containsExactly(List.of(BSN), List.of(BSN));
        assertThat(woven.ran()).containsExactly("lees");
    }

    @Test
    void aCallThroughABridgeIsOneActionAndSoIsADirectOne() throws Throwable {
        Woven woven = Woven.by(directory, rule("@Opslag#lees(Object)", "arg0"));
        Object opslag = woven.make("TekstOpslag");
        Method throughInterface = woven.type("Opslag").getMethod("lees", Object.class);

        Woven.invoke(throughInterface, opslag, BSN);
        woven.call(opslag, "lees", BSN);

        assertThat(woven.persons()).containsExactly(List.of(BSN), List.of(BSN));
    }

    @Test
    void aDefaultMethodOfAnInterfaceIsLogged() throws Throwable {
        Woven woven = Woven.by(directory, rule("@Opslag#leesTwee", "arg0"));

        woven.call(woven.make("TekstOpslag"), "leesTwee", BSN);

        assertThat(woven.persons()).containsExactly(List.of(BSN));
    }

    @Test
    void anAbstractMethodMeansItsImplementations() throws Throwable {
        Woven woven = Woven.by(directory, rule("@BasisDao#verwijder(String)", "arg0"));

        woven.call(woven.make("InwonerDao"), "verwijder", BSN);
        woven.call(woven.make("PandDao"), "verwijder", "7000001");

        assertThat(woven.persons()).containsExactly(List.of(BSN), List.of("7000001"));
    }

    @Test
    void anInheritedMethodIsLoggedForTheNamedClassButNotForItsSister() throws Throwable {
        Woven woven = Woven.by(directory, rule("@InwonerDao#haal(String)", "arg0"));

        woven.call(woven.make("InwonerDao"), "haal", BSN);
        woven.call(woven.make("PandDao"), "haal", "7000001");

        assertThat(woven.persons()).containsExactly(List.of(BSN));
        assertThat(woven.ran()).containsExactly("haal InwonerDao", "haal PandDao");
    }

    @Test
    void aConcreteClassDoesNotMeanItsSubclassesUnlessAskedTo() throws Throwable {
        Woven plain = Woven.by(directory, rule("@LegacyDao#zoek(String)", "arg0"));
        assertThat(plain.type("LegacyDao")).isNotNull();
        Woven exact = Woven.by(directory, rule("@InwonerDao#verwijder(String)", "arg0"));

        exact.call(exact.make("PandDao"), "verwijder", "7000001");

        assertThat(exact.actions()).isEmpty();
    }

    @Test
    void anOverrideThatCallsSuperIsOneAction() throws Throwable {
        Woven woven = Woven.by(directory, rule("@BasisDao+#haal(String)", "arg0"));

        woven.call(woven.make("GroteInwonerDao"), "haal", BSN);

        assertThat(woven.persons()).containsExactly(List.of(BSN));
    }

    @Test
    void whatCaptureItselfCallsIsNotCaptured() throws Throwable {
        Woven woven = Woven.by(
                directory, rule("@Persoon#getBsn()", "this.bsn") + rule("@LegacyDao#zoek(String)", "resultaat.bsn"));

        woven.call(woven.make("LegacyDao"), "zoek", BSN);

        assertThat(woven.persons()).containsExactly(List.of(BSN));
    }

    @Test
    void aWildcardOnAClassMeansWhatItInheritsToo() throws Throwable {
        Woven woven = Woven.by(directory, rule("@InwonerDao#*(String)", "arg0"));
        Object dao = woven.make("InwonerDao");

        woven.call(dao, "haal", BSN);
        woven.call(dao, "verwijder", BSN);
        woven.call(woven.make("PandDao"), "haal", "7000001");

        assertThat(woven.persons()).containsExactly(List.of(BSN), List.of(BSN));
    }

    @Test
    void anInterfaceMeansWhatItsImplementationInheritsFromAStranger() throws Throwable {
        Woven woven = Woven.by(directory, rule("@Haalbaar#haal", "arg0"));

        woven.call(woven.make("ErvendeDao"), "haal", BSN);
        woven.call(woven.make("InwonerDao"), "haal", "7000001");

        assertThat(woven.persons()).containsExactly(List.of(BSN));
    }

    @Test
    void anExceptionHoldsForAnInheritedMethod() throws Throwable {
        Woven woven = Woven.by(directory, rule("@InwonerDao#*(String)", "arg0", "except: [ \"@InwonerDao#haal\" ]"));
        Object dao = woven.make("InwonerDao");

        woven.call(dao, "haal", "7000001");
        woven.call(dao, "verwijder", BSN);

        assertThat(woven.persons()).containsExactly(List.of(BSN));
    }

    @Test
    void aDisabledRuleSilencesAnInheritedMethodForItsClassOnly() throws Throwable {
        Woven woven = Woven.by(
                directory,
                rule("@InwonerDao#haal(String)", "arg0", "enabled: false") + rule("@BasisDao#haal(String)", "arg0"));

        woven.call(woven.make("InwonerDao"), "haal", "7000001");
        woven.call(woven.make("PandDao"), "haal", BSN);

        assertThat(woven.persons()).containsExactly(List.of(BSN));
    }

    @Test
    void ofAnAbstractClassTheAbstractMethodsMeanTheirImplementations() throws Throwable {
        Woven woven = Woven.by(directory, rule("@BasisDao#*(String)", "arg0"));
        Object dao = woven.make("PandDao");

        woven.call(dao, "verwijder", BSN);
        woven.call(dao, "haal", BSN);

        assertThat(woven.persons()).containsExactly(List.of(BSN), List.of(BSN));
    }

    @Test
    void aProxyThatAFrameworkGeneratesOfAClassIsThatClassAlsoOnACacheHit() throws Throwable {
        Woven woven = Woven.by(directory, rule("@LegacyDao#zoek(String)", "resultaat.bsn"));
        Object proxy = woven.make("LegacyDao$$Proxy");

        woven.call(proxy, "zoek", BSN);
        woven.call(proxy, "zoek", BSN);

        assertThat(woven.persons()).containsExactly(List.of(BSN), List.of(BSN));
        assertThat(woven.ran()).containsExactly("zoek");
    }

    @Test
    void aBridgeToAMethodOfAnotherClassIsLoggedItself() throws Throwable {
        Woven woven = Woven.by(directory, rule("@ZichtbareDao#haal(String)", "arg0"));
        Method bridge = woven.type("ZichtbareDao").getMethod("haal", String.class);
        assertThat(bridge.isBridge()).isTrue();

        Woven.invoke(bridge, woven.make("ZichtbareDao"), BSN);

        assertThat(woven.persons()).containsExactly(List.of(BSN));
        assertThat(woven.ran()).containsExactly("haal");
    }
}
