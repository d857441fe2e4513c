package nl.verwerkingenlogging.it.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.verwerkingenlogging.it.harness.RecordedRequest;
import org.junit.jupiter.api.Test;

/** A runner that finds nothing wrong proves something only if it would have found it. */
class BodyCheckTest {

    private static final String ID = "48086bf2-11b7-4603-9526-67d7c3bb6587";
    private static final String PERSON = "{'objecttype':'persoon','soortObjectId':'BSN','objectId':'2308572'}";
    private static final String OTHER = "{'objecttype':'persoon','soortObjectId':'BSN','objectId':'9358297'}";

    private static final String EXPECTED = "{'match':'%s','absent':['handelingNaam'],'forbiddenSubstrings':['Vriesw'],"
            + "'request':{'absentHeaders':['OIN'],'body':{'actieNaam':'Zoeken','verwerkingId':'{{new.uuid:a}}',"
            + "'tijdstip':'{{moment:t1}}','verwerkteObjecten':["
            + PERSON + "," + OTHER + "]}}}";

    @Test
    void acceptsObjectsInAnyOrderAndOtherAttributesWhereTheVectorIsAnExcerpt() {
        assertThat(problems("contains", body("'actieNaam':'Zoeken'", ID, OTHER + "," + PERSON, "'systeem':'S'")))
                .isEmpty();
    }

    @Test
    void findsAnAttributeTooMany() {
        assertThat(problems("exact", body("'actieNaam':'Zoeken'", ID, PERSON + "," + OTHER, "'systeem':'S'")))
                .containsExactly("systeem is one attribute too many");
    }

    @Test
    void findsAWrongAndAMissingValue() {
        assertThat(problems("contains", body("'actieNaam':'zoeken'", ID, PERSON + "," + OTHER, "'a':'b'")))
                .singleElement()
                .asString()
                .startsWith("actieNaam is");
        assertThat(problems("contains", body("'x':'y'", ID, PERSON + "," + OTHER, "'a':'b'")))
                .singleElement()
                .asString()
                .startsWith("actieNaam is not there");
    }

    @Test
    void findsPersonsTooManyTooFewAndTwice() {
        for (String persons : List.of(PERSON, PERSON + "," + PERSON, PERSON + "," + OTHER + "," + OTHER)) {
            assertThat(problems("contains", body("'actieNaam':'Zoeken'", ID, persons, "'a':'b'")))
                    .as(persons)
                    .singleElement()
                    .asString()
                    .startsWith("verwerkteObjecten");
        }
    }

    @Test
    void findsAnExtraPropertyOfAPerson() {
        String more = PERSON.replace("}", ",'betrokkenheid':'Aanvrager'}");
        assertThat(problems("contains", body("'actieNaam':'Zoeken'", ID, more + "," + OTHER, "'a':'b'")))
                .hasSize(1);
    }

    @Test
    void findsWhatMustBeAbsentAlsoWhenNull() {
        assertThat(problems("contains", body("'actieNaam':'Zoeken'", ID, PERSON + "," + OTHER, "'handelingNaam':null")))
                .singleElement()
                .asString()
                .startsWith("handelingNaam is there");
    }

    @Test
    void findsASearchCriterionAnywhereInTheBody() {
        assertThat(problems(
                        "contains", body("'actieNaam':'Zoeken'", ID, PERSON + "," + OTHER, "'systeem':'x Vriesw y'")))
                .containsExactly("'Vriesw' occurs in the body");
    }

    @Test
    void findsAnIdentifierThatIsNoUuid() {
        assertThat(problems("contains", body("'actieNaam':'Zoeken'", "1", PERSON + "," + OTHER, "'a':'b'")))
                .singleElement()
                .asString()
                .contains("no UUID");
    }

    @Test
    void findsALoggingHeaderOnTheCall() {
        RecordedRequest request = new RecordedRequest(
                "POST",
                "/verwerkingsacties",
                Map.of("oin", List.of("1")),
                body("'actieNaam':'Zoeken'", ID, PERSON + "," + OTHER, "'a':'b'"),
                Instant.EPOCH,
                null);
        assertThat(check("contains", request)).containsExactly("the header OIN is on the log call");
    }

    @Test
    void equalPlaceholdersAreEqualValuesAndDifferentOnesDiffer() {
        Placeholders placeholders = new Placeholders();
        assertThat(placeholders.mismatch("{{new.uuid:a}}", ID)).isNull();
        assertThat(placeholders.mismatch("{{new.uuid:a}}", ID)).isNull();
        assertThat(placeholders.mismatch("{{new.uuid:a}}", ID.replace('4', '5')))
                .isNotNull();
        assertThat(placeholders.mismatch("{{new.uuid:b}}", ID)).isNotNull();
    }

    private static List<String> problems(String match, String body) {
        return check(match, new RecordedRequest("POST", "/verwerkingsacties", Map.of(), body, Instant.EPOCH, null));
    }

    private static List<String> check(String match, RecordedRequest request) {
        ExpectedAction expected = new ExpectedAction(
                RecordedRequest.parse(EXPECTED.formatted(match).replace('\'', '"')));
        return new BodyCheck(new Placeholders()).problems(expected, request, Map.of());
    }

    private static String body(String name, String id, String persons, String more) {
        return "{%s,'verwerkingId':'%s','tijdstip':'2024-04-05T14:35:42+01:00','verwerkteObjecten':[%s],%s}"
                .formatted(name, id, persons, more)
                .replace('\'', '"');
    }
}
