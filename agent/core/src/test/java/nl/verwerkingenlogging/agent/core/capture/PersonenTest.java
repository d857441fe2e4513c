package nl.verwerkingenlogging.agent.core.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Data that is described once: a rule without betrokkenen finds whose data it is (DESIGN 5). */
class PersonenTest {

    /** Whatever is not its field is forbidden. */
    @SuppressWarnings("unused") // Capture reads the fields.
    static class Persoon {

        private final String bsn;
        private Persoon partner;
        private List<Persoon> kinderen;
        private Iterable<String> aantekeningen = new Forbidden();

        Persoon(String bsn) {
            this.bsn = bsn;
        }

        public String getNaam() {
            throw new AssertionError("called what no description names");
        }

        public Persoon getPartner() {
            throw new AssertionError("called a getter where there is a field");
        }

        @Override
        public String toString() {
            throw new AssertionError("toString");
        }

        @Override
        public int hashCode() {
            throw new AssertionError("hashCode");
        }

        @Override
        public boolean equals(Object other) {
            throw new AssertionError("equals");
        }
    }

    static final class Ambtenaar extends Persoon {

        Ambtenaar(String bsn) {
            super(bsn);
        }
    }

    /** May not be iterated over: nothing says that there are persons in it. */
    private static final class Forbidden implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            throw new AssertionError("iterated over what no description names");
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    record Zaak(String nummer, Optional<Persoon> aanvrager, Persoon[] getuigen, Dossier dossier) {}

    record Dossier(Persoon eigenaar) {}

    static final class Bladzijde implements Iterable<Persoon> {

        private final List<Persoon> content;

        Bladzijde(Persoon... content) {
            this.content = List.of(content);
        }

        @Override
        public Iterator<Persoon> iterator() {
            return content.iterator();
        }
    }

    interface Weergave {

        String getBsn();
    }

    interface Bron {

        List<Persoon> getAlle();
    }

    private static final Plans PLANS = Plans.rule().persoon(Persoon.class.getName() + "+", "BSN", "bsn");

    private static List<String> found(Object result) throws CaptureFailure {
        return Plans.call(PLANS.method("java.lang.Object").compiled(), null, new Object[0], result);
    }

    private static Persoon p(int n) {
        return new Persoon("100000" + n);
    }

    static Stream<Arguments> holders() {
        return Stream.<Object>of(
                        p(1),
                        new Ambtenaar("1000001"),
                        Optional.of(p(1)),
                        List.of(p(1)),
                        new Bladzijde(p(1)),
                        Map.of("sleutel", p(1)),
                        List.of(List.of(p(1))),
                        new Persoon[] {p(1), null},
                        Arrays.asList(null, p(1)),
                        new Object[] {"tekst", 5, p(1)},
                        List.of(new Zaak("Z", Optional.of(p(1)), null, null)),
                        new Zaak("Z", Optional.empty(), new Persoon[] {p(1)}, new Dossier(p(2))),
                        Map.of("Z", new Dossier(p(1))))
                .map(holder -> Arguments.of(holder));
    }

    @ParameterizedTest(name = "[{index}]")
    @MethodSource("holders")
    void findsPersonsThroughContainersAndOneLevelOfProperties(Object holder) throws CaptureFailure {
        assertThat(found(holder)).containsExactly("1000001");
    }

    @Test
    void findsThePersonsInAPerson() throws CaptureFailure {
        Persoon ouder = p(1);
        ouder.partner = p(2);
        ouder.kinderen = List.of(p(3), p(4));
        ouder.kinderen.get(0).kinderen = List.of(p(5));

        assertThat(found(ouder)).containsExactly("1000001", "1000002", "1000003", "1000004");
    }

    @Test
    void callsNothingOfAProxyThatIsNoPersonItself() throws CaptureFailure {
        Object proxy = Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Bron.class}, (self, method, args) -> {
                    throw new AssertionError("a query");
                });

        assertThat(found(List.of(proxy))).isEmpty();
    }

    @Test
    void readsAProjectionThatIsDescribedThroughItsGetter() throws CaptureFailure {
        Object projection = Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Weergave.class}, (self, method, args) -> "1000001");
        CapturePlan plan = Plans.rule()
                .persoon(Weergave.class.getName(), "BSN", "bsn")
                .method("java.util.List")
                .compiled();

        assertThat(Plans.call(plan, null, null, List.of(projection))).containsExactly("1000001");
    }

    @Test
    void findsNobodyWhereThereIsNobody() throws CaptureFailure {
        assertThat(found(null)).isEmpty();
        assertThat(found(List.of())).isEmpty();
        assertThat(found(Optional.empty())).isEmpty();
        assertThat(found(java.nio.file.Path.of("a/b"))).isEmpty();
        assertThat(found(new int[] {1})).isEmpty();
        assertThat(found(new Forbidden().getClass())).isEmpty();
    }

    @Test
    void endsInAContainerThatHoldsItself() throws CaptureFailure {
        List<Object> cycle = new java.util.ArrayList<>();
        cycle.add(cycle);
        cycle.add(p(1));

        assertThat(found(cycle)).contains("1000001").hasSizeLessThan(10);
    }

    @Test
    void aContainerThatNeverEndsIsAFailure() {
        Iterable<Object> endless = () -> Stream.<Object>generate(() -> "x").iterator();

        assertThatThrownBy(() -> found(endless))
                .isInstanceOf(CaptureFailure.class)
                .hasMessageContaining("more than 1000000 elements");
    }

    @Test
    void aPersonWithoutIdentifierIsAFailure() {
        assertThatThrownBy(() -> found(new Persoon(null)))
                .isInstanceOf(CaptureFailure.class)
                .hasMessageContaining("personen[0] (agent.yaml:2): objectId: this.bsn: null");
    }

    @Test
    void aResultThatIsReadOnceIsAFailure() {
        assertThatThrownBy(() -> found(Stream.of(p(1))))
                .isInstanceOf(CaptureFailure.class)
                .hasMessageContaining("name betrokkenen");
    }

    @Test
    void logsBeforeWhenTheResultCannotHoldAPerson() throws CaptureFailure {
        for (String type : new String[] {"void", "int", "java.lang.String", "java.util.UUID", "java.time.LocalDate"}) {
            CapturePlan plan = PLANS.method(type, "nl.x.Persoon").compiled();
            assertThat(plan.logsAfter()).as(type).isFalse();
            assertThat(Plans.identifiers(plan.captureEntry(null, new Object[] {p(1)})))
                    .containsExactly("1000001");
        }
    }

    @Test
    void logsAfterWithThePersonsOfArgumentsAndResultOtherwise() throws CaptureFailure {
        for (String type : new String[] {"nl.x.Persoon", "java.util.List", "java.lang.Object", "nl.x.Zaak[]"}) {
            CapturePlan plan = PLANS.method(type, "nl.x.Persoon").compiled();
            assertThat(plan.logsAfter()).as(type).isTrue();
            assertThat(Plans.call(plan, null, new Object[] {p(1)}, p(2))).containsExactly("1000001", "1000002");
        }
    }

    @Test
    void aMethodWithoutAnythingThatCanHoldAPersonIsLeftOut() {
        assertThatThrownBy(() -> PLANS.method("int", "java.lang.String").compile())
                .isInstanceOfSatisfying(
                        CapturePlanException.class,
                        problem -> assertThat(problem.ruledOutByTypes()).isTrue())
                .hasMessageContaining("nothing that nl.x.Dao#zoek(java.lang.String) takes or returns");
    }

    @Test
    void explicitBetrokkenenWin() throws CaptureFailure {
        CapturePlan plan = Plans.rule()
                .persoon(Persoon.class.getName(), "BSN", "bsn")
                .betrokkene("BSN", "arg0")
                .method("java.lang.Object", "java.lang.String")
                .compiled();

        assertThat(Plans.call(plan, null, new Object[] {"1234567"}, p(1))).containsExactly("1234567");
    }

    @Test
    void theFirstDescriptionThatMatchesHoldsWithItsTexts() throws CaptureFailure {
        CapturePlan plan = Plans.rule()
                .persoon(Ambtenaar.class.getName(), "personeelsnummer", "bsn")
                .persoon(Persoon.class.getName() + "+", "BSN", "bsn")
                .method("java.lang.Object")
                .compiled();
        Capture capture = Plans.capture(plan, null, null, List.of(p(1), new Ambtenaar("22"), p(3)));

        assertThat(capture.groupCount()).isEqualTo(2);
        assertThat(capture.group(0).soortObjectId()).isEqualTo("BSN");
        assertThat(Plans.objectIds(capture.group(0))).containsExactly("1000001", "1000003");
        assertThat(capture.group(1).soortObjectId()).isEqualTo("personeelsnummer");
        assertThat(Plans.objectIds(capture.group(1))).containsExactly("22");
    }

    @Test
    void withoutPlusSubclassesAreNotMeant() throws CaptureFailure {
        CapturePlan plan = Plans.rule()
                .persoon(Persoon.class.getName(), "BSN", "bsn")
                .method("java.lang.Object")
                .compiled();

        assertThat(Plans.call(plan, null, null, List.of(p(1), new Ambtenaar("1000002"))))
                .containsExactly("1000001");
    }

    @Test
    void aSelectieIsLoggedWithoutPersons() throws CaptureFailure {
        CapturePlan plan = Plans.rule()
                .selectie()
                .method("java.lang.Object", "nl.x.Persoon")
                .compiled();

        assertThat(plan.logsAfter()).isFalse();
        assertThat(plan.logsNobody()).isTrue();
        assertThat(plan.captureEntry(null, new Object[] {p(1)}).persons()).isZero();
    }

    @Test
    void aSelectieReadsNothingFromTheResult() {
        assertThatThrownBy(() -> Plans.rule()
                        .selectie()
                        .verwerkingId("resultaat.zaak")
                        .method("java.lang.Object")
                        .compile())
                .isInstanceOf(CapturePlanException.class)
                .hasMessageContaining("selectie: a selection is logged before the method runs");
    }
}
