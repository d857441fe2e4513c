package nl.verwerkingenlogging.agent.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {

    @Property
    void everyUuidIsAUuidInEitherCase(@ForAll long most, @ForAll long least) {
        String uuid = new UUID(most, least).toString();

        assertThat(Formats.isUuid(uuid)).isTrue();
        assertThat(Formats.isUuid(uuid.toUpperCase(java.util.Locale.ROOT))).isTrue();
        assertThat(Formats.isUuid(uuid + "0")).isFalse();
        assertThat(Formats.isUuid(uuid.substring(1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-1-1-1-1",
                "{5f0bef4c-f66f-4311-84a5-19e8bf359eaf}",
                "5f0bef4cf66f431184a519e8bf359eaf",
                "5g0bef4c-f66f-4311-84a5-19e8bf359eaf",
                "5f0bef4c-f66f-4311-84a5-19e8bf359eaf\n"
            })
    void otherFormsAreNoUuid(String text) {
        assertThat(Formats.isUuid(text)).isFalse();
    }

    @Property
    void exactlyTwentyDigitsAreAnOin(@ForAll @NumericChars @StringLength(max = 24) String digits) {
        assertThat(Formats.isOin(digits)).isEqualTo(digits.length() == 20);
    }

    @Test
    void digitsOfOtherScriptsAreNoOin() {
        assertThat(Formats.isOin("٠".repeat(20))).isFalse();
        assertThat(Formats.isOin("00000099000000001000")).isTrue();
        assertThat(Formats.isOin("00000099000000001000\n")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://var.nl/a?b=c#d", "urn:nbn:nl:1", "http://[::1]:8080/x", "https://x.nl/%C3%A9"})
    void aUriHasAScheme(String text) {
        assertThat(Formats.isUri(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "var.nl/a", "/a", "https://x.nl/a b", "https://x.nl/é", "https://x.nl/%zz", "://x"})
    void whatHasNoneOrIsMalformedIsNoUri(String text) {
        assertThat(Formats.isUri(text)).isFalse();
    }

    @Test
    void aUriHasALongestLength() {
        String longest = "https://x.nl/" + "a".repeat(Formats.MAX_URI - 13);

        assertThat(Formats.isUri(longest)).isTrue();
        assertThat(Formats.isUri(longest + "a")).isFalse();
    }

    @Property
    void cuttingKeepsTheStartAndNeverSplitsACharacter(@ForAll String text, @ForAll @IntRange(max = 20) int max) {
        String cut = Formats.truncate(text, max);

        assertThat(text).startsWith(cut);
        assertThat(Formats.length(cut)).isEqualTo(Math.min(max, Formats.length(text)));
        boolean ends = cut.length() < text.length() && !cut.isEmpty();
        if (ends && Character.isLowSurrogate(text.charAt(cut.length()))) {
            assertThat(Character.isHighSurrogate(cut.charAt(cut.length() - 1))).isFalse();
        }
    }

    @Test
    void lengthsCountCharactersAsPeopleDo() {
        assertThat(Formats.length("a😀é")).isEqualTo(3);
        assertThat(Formats.truncate("😀😀", 1)).isEqualTo("😀");
    }

    @Test
    void anActionIsNormaalOrVertrouwelijkInLowerCase() {
        assertThat(Formats.isVertrouwelijkheid("normaal")).isTrue();
        assertThat(Formats.isVertrouwelijkheid("vertrouwelijk")).isTrue();
        assertThat(Formats.isVertrouwelijkheid("opgeheven")).isFalse();
        assertThat(Formats.isVertrouwelijkheid("Normaal")).isFalse();
    }

    @Test
    void blankIsNothingButWhiteSpace() {
        assertThat(Formats.isBlank("")).isTrue();
        assertThat(Formats.isBlank(" \t\u00a0\u2003")).isTrue();
        assertThat(Formats.isBlank(" a ")).isFalse();
    }
}
