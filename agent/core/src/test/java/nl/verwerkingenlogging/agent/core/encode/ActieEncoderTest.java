package nl.verwerkingenlogging.agent.core.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.verwerkingenlogging.agent.core.capture.CaptureFailure;
import nl.verwerkingenlogging.agent.core.journal.ActiePayload;
import nl.verwerkingenlogging.agent.core.journal.JournalException;
import nl.verwerkingenlogging.agent.core.rule.TextAttribute;
import nl.verwerkingenlogging.agent.core.rule.TextValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ActieEncoderTest {

    private static final String ACTIVITEIT = "5f0bef4c-f66f-4311-84a5-19e8bf359eaf";

    private static Actie c9172() {
        Actie actie = new Actie()
                .with(TextAttribute.ACTIE_NAAM, "Ophalen persoonsgegevens")
                .with(TextAttribute.VERWERKING_NAAM, "Registratie verhuizing")
                .with(TextAttribute.VERWERKINGSACTIVITEIT, "brp-registratie")
                .activiteit("brp-registratie", ACTIVITEIT, null, "normaal", "P150Y")
                .withDefault(TextAttribute.UITVOERDER, "00000099123456780000")
                .withDefault(TextAttribute.SYSTEEM, "FooBarApp v2.1")
                .withDefault(TextAttribute.GEGEVENSBRON, "FooBar Database Publiekszaken")
                .betrokken("Aanvrager", "2308572");
        actie.capture.gebruiker("2ecf8e86-1a18-46ba-aa13-992c1dc231a5");
        return actie;
    }

    @Test
    void encodesStep3OfC9172() throws Exception {
        assertThat(c9172().written().text(0))
                .isEqualTo("{\"actieNaam\":\"Ophalen persoonsgegevens\","
                        + "\"verwerkingNaam\":\"Registratie verhuizing\","
                        + "\"verwerkingId\":\"48086bf2-11b7-4603-9526-67d7c3bb6587\","
                        + "\"verwerkingsactiviteitId\":\"5f0bef4c-f66f-4311-84a5-19e8bf359eaf\","
                        + "\"vertrouwelijkheid\":\"normaal\","
                        + "\"bewaartermijn\":\"P150Y\","
                        + "\"uitvoerder\":\"00000099123456780000\","
                        + "\"systeem\":\"FooBarApp v2.1\","
                        + "\"gegevensbron\":\"FooBar Database Publiekszaken\","
                        + "\"gebruiker\":\"2ecf8e86-1a18-46ba-aa13-992c1dc231a5\","
                        + "\"tijdstip\":\"2024-04-05T14:35:42.000000+02:00\","
                        + "\"verwerkteObjecten\":[{\"objecttype\":\"persoon\",\"soortObjectId\":\"BSN\","
                        + "\"objectId\":\"2308572\",\"betrokkenheid\":\"Aanvrager\"}]}");
    }

    @Test
    void encodesTheFullyFilledActionOfTheQuickstart() throws Exception {
        Actie actie = new Actie()
                .with(TextAttribute.ACTIE_NAAM, "Ophalen persoonsgegevens")
                .with(TextAttribute.HANDELING_NAAM, "Registratie getuigen")
                .with(TextAttribute.VERWERKING_NAAM, "Huwelijk")
                .with(TextAttribute.VERWERKINGSACTIVITEIT, "brp")
                .with(TextAttribute.VERTROUWELIJKHEID, "normaal")
                .with(TextAttribute.BEWAARTERMIJN, "P150Y")
                .with(TextAttribute.UITVOERDER, "00000099123456780000")
                .with(TextAttribute.SYSTEEM, "FooBarApp v2.1")
                .with(TextAttribute.GEGEVENSBRON, "FooBar Database Publiekszaken")
                .activiteit("brp", ACTIVITEIT, "https://var.example.nl/verwerkingsactiviteiten/1", null, null)
                .betrokken("Getuige", "2308572");
        actie.capture.gebruiker("2ecf8e86-1a18-46ba-aa13-992c1dc231a5");

        assertThat(actie.written().body(0)).isEqualTo(json("""
                {"actieNaam": "Ophalen persoonsgegevens", "handelingNaam": "Registratie getuigen", "verwerkingNaam": "Huwelijk",
                 "verwerkingId": "48086bf2-11b7-4603-9526-67d7c3bb6587",
                 "verwerkingsactiviteitId": "5f0bef4c-f66f-4311-84a5-19e8bf359eaf",
                 "verwerkingsactiviteitUrl": "https://var.example.nl/verwerkingsactiviteiten/1",
                 "vertrouwelijkheid": "normaal", "bewaartermijn": "P150Y", "uitvoerder": "00000099123456780000",
                 "systeem": "FooBarApp v2.1", "gebruiker": "2ecf8e86-1a18-46ba-aa13-992c1dc231a5",
                 "gegevensbron": "FooBar Database Publiekszaken", "tijdstip": "2024-04-05T14:35:42.000000+02:00",
                 "verwerkteObjecten": [{"objecttype": "persoon", "soortObjectId": "BSN", "objectId": "2308572",
                                        "betrokkenheid": "Getuige"}]}"""));
    }

    @Test
    void anEmptyRuleSendsWhatTheStandardDemandsAndNothingElse() throws Exception {
        JsonNode body = new Actie().betrokken(null, "2308572").written().body(0);

        assertThat(names(body)).containsExactly("verwerkingId", "vertrouwelijkheid", "tijdstip", "verwerkteObjecten");
        assertThat(body.path("vertrouwelijkheid").textValue()).isEqualTo("normaal");
        assertThat(names(body.path("verwerkteObjecten").path(0)))
                .containsExactly("objecttype", "soortObjectId", "objectId");
    }

    @Test
    void emptyTextsAreLeftOut() throws Exception {
        JsonNode body = new Actie()
                .with(TextAttribute.ACTIE_NAAM, "")
                .with(TextAttribute.BEWAARTERMIJN, "")
                .with(TextAttribute.VERTROUWELIJKHEID, "")
                .with(TextAttribute.VERWERKINGSACTIVITEIT, "a")
                .activiteit("a", ACTIVITEIT, "", "", "")
                .betrokken("BSN", "", List.of(""), "1")
                .written()
                .body(0);

        assertThat(names(body))
                .containsExactly(
                        "verwerkingId",
                        "verwerkingsactiviteitId",
                        "vertrouwelijkheid",
                        "tijdstip",
                        "verwerkteObjecten");
        assertThat(names(body.path("verwerkteObjecten").path(0)))
                .containsExactly("objecttype", "soortObjectId", "objectId");
    }

    @Test
    void nobodyIsAnEmptyArray() throws Exception {
        Actie actie = new Actie().betrokken("Aanvrager");

        assertThat(actie.written().body(0).path("verwerkteObjecten")).isEqualTo(json("[]"));
    }

    @Test
    void theRuleGoesBeforeTheActiviteitAndThatBeforeTheDefaults() throws Exception {
        Actie below = new Actie()
                .withDefault(TextAttribute.VERTROUWELIJKHEID, "vertrouwelijk")
                .withDefault(TextAttribute.BEWAARTERMIJN, "P1Y")
                .withDefault(TextAttribute.VERWERKINGSACTIVITEIT, "a")
                .withDefault(TextAttribute.ACTIE_NAAM, "standaard")
                .betrokken(null, "1");
        assertThat(values(below.activiteit("a", ACTIVITEIT, null, null, null)))
                .containsExactly("standaard", "vertrouwelijk", "P1Y");
        assertThat(values(below.activiteit("a", ACTIVITEIT, null, "normaal", "P2Y")))
                .containsExactly("standaard", "normaal", "P2Y");

        below.with(TextAttribute.VERTROUWELIJKHEID, "vertrouwelijk").with(TextAttribute.BEWAARTERMIJN, "P3Y");
        assertThat(values(below.with(TextAttribute.ACTIE_NAAM, "regel")))
                .containsExactly("regel", "vertrouwelijk", "P3Y");
    }

    @Test
    void aChosenActiviteitBringsItsOwnValues() throws Exception {
        Actie actie = new Actie()
                .activiteit("verhuizing", ACTIVITEIT, "https://var.example.nl/1", null, null)
                .activiteit("onderzoek", "3f0bef4c-f66f-4311-84a5-19e8bf359eaf", null, "vertrouwelijk", "P5Y")
                .withDefault(TextAttribute.BEWAARTERMIJN, "P1Y")
                .betrokken(null, "1");
        actie.rule.text(TextAttribute.VERWERKINGSACTIVITEIT, Actie.choice("V", "verhuizing", "O", "onderzoek"));

        actie.capture.choose(TextAttribute.VERWERKINGSACTIVITEIT, "onderzoek");
        RecordingSink confidential = actie.written();
        assertThat(confidential.text(0))
                .contains("\"verwerkingsactiviteitId\":\"3f0bef4c-f66f-4311-84a5-19e8bf359eaf\",\"vertrouwelijkheid\":"
                        + "\"vertrouwelijk\",\"bewaartermijn\":\"P5Y\"");
        assertThat(confidential.header(0).vertrouwelijk()).isTrue();

        actie.capture.choose(TextAttribute.VERWERKINGSACTIVITEIT, "verhuizing");
        RecordingSink plain = actie.written();
        assertThat(plain.text(0))
                .contains("\"verwerkingsactiviteitId\":\"" + ACTIVITEIT
                        + "\",\"verwerkingsactiviteitUrl\":\"https://var.example.nl/1\",\"vertrouwelijkheid\":\"normaal\","
                        + "\"bewaartermijn\":\"P1Y\"");
        assertThat(plain.header(0).vertrouwelijk()).isFalse();
    }

    @Test
    void aChoiceBelowAChosenActiviteitIsTakenWhereTheActiviteitSaysNothing() throws Exception {
        Actie actie = new Actie()
                .activiteit("open", ACTIVITEIT, null, null, null)
                .activiteit("dicht", ACTIVITEIT, null, "normaal", null)
                .betrokken(null, "1");
        actie.rule.text(TextAttribute.VERWERKINGSACTIVITEIT, Actie.choice("O", "open", "D", "dicht"));
        actie.defaults.text(TextAttribute.VERTROUWELIJKHEID, Actie.choice("1", "vertrouwelijk", "2", "normaal"));
        actie.capture.choose(TextAttribute.VERTROUWELIJKHEID, "vertrouwelijk");

        actie.capture.choose(TextAttribute.VERWERKINGSACTIVITEIT, "open");
        assertThat(actie.written().header(0).vertrouwelijk()).isTrue();
        actie.capture.choose(TextAttribute.VERWERKINGSACTIVITEIT, "dicht");
        assertThat(actie.written().header(0).vertrouwelijk()).isFalse();
    }

    @Test
    void aChoiceThatWasNotMadeIsACaptureFailure() {
        Actie actie = new Actie().betrokken(null, "1");
        actie.rule.text(TextAttribute.VERTROUWELIJKHEID, Actie.choice("1", "vertrouwelijk"));

        RecordingSink sink = new RecordingSink();
        assertThatThrownBy(() -> actie.write(sink))
                .isInstanceOf(CaptureFailure.class)
                .hasMessage("acties[0]: none of the texts of vertrouwelijkheid was chosen");
        assertThat(sink.size()).isZero();
    }

    @Test
    void uitvoerderIsSentOnlyWhenAnotherOrganisationExecutes() throws Exception {
        Actie own = new Actie().with(TextAttribute.UITVOERDER, Actie.OWN_OIN).betrokken(null, "1");
        assertThat(own.written().body(0).has("uitvoerder")).isFalse();

        own.uitvoerderAlways = true;
        assertThat(own.written().body(0).path("uitvoerder").textValue()).isEqualTo(Actie.OWN_OIN);

        Actie silent = new Actie().betrokken(null, "1");
        assertThat(silent.written().body(0).has("uitvoerder")).isFalse();
        silent.uitvoerderAlways = true;
        assertThat(silent.written().body(0).path("uitvoerder").textValue()).isEqualTo(Actie.OWN_OIN);
    }

    @Test
    void theAfnemerIsAPair() throws Exception {
        Actie actie = new Actie().betrokken(null, "1");
        actie.rule.afnemer(TextValue.constant("OIN"), Actie.path("arg2"));
        assertThat(names(actie.written().body(0))).doesNotContain("soortAfnemerId", "afnemerId");

        actie.capture.afnemerId("00000099000000002000");
        assertThat(actie.written().text(0))
                .contains("\"soortAfnemerId\":\"OIN\",\"afnemerId\":\"00000099000000002000\",\"tijdstip\"");

        for (String noOin : new String[] {"0000009900000000200", "000000990000000020000", "0000009900000000200x"}) {
            actie.capture.afnemerId(noOin);
            assertThatThrownBy(actie::written)
                    .isInstanceOf(CaptureFailure.class)
                    .hasMessageContaining("OIN")
                    .hasMessageNotContaining(noOin);
        }

        Actie half = new Actie().betrokken(null, "1");
        half.capture.afnemerId("00000099000000002000");
        assertThatThrownBy(half::written).isInstanceOf(CaptureFailure.class).hasMessageContaining("soortAfnemerId");
    }

    @Test
    void theHeaderSaysWhatBothTargetsNeed() throws Exception {
        Actie actie = c9172();
        RecordingSink sink = new RecordingSink();
        int records = actie.encoder()
                .write(actie.capture, ActiePayload.OUTCOME_RETURNED, Actie.START, Actie.START + 7, 11, 12, sink);

        ActiePayload header = sink.header(0);
        assertThat(records).isEqualTo(1);
        assertThat(header.part()).isZero();
        assertThat(header.parts()).isEqualTo(1);
        assertThat(header.group()).isZero();
        assertThat(header.start()).isEqualTo(Actie.START);
        assertThat(header.end()).isEqualTo(Actie.START + 7);
        assertThat(header.verwerkingIdHigh()).isEqualTo(11);
        assertThat(header.verwerkingIdLow()).isEqualTo(12);
        assertThat(header.vertrouwelijk()).isFalse();
        assertThat(sink.body(0).path("verwerkingId").textValue()).isEqualTo("00000000-0000-000b-0000-00000000000c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12\n34", "\u0000", "\u007f", "\u009b31m", "\ud800", "1\udc00", "\ud83dx"})
    void whatIsNoIdentifierIsACaptureFailureThatDoesNotQuoteIt(String value) {
        List<Actie> acties = new ArrayList<>();
        acties.add(new Actie().betrokken(null, value));
        acties.add(new Actie().betrokken(null, "1", value));
        Actie gebruiker = new Actie().betrokken(null, "1");
        gebruiker.capture.gebruiker(value);
        acties.add(gebruiker);
        Actie afnemer = new Actie().betrokken(null, "1");
        afnemer.rule.afnemer(TextValue.constant("BSN"), Actie.path("arg2"));
        afnemer.capture.afnemerId(value);
        acties.add(afnemer);

        for (Actie actie : acties) {
            RecordingSink sink = new RecordingSink();
            assertThatThrownBy(() -> actie.write(sink))
                    .isInstanceOf(CaptureFailure.class)
                    .hasMessageStartingWith("acties[0]: ")
                    .message()
                    .matches("[ -~]+");
            assertThat(sink.size()).isZero();
        }
    }

    @Test
    void anIdentifierHasAtMostFortyCodePointsAndIsNeverShortened() throws Exception {
        String longest = "\ud83d\ude00".repeat(40);
        assertThat(new Actie()
                        .betrokken(null, longest)
                        .written()
                        .body(0)
                        .at("/verwerkteObjecten/0/objectId")
                        .textValue())
                .isEqualTo(longest);
        assertThatThrownBy(() -> new Actie().betrokken(null, longest + "1").written())
                .isInstanceOf(CaptureFailure.class);
    }

    @Test
    void aNameIsCutOffAt242CodePoints() throws Exception {
        String name = "\ud83d\ude00".repeat(243);
        JsonNode body = new Actie()
                .with(TextAttribute.ACTIE_NAAM, name)
                .betrokken(null, "1")
                .written()
                .body(0);

        assertThat(body.path("actieNaam").textValue()).isEqualTo("\ud83d\ude00".repeat(242));
    }

    @Test
    void aRuleThatCannotBeEncodedIsRefusedWhenTheEncoderIsMade() {
        assertThatThrownBy(() -> new Actie()
                        .with(TextAttribute.VERWERKINGSACTIVITEIT, "b")
                        .encoder())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("acties[0]: there is no verwerkingsactiviteit b");
        assertThatThrownBy(() -> new Actie()
                        .with(TextAttribute.VERTROUWELIJKHEID, "opgeheven")
                        .encoder())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("normaal or vertrouwelijk");
        assertThatThrownBy(
                        () -> new Actie().with(TextAttribute.SYSTEEM, "\ud800").encoder())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anActionThatNoRecordHoldsIsNotLogged() {
        Actie actie = c9172();
        assertThatThrownBy(() -> actie.write(new RecordingSink(300, 1))).isInstanceOf(JournalException.class);
        actie.betrokken("Partner", "2308573");
        assertThatThrownBy(() -> actie.write(new RecordingSink(300, 1))).isInstanceOf(JournalException.class);
    }

    private static List<String> values(Actie actie) throws Exception {
        JsonNode body = actie.written().body(0);
        return List.of(
                body.path("actieNaam").textValue(),
                body.path("vertrouwelijkheid").textValue(),
                body.path("bewaartermijn").textValue());
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
