package nl.verwerkingenlogging.agent.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import nl.verwerkingenlogging.agent.core.rule.TextAttribute;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** FC-28: YAML took the zeros away. */
class PlainScalarsTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "00000099000000001000|a number",
                "083|a number",
                "017|octal",
                "0o17|a number",
                "0x1F|a number",
                "0b11|a number",
                "-1|a number",
                "+31|a number",
                "1_000|a number",
                "4.10|a number",
                ".5|a number",
                "12.|a number",
                "1e3|a number",
                "1.5E-3|a number",
                ".inf|a number",
                "-.INF|a number",
                ".nan|a number",
                "12:30|a number in base 60",
                "1:20:30.5|a number in base 60",
                "2024-04-05|a date",
                "2024-04-05T14:35:42+01:00|a date",
                "2024-4-5 14:35|a date",
                "no|a boolean",
                "Yes|a boolean",
                "y|a boolean",
                "N|a boolean",
                "on|a boolean",
                "OFF|a boolean",
                "true|a boolean",
                "null|no value",
                "Null|no value",
                "=|a special value",
            })
    void aTextWithoutQuotesThatYamlGivesAnotherTypeIsRefused(String text, String type) {
        String yaml = Read.HEAD + Read.RULE.formatted("handelingNaam: " + text);

        assertThat(new Read(directory).messages(yaml))
                .singleElement()
                .asString()
                .startsWith("verwerkingenlogging.yaml:9: acties[0].handelingNaam: \"" + text + "\" has no quotes")
                .contains(type)
                .endsWith("put quotes around it: \"" + text + "\"");
        for (String quoted : new String[] {'"' + text + '"', "'" + text + "'"}) {
            assertThat(handeling(Read.HEAD + Read.RULE.formatted("handelingNaam: " + quoted)))
                    .isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Burgerzaken 4.2",
                "4.2.1",
                "v12",
                "nee",
                "Ja",
                "12 uur",
                "1e graads familie",
                "P10Y",
                "nl.x.Dao",
                "A1",
                "0x",
                "Nullijn",
                "-",
                "a:b"
            })
    void aTextThatIsNothingElseNeedsNoQuotes(String text) {
        if (!"-".equals(text)) {
            assertThat(handeling(Read.HEAD + Read.RULE.formatted("handelingNaam: " + text)))
                    .isEqualTo(text);
        }
        assertThat(PlainScalars.readAs(text)).isNull();
    }

    @Property
    void digitsAloneAreNeverTakenForText(@ForAll @NumericChars @StringLength(min = 1, max = 30) String digits) {
        assertThat(PlainScalars.readAs(digits)).isNotNull();
    }

    /** An independent reading of YAML 1.2: what it takes for something else, we do too. */
    @Property
    void whatYaml12GivesAnotherTypeIsKnown(@ForAll("likelyScalars") String text) {
        Object value =
                new Load(LoadSettings.builder().setSchema(new CoreSchema()).build()).loadFromString("[ " + text + " ]");
        Object scalar = ((java.util.List<?>) value).get(0);
        if (!(scalar instanceof String)) {
            assertThat(PlainScalars.readAs(text)).as(text).isNotNull();
        }
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<String> likelyScalars() {
        return net.jqwik.api.Arbitraries.strings()
                .withChars("0123456789.+-eExXoO_aAfFnNuUlLtTrR")
                .ofMinLength(1)
                .ofMaxLength(8)
                .filter(text -> !text.startsWith("-"));
    }

    private String handeling(String yaml) {
        return new Read(directory)
                .good(yaml)
                .rules()
                .rules()
                .get(0)
                .attributes()
                .text(TextAttribute.HANDELING_NAAM)
                .constant();
    }
}
