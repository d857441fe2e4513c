package nl.verwerkingenlogging.agent.instrumentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.Arguments;

/** Every attribute of a rule, as an annotation says it and as the configuration file does: both lead to the same body. */
class AttributesInBothFormsTest {

    private static final String BETROKKENEN = "betrokkenen: [ { soortObjectId: BSN, objectId: arg0 } ]";
    private static final String DAO = "nl.verwerkingenlogging.agent.instrumentation.fixture.AttributenDao";

    @TempDir
    private Path directory;

    static Stream<Arguments> attributes() {
        return Stream.of(
                arguments("actieNaam", "actieNaam: \"Zoeken persoon\"", "/actieNaam", "Zoeken persoon"),
                arguments(
                        "actieNaamGekozen",
                        "actieNaam: { from: arg1, map: { V: \"Zoeken persoon\" } }",
                        "/actieNaam",
                        "Zoeken persoon"),
                arguments(
                        "actieNaamAnders",
                        "actieNaam: { from: arg1, map: { X: \"X\" }, otherwise: \"Zoeken persoon\" }",
                        "/actieNaam",
                        "Zoeken persoon"),
                arguments("handelingNaam", "handelingNaam: \"Beoordelen\"", "/handelingNaam", "Beoordelen"),
                arguments(
                        "handelingNaamGekozen",
                        "handelingNaam: { from: arg1, map: { V: \"Beoordelen\" } }",
                        "/handelingNaam",
                        "Beoordelen"),
                arguments(
                        "handelingNaamAnders",
                        "handelingNaam: { from: arg1, map: { X: \"X\" }, otherwise: \"Beoordelen\" }",
                        "/handelingNaam",
                        "Beoordelen"),
                arguments("verwerkingNaam", "verwerkingNaam: \"Huwelijk\"", "/verwerkingNaam", "Huwelijk"),
                arguments(
                        "verwerkingNaamGekozen",
                        "verwerkingNaam: { from: arg1, map: { V: \"Huwelijk\" } }",
                        "/verwerkingNaam",
                        "Huwelijk"),
                arguments(
                        "verwerkingNaamAnders",
                        "verwerkingNaam: { from: arg1, map: { X: \"X\" }, otherwise: \"Huwelijk\" }",
                        "/verwerkingNaam",
                        "Huwelijk"),
                arguments(
                        "vertrouwelijkheid",
                        "vertrouwelijkheid: \"vertrouwelijk\"",
                        "/vertrouwelijkheid",
                        "vertrouwelijk"),
                arguments(
                        "vertrouwelijkheidGekozen",
                        "vertrouwelijkheid: { from: arg1, map: { V: \"vertrouwelijk\" } }",
                        "/vertrouwelijkheid",
                        "vertrouwelijk"),
                arguments(
                        "vertrouwelijkheidAnders",
                        "vertrouwelijkheid: { from: arg1, map: { X: \"normaal\" }, otherwise: \"vertrouwelijk\" }",
                        "/vertrouwelijkheid",
                        "vertrouwelijk"),
                arguments("bewaartermijn", "bewaartermijn: \"P5Y\"", "/bewaartermijn", "P5Y"),
                arguments(
                        "bewaartermijnGekozen",
                        "bewaartermijn: { from: arg1, map: { V: \"P5Y\" } }",
                        "/bewaartermijn",
                        "P5Y"),
                arguments(
                        "bewaartermijnAnders",
                        "bewaartermijn: { from: arg1, map: { X: \"P1Y\" }, otherwise: \"P5Y\" }",
                        "/bewaartermijn",
                        "P5Y"),
                arguments("uitvoerder", "uitvoerder: \"00000099000000003000\"", "/uitvoerder", "00000099000000003000"),
                arguments(
                        "uitvoerderGekozen",
                        "uitvoerder: { from: arg1, map: { V: \"00000099000000003000\" } }",
                        "/uitvoerder",
                        "00000099000000003000"),
                arguments(
                        "uitvoerderAnders",
                        "uitvoerder: { from: arg1, map: { X: \"00000099000000004000\" }, otherwise: \"00000099000000003000\" }",
                        "/uitvoerder",
                        "00000099000000003000"),
                arguments("systeem", "systeem: \"Systeem 1\"", "/systeem", "Systeem 1"),
                arguments(
                        "systeemGekozen",
                        "systeem: { from: arg1, map: { V: \"Systeem 1\" } }",
                        "/systeem",
                        "Systeem 1"),
                arguments(
                        "systeemAnders",
                        "systeem: { from: arg1, map: { X: \"X\" }, otherwise: \"Systeem 1\" }",
                        "/systeem",
                        "Systeem 1"),
                arguments("gegevensbron", "gegevensbron: \"Bron\"", "/gegevensbron", "Bron"),
                arguments(
                        "gegevensbronGekozen",
                        "gegevensbron: { from: arg1, map: { V: \"Bron\" } }",
                        "/gegevensbron",
                        "Bron"),
                arguments(
                        "gegevensbronAnders",
                        "gegevensbron: { from: arg1, map: { X: \"X\" }, otherwise: \"Bron\" }",
                        "/gegevensbron",
                        "Bron"),
                arguments(
                        "verwerkingsactiviteit",
                        "verwerkingsactiviteit: brp",
                        "/verwerkingsactiviteitId",
                        "5f0bef4c-f66f-4311-84a5-19e8bf359eaf"),
                arguments(
                        "verwerkingsactiviteitGekozen",
                        "verwerkingsactiviteit: { from: arg1, map: { V: brp } }",
                        "/verwerkingsactiviteitId",
                        "5f0bef4c-f66f-4311-84a5-19e8bf359eaf"),
                arguments(
                        "verwerkingId",
                        "verwerkingId: \"'48086bf2-11b7-4603-9526-67d7c3bb6587'\"",
                        "/verwerkingId",
                        "48086bf2-11b7-4603-9526-67d7c3bb6587"),
                arguments("gebruiker", "gebruiker: { path: arg1, meaningless: true }", "/gebruiker", "V"),
                arguments("afnemer", "afnemer: { soortAfnemerId: BSN, afnemerId: arg0 }", "/afnemerId", "1234560"),
                arguments(
                        "afnemerGekozen",
                        "afnemer: { soortAfnemerId: { from: arg1, map: { V: BSN } }, afnemerId: arg0 }",
                        "/soortAfnemerId",
                        "BSN"),
                arguments(
                        "objectId",
                        "betrokkenen: [ { soortObjectId: BSN, objectId: arg0 } ]",
                        "/verwerkteObjecten/0/objectId",
                        "1234560"),
                arguments(
                        "objectIdConstant",
                        "betrokkenen: [ { soortObjectId: BSN, objectId: \"'1234561'\" } ]",
                        "/verwerkteObjecten/0/objectId",
                        "1234561"),
                arguments(
                        "soortObjectId",
                        "betrokkenen: [ { soortObjectId: nummer, objectId: arg0 } ]",
                        "/verwerkteObjecten/0/soortObjectId",
                        "nummer"),
                arguments(
                        "soortObjectIdGekozen",
                        "betrokkenen: [ { soortObjectId: { from: arg1, map: { V: nummer } }, objectId: arg0 } ]",
                        "/verwerkteObjecten/0/soortObjectId",
                        "nummer"),
                arguments(
                        "betrokkenheid",
                        "betrokkenen: [ { soortObjectId: BSN, objectId: arg0, betrokkenheid: Aanvrager } ]",
                        "/verwerkteObjecten/0/betrokkenheid",
                        "Aanvrager"),
                arguments(
                        "betrokkenheidGekozen",
                        "betrokkenen: [ { soortObjectId: BSN, objectId: arg0, betrokkenheid: { from: arg1, map: { V: Partner } } } ]",
                        "/verwerkteObjecten/0/betrokkenheid",
                        "Partner"),
                arguments(
                        "soortenGegevens",
                        "betrokkenen: [ { soortObjectId: BSN, objectId: arg0, soortenGegevens: [ Naam, Adres ] } ]",
                        "/verwerkteObjecten/0/verwerkteSoortenGegevens/1/soortGegeven",
                        "Adres"),
                arguments(
                        "soortenGegevensGekozen",
                        "betrokkenen: [ { soortObjectId: BSN, objectId: arg0, soortenGegevens: [ { from: arg1, map: { V: Adres } } ] } ]",
                        "/verwerkteObjecten/0/verwerkteSoortenGegevens/0/soortGegeven",
                        "Adres"));
    }

    @Test
    void byAnnotation() {
        holds(Woven.by(directory, ""));
    }

    @Test
    void byConfiguration() {
        StringBuilder rules = new StringBuilder();
        attributes().map(Arguments::get).forEach(row -> {
            rules.append("- method: " + DAO + "#" + row[0] + "\n  " + row[1] + "\n");
            if (!row[1].toString().startsWith("betrokkenen")) {
                rules.append("  " + BETROKKENEN + "\n");
            }
        });
        holds(Woven.by(directory, rules.toString()));
    }

    private static void holds(Woven woven) {
        Object dao = woven.make("AttributenDao");
        SoftAssertions.assertSoftly(softly -> attributes().map(Arguments::get).forEach(row -> {
            woven.actions().clear();
            softly.assertThatCode(() -> woven.call(dao, row[0].toString(), "1234560", "V"))
                    .as(row[1].toString())
                    .doesNotThrowAnyException();
            softly.assertThat(woven.actions())
                    .as(row[1].toString())
                    .extracting(action -> action.at(row[2].toString()).asText())
                    .containsExactly(row[3].toString());
        }));
    }

    @Test
    void everyMethodOfTheFixtureIsInTheTable() throws ReflectiveOperationException {
        Class<?> dao = Class.forName(DAO);

        assertThat(Stream.of(dao.getDeclaredMethods()).map(method -> method.getName()))
                .containsExactlyInAnyOrderElementsOf(
                        attributes().map(each -> (String) each.get()[0]).toList());
    }
}
