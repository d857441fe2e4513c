package nl.verwerkingenlogging.agent.core.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class JsonTextTest {

    private final ObjectMapper jackson = new ObjectMapper();

    @Property
    void anotherParserReadsTheSameTextBack(@ForAll("wellFormed") String text) throws IOException {
        assertThat(jackson.readValue(JsonText.quoted(text), String.class)).isEqualTo(text);
    }

    @Property
    void theLengthOfAnIdentifierIsThatOfItsBytes(@ForAll("wellFormed") String text) {
        boolean valid = !text.isEmpty()
                && text.codePointCount(0, text.length()) <= JsonText.MAX_IDENTIFIER
                && text.chars().noneMatch(Character::isISOControl);
        assertThat(JsonText.identifierLength(text))
                .isEqualTo(valid ? JsonText.quoted(text).length - 2 : JsonText.INVALID);
    }

    @Property
    void onlyWhatJsonDemandsIsEscaped(@ForAll("wellFormed") String text) {
        String plain = text.chars().noneMatch(c -> c < ' ' || c == '"' || c == '\\') ? text : "x";
        assertThat(JsonText.quoted(plain)).isEqualTo(('"' + plain + '"').getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyControlCharacterIsEscaped() throws IOException {
        for (char c = 0; c < ' '; c++) {
            byte[] quoted = JsonText.quoted(String.valueOf(c));
            assertThat(Arrays.copyOf(quoted, 2)).isEqualTo(new byte[] {'"', '\\'});
            assertThat(jackson.readValue(quoted, String.class)).isEqualTo(String.valueOf(c));
        }
    }

    @Test
    void halfASurrogatePairIsRefused() {
        for (String half : new String[] {"\ud800", "\udc00", "\udc00\ud800", "a\ud800b", "\ud800\ud800\udc00"}) {
            assertThat(JsonText.identifierLength(half)).isEqualTo(JsonText.INVALID);
            assertThatThrownBy(() -> JsonText.quoted(half)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Provide
    Arbitrary<String> wellFormed() {
        Arbitrary<Integer> codePoints = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 0xFF),
                Arbitraries.integers().between(0, 0xD7FF),
                Arbitraries.integers().between(0xE000, 0xFFFF),
                Arbitraries.integers().between(0x10000, 0x10FFFF));
        return codePoints
                .list()
                .ofMaxSize(60)
                .map(list -> list.stream()
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
    }
}
