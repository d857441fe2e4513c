package nl.verwerkingenlogging.agent.core.encode;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.verwerkingenlogging.agent.core.rule.TextAttribute;

/** Whatever a rule and the defaults set, the body has the standard's members only, in one order, each with a value. */
final class BodyShapeTest {

    private static final List<String> ORDER = List.of(
            "actieNaam",
            "handelingNaam",
            "verwerkingNaam",
            "verwerkingId",
            "verwerkingsactiviteitId",
            "verwerkingsactiviteitUrl",
            "vertrouwelijkheid",
            "bewaartermijn",
            "uitvoerder",
            "systeem",
            "gegevensbron",
            "gebruiker",
            "soortAfnemerId",
            "afnemerId",
            "tijdstip",
            "verwerkteObjecten");

    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String MOMENT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}\\+0[12]:00";

    @Property(tries = 500)
    void theBodyHoldsWhatIsSetAndNothingElse(
            @ForAll("levels") Map<TextAttribute, String> rule,
            @ForAll("levels") Map<TextAttribute, String> defaults,
            @ForAll boolean confidential)
            throws Exception {
        Actie actie = new Actie().betrokken("Aanvrager", "2308572");
        rule.forEach(actie::with);
        defaults.forEach(actie::withDefault);
        actie.with(TextAttribute.VERTROUWELIJKHEID, confidential ? "vertrouwelijk" : "normaal");
        RecordingSink sink = actie.written();

        Map<String, String> expected = new TreeMap<>();
        for (TextAttribute attribute : TextAttribute.values()) {
            String value = rule.containsKey(attribute) ? rule.get(attribute) : defaults.getOrDefault(attribute, "");
            if (!value.isEmpty()) {
                expected.put(attribute.key(), value);
            }
        }
        JsonNode body = sink.body(0);
        List<String> names = new ArrayList<>();
        body.fieldNames().forEachRemaining(names::add);
        assertThat(ORDER).containsSubsequence(names);
        Map<String, String> found = new TreeMap<>();
        for (String name : names) {
            if (!name.equals("verwerkteObjecten")) {
                assertThat(body.path(name).textValue()).isNotEmpty();
                found.put(name, body.path(name).textValue());
            }
        }
        assertThat(found.remove("verwerkingId")).matches(UUID);
        assertThat(found.remove("tijdstip")).matches(MOMENT);
        assertThat(found.remove("vertrouwelijkheid")).isEqualTo(confidential ? "vertrouwelijk" : "normaal");
        assertThat(found).isEqualTo(expected);
        assertThat(sink.header(0).vertrouwelijk()).isEqualTo(confidential);
        assertThat(body.path("verwerkteObjecten").path(0).path("objectId").textValue())
                .isEqualTo("2308572");
    }

    @Provide
    Arbitrary<Map<TextAttribute, String>> levels() {
        Arbitrary<TextAttribute> free = Arbitraries.of(
                TextAttribute.ACTIE_NAAM,
                TextAttribute.HANDELING_NAAM,
                TextAttribute.VERWERKING_NAAM,
                TextAttribute.BEWAARTERMIJN,
                TextAttribute.UITVOERDER,
                TextAttribute.SYSTEEM,
                TextAttribute.GEGEVENSBRON);
        Arbitrary<String> text = Arbitraries.strings()
                .withChars("aZ09 \"\\/\u0000\n\u007f\u00e9\u20ac\u2028")
                .ofMaxLength(12);
        return Arbitraries.maps(free, text).ofMaxSize(7);
    }
}
