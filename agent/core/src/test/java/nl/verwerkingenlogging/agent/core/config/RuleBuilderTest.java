package nl.verwerkingenlogging.agent.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.verwerkingenlogging.agent.core.rule.Attributes;
import nl.verwerkingenlogging.agent.core.rule.OnFailure;
import nl.verwerkingenlogging.agent.core.rule.Rule;
import nl.verwerkingenlogging.agent.core.rule.RuleSet;
import nl.verwerkingenlogging.agent.core.rule.TextAttribute;
import nl.verwerkingenlogging.agent.core.rule.TextValue;
import nl.verwerkingenlogging.agent.core.rule.Verwerkingsactiviteit;
import org.junit.jupiter.api.Test;

/** As the reader of annotations uses it. */
class RuleBuilderTest {

    private final Problems problems = new Problems();
    private final RuleSet context = new RuleSet(
            List.of(),
            Map.of("brp", new Verwerkingsactiviteit("brp", "5f0bef4c-f66f-4311-84a5-19e8bf359eaf", null, null, null)),
            Attributes.builder().build());

    @Test
    void emptyTextsAreNotSet() {
        Rule rule = builder()
                .text(TextAttribute.VERWERKINGSACTIVITEIT, "brp")
                .text(TextAttribute.ACTIE_NAAM, "Zoeken personen")
                .text(TextAttribute.HANDELING_NAAM, "")
                .verwerkingId("")
                .gebruiker("", false)
                .afnemer("", "")
                .onFailure(null)
                .betrokkene()
                .soortObjectId("BSN")
                .objectId("arg0", "")
                .betrokkenheid("")
                .add()
                .build();

        assertThat(problems.errors()).isEmpty();
        assertThat(problems.warnings()).isEmpty();
        assertThat(rule.name()).isEqualTo("@Verwerking on nl.x.Dao#zoek");
        assertThat(rule.place()).isEqualTo("nl.x.Dao#zoek");
        assertThat(rule.method()).isNull();
        assertThat(rule.attributes().text(TextAttribute.HANDELING_NAAM)).isNull();
        assertThat(rule.attributes().verwerkingId()).isNull();
        assertThat(rule.attributes().gebruiker()).isNull();
        assertThat(rule.attributes().afnemerId()).isNull();
        assertThat(rule.attributes().onFailure()).isNull();
        assertThat(rule.betrokkenen().get(0).objectId()).hasToString("arg0");
        assertThat(rule.betrokkenen().get(0).betrokkenheid()).isNull();
    }

    @Test
    void everythingThatAnAnnotationSaysIsTaken() {
        Rule rule = builder()
                .choice("verwerkingsactiviteit", "arg1", Map.of("N", "brp"), "")
                .text(TextAttribute.ACTIE_NAAM, "Zoeken personen")
                .verwerkingId("arg2.uuid")
                .gebruiker("this.nummer", true)
                .afnemer("BSN", "'999999990'")
                .onFailure(OnFailure.LENIENT)
                .betrokkene()
                .soortObjectId("BSN")
                .objectId("arg0", "[*].bsn")
                .choice("soortObjectId", "arg1", Map.of("P", "Personeelsnummer"), "BSN")
                .choice("betrokkenheid", "arg1", Map.of("N", "Aanvrager"), "Getuige")
                .soortGegeven("Naam")
                .choice("soortenGegevens", "arg1", Map.of("N", "Adres"), null)
                .add()
                .betrokkene()
                .soortObjectId("BSN")
                .objectId("resultaat.bsn")
                .add()
                .build();

        assertThat(problems.errors()).isEmpty();
        assertThat(rule.attributes().text(TextAttribute.VERWERKINGSACTIVITEIT).otherwise())
                .isNull();
        assertThat(rule.attributes().onFailure()).isEqualTo(OnFailure.LENIENT);
        assertThat(rule.attributes().afnemerId().constant()).isEqualTo("999999990");
        assertThat(rule.betrokkenen()).hasSize(2);
        assertThat(rule.betrokkenen().get(0).objectId()).hasToString("arg0[*].bsn");
        assertThat(rule.betrokkenen().get(0).soortObjectId().isChoice()).isTrue();
        assertThat(rule.betrokkenen().get(0).soortenGegevens())
                .extracting(TextValue::isChoice)
                .containsExactly(false, true);
    }

    @Test
    void allMistakesAreReportedAtTheirPlaceAndNoRuleIsMade() {
        Rule rule = builder()
                .text(TextAttribute.VERWERKINGSACTIVITEIT, "bpr")
                .text(TextAttribute.ACTIE_NAAM, "Zoeken")
                .choice("actieNaam", "arg0", Map.of("A", "b"), "")
                .choice("verwerkingId", "arg0", Map.of("A", "b"), "")
                .gebruiker("arg0", false)
                .afnemer("OIN", "")
                .at(Place.of("parameter 1 of nl.x.Dao#zoek"))
                .betrokkene()
                .objectId("arg0", "bsn..x")
                .betrokkenheid("x".repeat(243))
                .choice("betrokkenheid", "arg0", Map.of("A", "b"), "")
                .choice("objectId", "arg0", Map.of("A", "b"), "")
                .add()
                .build();

        assertThat(rule).isNull();
        assertThat(problems.errors())
                .extracting(problem -> problem.place() + " " + problem.key())
                .containsExactlyInAnyOrder(
                        "nl.x.Dao#zoek @Verwerking.verwerkingsactiviteit",
                        "nl.x.Dao#zoek @Verwerking.actieNaam",
                        "nl.x.Dao#zoek @Verwerking.verwerkingId",
                        "nl.x.Dao#zoek @Verwerking.gebruiker.meaningless",
                        "nl.x.Dao#zoek @Verwerking.afnemer.afnemerId",
                        "parameter 1 of nl.x.Dao#zoek @Verwerking.betrokkenen[0].objectId",
                        "parameter 1 of nl.x.Dao#zoek @Verwerking.betrokkenen[0].betrokkenheid",
                        "parameter 1 of nl.x.Dao#zoek @Verwerking.betrokkenen[0].soortObjectId");
        assertThat(problems.errors().get(0).suggestion()).isEqualTo("did you mean \"brp\"?");
    }

    @Test
    void nobodyAtAllIsWarnedAboutSinceClassesMayBeAnnotated() {
        assertThat(builder().build()).isNotNull();
        assertThat(problems.hasErrors()).isFalse();
        assertThat(problems.warnings())
                .filteredOn(problem -> problem.key().endsWith("betrokkenen"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.key()).isEqualTo("@Verwerking.betrokkenen"));
        assertThat(builder().enabled(false).build()).isNotNull();
    }

    private RuleBuilder builder() {
        return new RuleBuilder(
                context, "@Verwerking on nl.x.Dao#zoek", "@Verwerking", Place.of("nl.x.Dao#zoek"), problems);
    }
}
