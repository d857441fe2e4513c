package nl.verwerkingenlogging.register.validation;

import static nl.verwerkingenlogging.register.Bodies.NORMAAL;
import static nl.verwerkingenlogging.register.Bodies.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import nl.verwerkingenlogging.register.Bodies;
import nl.verwerkingenlogging.register.domain.Attribuut;
import nl.verwerkingenlogging.register.domain.Vertrouwelijkheid;
import nl.verwerkingenlogging.register.domain.Verwerkingsactie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules B-29, B-32 and B-35. */
class VerwerkingsactieReaderTest {

    private static final String EMOJI = "\uD83D\uDE00";

    static Stream<Arguments> wrongBodies() {
        String geheel = "verwerkteObjecten";
        String object = geheel + "[0]";
        return Stream.of(
                arguments("{}", List.of("vertrouwelijkheid", "tijdstip", geheel)),
                arguments(NORMAAL.replace("\"tijdstip\"", "\"x\""), List.of("tijdstip")),
                arguments(NORMAAL.replace("\"normaal\"", "\"geheim\""), List.of("vertrouwelijkheid")),
                arguments(NORMAAL.replace("\"normaal\"", "null"), List.of("vertrouwelijkheid")),
                arguments(NORMAAL.replace("\"normaal\"", "true"), List.of("vertrouwelijkheid")),
                arguments(NORMAAL.replace("+02:00", ""), List.of("tijdstip")),
                arguments(with("verwerkingId", "\"42\""), List.of("verwerkingId")),
                arguments(with("verwerkingsactiviteitId", "\"1-1-1-1-1\""), List.of("verwerkingsactiviteitId")),
                arguments(with("verwerkingsactiviteitUrl", "\"/relatief\""), List.of("verwerkingsactiviteitUrl")),
                arguments(
                        with("verwerkingsactiviteitUrlAfnemer", "\"https://é\""),
                        List.of("verwerkingsactiviteitUrlAfnemer")),
                arguments(
                        with("verwerkingsactiviteitUrl", text("https://h/" + "x".repeat(2033))),
                        List.of("verwerkingsactiviteitUrl")),
                arguments(with("uitvoerder", "\"000000990000000010001\""), List.of("uitvoerder")),
                arguments(with("uitvoerder", "\"1821002193\""), List.of("uitvoerder")),
                arguments(with("bewaartermijn", "\"tien jaar\""), List.of("bewaartermijn")),
                arguments(with("bewaartermijn", "0"), List.of("bewaartermijn")),
                arguments(with("bewaartermijn", "1.5"), List.of("bewaartermijn")),
                arguments(with("systeem", text("x".repeat(243))), List.of("systeem")),
                arguments(with("systeem", text(EMOJI.repeat(243))), List.of("systeem")),
                arguments(with("gebruiker", text("x".repeat(41))), List.of("gebruiker")),
                arguments(with("gebruiker", "7"), List.of("gebruiker")),
                arguments(with("gegevensbron", "\"a\\u0000b\""), List.of("gegevensbron")),
                arguments(with("gegevensbron", "\"a\\ud800b\""), List.of("gegevensbron")),
                arguments(with("gegevensbron", "\"\\udc00\\ud800\""), List.of("gegevensbron")),
                arguments(with("soortAfnemerId", "\"OIN\""), List.of("afnemerId")),
                arguments(with("afnemerId", "\"1234567\""), List.of("soortAfnemerId")),
                arguments(NORMAAL.replace("2308572", "1".repeat(41)), List.of(object + ".objectId")),
                arguments(NORMAAL.replace("2308572", " "), List.of(object + ".objectId")),
                arguments(NORMAAL.replace("\"2308572\"", "2308572"), List.of(object + ".objectId")),
                arguments(NORMAAL.replace("\"persoon\"", "\"zaak\""), List.of(object + ".objecttype")),
                arguments(NORMAAL.replace("\"soortObjectId\"", "\"x\""), List.of(object + ".soortObjectId")),
                arguments(NORMAAL.replace("[{", "[null, {"), List.of(object)),
                arguments(
                        NORMAAL.replace("}]", ", \"verwerkteSoortenGegevens\": {}}]"),
                        List.of(object + ".verwerkteSoortenGegevens")),
                arguments(
                        NORMAAL.replace(
                                "}]", ", \"verwerkteSoortenGegevens\": [{}, {\"soortGegeven\": \"naam\"}, 1]}]"),
                        List.of(
                                object + ".verwerkteSoortenGegevens[0].soortGegeven",
                                object + ".verwerkteSoortenGegevens[2]")),
                arguments(Bodies.body("normaal", "2024-04-05T14:35:42Z", "[]"), List.of(object)),
                arguments(
                        "{\"verwerkteObjecten\": {}, \"tijdstip\": 1}",
                        List.of("vertrouwelijkheid", "tijdstip", geheel)),
                arguments(with("tijdstip", "\"2024-04-05T14:35:42Z\""), List.of("tijdstip")),
                arguments(NORMAAL.replace("}]", ", \"objectId\": \"7654321\"}]"), List.of(object + ".objectId")),
                arguments(with("onbekend", "{\"<script>\": 1, \"<script>\": 2}"), List.of("body")),
                arguments(NORMAAL + " {}", List.of("body")),
                arguments(NORMAAL + "x", List.of("body")),
                arguments(NORMAAL.substring(0, 40), List.of("body")),
                arguments("", List.of("body")),
                arguments("[]", List.of("body")),
                arguments("null", List.of("body")),
                arguments("[".repeat(100_000), List.of("body")),
                arguments(with("onbekend", "1".repeat(5000)), List.of("body")));
    }

    @ParameterizedTest
    @MethodSource("wrongBodies")
    void namesEveryWrongField(String body, List<String> names) {
        InvalidInputException refusal = refusal(body.getBytes(StandardCharsets.UTF_8));

        assertThat(refusal.invalidParams()).extracting(InvalidParam::name).containsExactlyElementsOf(names);
        assertThat(refusal.invalidParams()).allSatisfy(param -> {
            assertThat(param.code()).isNotBlank();
            assertThat(param.reason()).isNotBlank().doesNotContain("2308572", "script");
        });
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        InvalidInputException refusal = refusal(with("systeem", "\"caf\u00e9\"").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(refusal.invalidParams()).extracting(InvalidParam::code).containsExactly("invalid_encoding");
    }

    @Test
    void answersAHostileBodyWithABoundedListOfFaults() {
        String body = Bodies.body("normaal", "2024-04-05T14:35:42Z", "{}" + ",{}".repeat(20_000));

        assertThat(refusal(body.getBytes(StandardCharsets.UTF_8)).invalidParams())
                .hasSize(1000);
    }

    @Test
    void countsCodePointsAndKeepsEveryTextLiterally() {
        String systeem = EMOJI.repeat(242);

        Verwerkingsactie actie = read(with("systeem", text(systeem)));

        assertThat(actie.attribuut(Attribuut.SYSTEEM)).contains(systeem);
        assertThat(actie.tijdstip().tekst()).isEqualTo("2024-04-05T14:35:42+02:00");
    }

    @Test
    void readsABareNumberOfYearsAsItStands() {
        assertThat(read(with("bewaartermijn", "150")).attribuut(Attribuut.BEWAARTERMIJN))
                .contains("150");
        assertThat(read(with("bewaartermijn", "\"150\"")).attribuut(Attribuut.BEWAARTERMIJN))
                .contains("150");
    }

    @Test
    void acceptsWhatThePicturesOfTheStandardShow() {
        String body = NORMAAL.replace("\"normaal\"", "\" Vertrouwelijk\"")
                .replace("\"objecttype\": \"persoon\"", "\"objectType\": \"Persoon\"");

        Verwerkingsactie actie = read(body);

        assertThat(actie.vertrouwelijkheid()).isEqualTo(Vertrouwelijkheid.VERTROUWELIJK);
        assertThat(actie.verwerkteObjecten()).hasSize(1);
    }

    @Test
    void takesNullForAbsentAndIgnoresWhatItDoesNotKnowOrMakesItself() {
        Verwerkingsactie actie = read(with("verwerkingId", "null, \"actieId\": 1, \"url\": {}, \"onbekend\": [1]"));

        assertThat(actie.attributen()).containsOnlyKeys(Attribuut.ACTIE_NAAM);
    }

    @Test
    void acceptsAnActionWithoutPersons() {
        assertThat(read(Bodies.body("normaal", "2024-04-05T14:35:42Z", "")).verwerkteObjecten())
                .isEmpty();
    }

    @Test
    void showsNoValueInAnyToString() {
        Verwerkingsactie actie = read(with("gebruiker", "\"geheim-7\""));

        assertThat(actie + " " + actie.verwerkteObjecten() + " "
                        + actie.verwerkteObjecten().get(0).persoon())
                .doesNotContain("geheim-7", "2308572");
    }

    private static String text(String value) {
        return "\"" + value + "\"";
    }

    private static Verwerkingsactie read(String body) {
        return VerwerkingsactieReader.read(body.getBytes(StandardCharsets.UTF_8));
    }

    private static InvalidInputException refusal(byte[] body) {
        return catchThrowableOfType(InvalidInputException.class, () -> VerwerkingsactieReader.read(body));
    }
}
