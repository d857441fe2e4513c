package nl.verwerkingenlogging.agent.core.capture;

import static nl.verwerkingenlogging.agent.core.capture.Plans.choice;
import static nl.verwerkingenlogging.agent.core.capture.Plans.constant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.verwerkingenlogging.agent.core.rule.TextAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a capture holds besides identifiers: attributes, choices, and what is read when. */
class AttributesTest {

    private static final String UUID_TEXT = "5f0bef4c-f66f-4311-84a5-19e8bf359eaf";
    private static final String OIN = "00000001234567890000";

    enum Soort {
        BURGER,
        AMBTENAAR {
            @Override
            public String toString() {
                throw new AssertionError();
            }
        }
    }

    private static Object[] args(Object first, Object second) {
        return new Object[] {first, second};
    }

    private static UUID verwerkingId(Capture capture) {
        return new UUID(capture.verwerkingIdHigh(), capture.verwerkingIdLow());
    }

    @Test
    void aVerwerkingIdIsAUuidOrTextInTheFormOfOne() throws CaptureFailure {
        CapturePlan plan =
                Plans.rule().betrokkene("BSN", "arg0").verwerkingId("arg1").compiled();
        UUID uuid = UUID.fromString(UUID_TEXT);
        for (Object value : List.of(uuid, UUID_TEXT, " 5F0BEF4C-f66f-4311-84a5-19e8bf359eaf ", Optional.of(uuid))) {
            Capture capture = plan.captureEntry(null, args("1", value));
            assertThat(capture.hasVerwerkingId()).isTrue();
            assertThat(verwerkingId(capture)).isEqualTo(uuid);
        }
    }

    @Test
    void withoutAVerwerkingIdTheSurroundingUnitOfWorkDecides() throws CaptureFailure {
        CapturePlan plan =
                Plans.rule().betrokkene("BSN", "arg0").verwerkingId("arg1").compiled();
        assertThat(plan.captureEntry(null, args("1", null)).hasVerwerkingId()).isFalse();
        assertThat(plan.captureEntry(null, args("1", Optional.empty())).hasVerwerkingId())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1-1-1-1-1", "5f0bef4cf66f431184a519e8bf359eaf", "5f0bef4c-f66f-4311-84a5-19e8bf359eag"})
    void anythingElseIsNoVerwerkingId(String value) {
        CapturePlan plan =
                Plans.rule().betrokkene("BSN", "arg0").verwerkingId("arg1").compiled();
        assertThatThrownBy(() -> plan.captureEntry(null, args("1", value)))
                .isInstanceOf(CaptureFailure.class)
                .hasMessage("acties[3] (agent.yaml:23): verwerkingId: arg1: "
                        + (value.isEmpty() ? "blank" : "a text that is not a UUID"));
        assertThatThrownBy(() -> plan.captureEntry(null, args("1", 12)))
                .hasMessageContaining("a verwerkingId is a UUID, or text in the form of one, not java.lang.Integer");
    }

    @Test
    void theVerwerkingIdIsReadEvenWhenThereIsNobody() throws CaptureFailure {
        CapturePlan plan = Plans.rule()
                .betrokkene("BSN", "arg0?")
                .defaultVerwerkingId("arg1")
                .gebruiker("this.gebruiker", true)
                .compiled();
        Capture capture = plan.captureEntry(null, args(null, UUID_TEXT));
        assertThat(capture.persons()).isZero();
        assertThat(capture.hasVerwerkingId()).isTrue();
    }

    @Test
    void aGebruikerOfNullIsLeftOutAndOneThatCannotBeUsedIsAFailure() throws CaptureFailure {
        CapturePlan plan =
                Plans.rule().betrokkene("BSN", "arg0").gebruiker("arg1", true).compiled();
        assertThat(plan.captureEntry(null, args("1", "balie-7")).gebruiker()).isEqualTo("balie-7");
        assertThat(plan.captureEntry(null, args("1", 12345678)).gebruiker()).isEqualTo("12345678");
        assertThat(plan.captureEntry(null, args("1", null)).gebruiker()).isNull();
        assertThatThrownBy(() -> plan.captureEntry(null, args("1", " ")))
                .hasMessageContaining("gebruiker: arg1: blank");
        assertThatThrownBy(() -> plan.captureEntry(null, args("1", "x".repeat(41))))
                .hasMessageContaining("gebruiker: arg1: longer than 40 characters");
    }

    @Test
    void anAfnemerIsAPairOrNothing() throws CaptureFailure {
        CapturePlan plan = Plans.rule()
                .betrokkene("BSN", "arg0")
                .afnemer(choice("arg1.soort", Map.of("o", "OIN", "b", "BSN"), null), "arg1.id")
                .compiled();
        Capture oin = plan.captureEntry(null, args("1", Map.of("soort", "o", "id", OIN)));
        assertThat(oin.afnemerId()).isEqualTo(OIN);
        assertThat(oin.chosen(TextAttribute.SOORT_AFNEMER_ID)).isEqualTo("OIN");
        Capture bsn = plan.captureEntry(null, args("1", Map.of("soort", "b", "id", "123")));
        assertThat(bsn.afnemerId()).isEqualTo("123");
        assertThat(bsn.chosen(TextAttribute.SOORT_AFNEMER_ID)).isEqualTo("BSN");
        Capture none = plan.captureEntry(null, args("1", new HashMap<>(Collections.singletonMap("id", null))));
        assertThat(none.afnemerId()).isNull();
        assertThat(none.chosen(TextAttribute.SOORT_AFNEMER_ID)).isNull();
        assertThatThrownBy(() -> plan.captureEntry(null, args("1", Map.of("soort", "o", "id", "123"))))
                .hasMessageContaining("afnemer.afnemerId: arg1.id: an OIN has 20 digits");
    }

    @Test
    void anAfnemerMayBeFoundHalfInTheResult() throws CaptureFailure {
        CapturePlan plan = Plans.rule()
                .betrokkene("BSN", "arg0")
                .afnemer(choice("resultaat.soort", Map.of("o", "OIN"), "BSN"), "arg1")
                .compiled();
        assertThat(plan.logsAfter()).isTrue();
        Capture capture = Plans.capture(plan, null, args("1", OIN), Map.of("soort", "o"));
        assertThat(capture.afnemerId()).isEqualTo(OIN);
        assertThat(capture.chosen(TextAttribute.SOORT_AFNEMER_ID)).isEqualTo("OIN");
        assertThatThrownBy(() -> Plans.capture(plan, null, args("1", "9"), Map.of("soort", "o")))
                .hasMessageContaining("an OIN has 20 digits");
    }

    @Test
    void aChoiceComparesTextsTruthValuesWholeNumbersAndEnumConstants() throws CaptureFailure {
        CapturePlan plan = Plans.rule()
                .betrokkene("BSN", "arg0")
                .text(
                        TextAttribute.ACTIE_NAAM,
                        choice(
                                "arg1",
                                Map.of(
                                        "V",
                                        "tekst",
                                        "true",
                                        "waar",
                                        "12345678",
                                        "getal",
                                        "AMBTENAAR",
                                        "enum",
                                        " ",
                                        "spatie"),
                                "anders"))
                .compiled();
        assertThat(chosen(plan, "V")).isEqualTo("tekst");
        assertThat(chosen(plan, "V  ")).isEqualTo("tekst");
        assertThat(chosen(plan, 'V')).isEqualTo("tekst");
        assertThat(chosen(plan, " ")).isEqualTo("spatie");
        assertThat(chosen(plan, true)).isEqualTo("waar");
        assertThat(chosen(plan, false)).isEqualTo("anders");
        assertThat(chosen(plan, 12345678L)).isEqualTo("getal");
        assertThat(chosen(plan, new BigDecimal("12345678.0"))).isEqualTo("getal");
        assertThat(chosen(plan, Soort.AMBTENAAR)).isEqualTo("enum");
        assertThat(chosen(plan, Optional.of(Soort.BURGER))).isEqualTo("anders");
        assertThat(chosen(plan, null)).isEqualTo("anders");
        assertThat(chosen(plan, "geheim")).isEqualTo("anders");
        assertThatThrownBy(() -> chosen(plan, 1.5)).hasMessageContaining("not java.lang.Double");
    }

    private static String chosen(CapturePlan plan, Object value) throws CaptureFailure {
        return plan.captureEntry(null, args("1", value)).chosen(TextAttribute.ACTIE_NAAM);
    }

    @Test
    void aChoiceWithoutOtherwiseRefusesWhatItDoesNotListAndNeverSaysWhatItWas() {
        CapturePlan plan = Plans.rule()
                .betrokkene("BSN", "arg0")
                .text(TextAttribute.ACTIE_NAAM, choice("arg1", Map.of("V", "x"), null))
                .compiled();
        assertThatThrownBy(() -> chosen(plan, null))
                .isInstanceOf(CaptureFailure.class)
                .hasMessage("acties[3] (agent.yaml:23): actieNaam: arg1: null, and the choice has no otherwise");
        assertThatThrownBy(() -> chosen(plan, "geheim"))
                .isInstanceOf(CaptureFailure.class)
                .hasMessage("acties[3] (agent.yaml:23): actieNaam: arg1: a value that the choice does not list, and it"
                        + " has no otherwise");
    }

    @Test
    void groupsComeInTheOrderOfTheRuleWhateverIsKnownWhen() throws CaptureFailure {
        CapturePlan plan = Plans.rule()
                .betrokkene(constant("BSN"), "resultaat[*]", constant("Getoond"), constant("naam"), constant("adres"))
                .betrokkene("Personeelsnummer", "arg0")
                .compiled();
        Capture capture = plan.captureEntry(null, args("7", null));
        plan.captureResult(capture, List.of("1", "2"));
        assertThat(capture.groupCount()).isEqualTo(2);
        assertThat(capture.persons()).isEqualTo(3);
        Capture.Group shown = capture.group(0);
        assertThat(Plans.objectIds(shown)).containsExactly("1", "2");
        assertThat(shown.soortObjectId()).isEqualTo("BSN");
        assertThat(shown.betrokkenheid()).isEqualTo("Getoond");
        assertThat(shown.soortenGegevens()).containsExactly("naam", "adres");
        assertThat(Plans.objectIds(capture.group(1))).containsExactly("7");
        assertThat(capture.group(1).betrokkenheid()).isNull();
        assertThat(capture.group(1).soortenGegevens()).isEmpty();
    }

    @Test
    void theTextsOfAGroupMayBeFoundInArgumentsAndResult() throws CaptureFailure {
        Map<String, String> soort = Map.of("b", "BSN", "p", "Personeelsnummer");
        CapturePlan plan = Plans.rule()
                .betrokkene(
                        choice("resultaat.soort", soort, null),
                        "arg0",
                        choice("arg1", Map.of("a", "Aanvrager"), null),
                        choice("arg1", Map.of("a", "adres"), null),
                        constant("naam"),
                        choice("resultaat.soort", Map.of(), "foto"))
                .compiled();
        Capture capture = plan.captureEntry(null, args(12345678, "a"));
        plan.captureResult(capture, Map.of("soort", "b"));
        assertThat(Plans.objectIds(capture.group(0))).containsExactly("012345678");
        assertThat(capture.group(0).soortObjectId()).isEqualTo("BSN");
        assertThat(capture.group(0).betrokkenheid()).isEqualTo("Aanvrager");
        assertThat(capture.group(0).soortenGegevens()).containsExactly("adres", "naam", "foto");

        Capture other = Plans.capture(plan, null, args(12345678, "a"), Map.of("soort", "p"));
        assertThat(Plans.objectIds(other.group(0))).containsExactly("12345678");
    }

    @Test
    void whereNobodyIsFoundNoTextIsChosen() throws CaptureFailure {
        CapturePlan before = Plans.rule()
                .betrokkene(
                        choice("arg1", Map.of(), null),
                        "arg0?",
                        choice("arg1", Map.of(), null),
                        choice("arg1", Map.of(), null))
                .text(TextAttribute.ACTIE_NAAM, choice("arg1", Map.of(), null))
                .compiled();
        Capture nobody = before.captureEntry(null, args(null, "x"));
        assertThat(nobody.persons()).isZero();
        assertThat(nobody.group(0).soortenGegevens()).isEmpty();

        CapturePlan after = Plans.rule()
                .betrokkene("BSN", "resultaat.bsn")
                .text(TextAttribute.ACTIE_NAAM, choice("resultaat.soort", Map.of(), null))
                .compiled();
        assertThat(Plans.capture(after, null, args(null, null), null).persons()).isZero();
    }

    @Test
    void anActionThatIsLoggedWithoutAnybodyHasItsAttributes() throws CaptureFailure {
        Capture before = Plans.rule()
                .betrokkene("BSN", "arg0?")
                .gebruiker("arg1", true)
                .logsNobody()
                .compiled()
                .captureEntry(null, args(null, "balie"));
        assertThat(before.persons()).isZero();
        assertThat(before.gebruiker()).isEqualTo("balie");

        CapturePlan after = Plans.rule()
                .betrokkene("BSN", "resultaat[*]")
                .text(TextAttribute.ACTIE_NAAM, choice("resultaat[0]", Map.of(), "Zoeken"))
                .logsNobody()
                .compiled();
        assertThat(Plans.capture(after, null, args(null, null), List.of()).chosen(TextAttribute.ACTIE_NAAM))
                .isEqualTo("Zoeken");
    }

    @Test
    void argumentsAreReadAtEntryAlsoWhenTheRuleLogsAfter() throws CaptureFailure {
        CapturePlan plan = Plans.rule()
                .betrokkene("BSN", "resultaat")
                .betrokkene(constant("BSN"), "arg0.bsn", choice("arg0.rol", Map.of("x", "voor", "y", "na"), null))
                .compiled();
        Map<String, Object> persoon = new HashMap<>(Map.of("bsn", "1", "rol", "x"));
        Capture capture = plan.captureEntry(null, args(persoon, null));
        persoon.put("bsn", "9");
        persoon.put("rol", "y");
        plan.captureResult(capture, "2");
        assertThat(Plans.identifiers(capture)).containsExactly("2", "1");
        assertThat(capture.group(1).betrokkenheid()).isEqualTo("voor");
    }

    @Test
    void aRuleLogsAfterWhenAnythingItReadsIsFoundInTheResult() {
        Map<String, String> none = Map.of();
        assertThat(Plans.plan("arg0").logsAfter()).isFalse();
        assertThat(Plans.plan("this.x").logsAfter()).isFalse();
        assertThat(Plans.plan("resultaat.x").logsAfter()).isTrue();
        Plans[] rules = {
            base().verwerkingId("resultaat.zaak"),
            base().defaultVerwerkingId("resultaat.zaak"),
            base().gebruiker("resultaat.door", true),
            base().afnemer(constant("OIN"), "resultaat.voor"),
            base().afnemer(choice("resultaat.x", none, "y"), "arg0"),
            base().text(TextAttribute.VERTROUWELIJKHEID, choice("resultaat.x", none, "y")),
            base().betrokkene(choice("resultaat.x", none, "y"), "arg0", null),
            base().betrokkene(constant("BSN"), "arg0", choice("resultaat.x", none, "y")),
            base().betrokkene(constant("BSN"), "arg0", null, choice("resultaat.x", none, "y")),
        };
        assertThat(Arrays.stream(rules).map(Plans::compiled)).allMatch(CapturePlan::logsAfter);
    }

    private static Plans base() {
        return Plans.rule().betrokkene("BSN", "arg0");
    }

    @Test
    void attributesFoundInTheResultAreCaptured() throws CaptureFailure {
        CapturePlan plan = base().verwerkingId("resultaat.zaak")
                .gebruiker("resultaat.door", true)
                .afnemer(constant("OIN"), "resultaat.voor")
                .text(TextAttribute.VERTROUWELIJKHEID, choice("resultaat.geheim", Map.of("true", "vertrouwelijk"), "x"))
                .compiled();
        Capture capture = Plans.capture(
                plan, null, args("1", null), Map.of("zaak", UUID_TEXT, "door", "balie", "voor", OIN, "geheim", true));
        assertThat(verwerkingId(capture)).hasToString(UUID_TEXT);
        assertThat(capture.gebruiker()).isEqualTo("balie");
        assertThat(capture.afnemerId()).isEqualTo(OIN);
        assertThat(capture.chosen(TextAttribute.VERTROUWELIJKHEID)).isEqualTo("vertrouwelijk");
    }

    @Test
    void aRuleThatLogsBeforeTakesNothingFromTheResult() throws CaptureFailure {
        Capture capture = Plans.capture(Plans.plan("arg0"), null, args("1", null), "2");
        assertThat(Plans.identifiers(capture)).containsExactly("1");
    }

    @Test
    void aCaptureIsAddedToThroughItsViews() {
        Capture capture = new Capture();
        Capture.Group group = new Capture.Group("BSN", null, List.of());
        capture.add(group);
        capture.add(new Capture.Group("BSN", null, List.of()));
        group.add("1");
        group.add("2");
        group.add("3");
        assertThat(capture.persons()).isEqualTo(3);
        assertThat(Plans.objectIds(group)).containsExactly("1", "2", "3");
        assertThat(group.objectId(2)).isEqualTo("3");
        assertThatThrownBy(() -> group.objectId(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> capture.group(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
