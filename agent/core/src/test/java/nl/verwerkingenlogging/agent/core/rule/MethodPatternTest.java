package nl.verwerkingenlogging.agent.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MethodPatternTest {

    @Test
    void typeMethodAndParametersAreRead() throws SyntaxException {
        MethodPattern pattern = MethodPattern.parse("nl.x.Dao+#zoek*(String, int[])");

        assertThat(pattern.type()).hasToString("nl.x.Dao");
        assertThat(pattern.subtypes()).isTrue();
        assertThat(pattern.typeIsAnnotation()).isFalse();
        assertThat(pattern.method()).hasToString("zoek*");
        assertThat(pattern.methodIsAnnotation()).isFalse();
        assertThat(pattern.exact()).isFalse();
        assertThat(pattern).hasToString("nl.x.Dao+#zoek*(String, int[])");
        assertThat(MethodPattern.parse("nl.x.Dao$Inner#zoek").exact()).isTrue();
    }

    @Test
    void annotationsCanStandForTypesAndMethods() throws SyntaxException {
        MethodPattern pattern = MethodPattern.parse("@nl.x.Repository#@nl.x.Query");

        assertThat(pattern.typeIsAnnotation()).isTrue();
        assertThat(pattern.methodIsAnnotation()).isTrue();
        assertThat(pattern.type()).hasToString("nl.x.Repository");
        assertThat(pattern.method()).hasToString("nl.x.Query");
        assertThat(pattern.exact()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.B#c|java.lang.String, int|true",
                "a.B#c()||true",
                "a.B#c( )||true",
                "a.B#c()|int|false",
                "a.B#c(String)|java.lang.String|true",
                "a.B#c(String)|nl.x.String|true",
                "a.B#c(String)|nl.x.Outer$String|true",
                "a.B#c(String)|nl.x.MyString|false",
                "a.B#c(java.lang.String)|java.lang.String|true",
                "a.B#c(java.lang.String)|nl.x.String|false",
                "a.B#c(String[])|java.lang.String[]|true",
                "a.B#c(String [] [])|java.lang.String[][]|true",
                "a.B#c(String...)|java.lang.String[]|true",
                "a.B#c(String ...)|java.lang.String[]|true",
                "a.B#c(char[])|char[]|true",
                "a.B#c(char)|char[]|false",
                "a.B#c(*)|int|true",
                "a.B#c(*)||false",
                "a.B#c(..)||true",
                "a.B#c(String, ..)|java.lang.String|true",
                "a.B#c(String, ..)|java.lang.String, int, long|true",
                "a.B#c(String, ..)|int|false",
                "a.B#c(*, int)|nl.x.Y, int|true"
            })
    void parametersMatchBySimpleOrQualifiedErasedName(String pattern, String types, boolean matches)
            throws SyntaxException {
        List<String> given = types == null ? List.of() : Arrays.asList(types.split(", ", -1));

        assertThat(MethodPattern.parse(pattern).matchesParameters(given)).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "\"\"|0|TYPE#METHOD is expected",
                "nl.x.Dao|8|TYPE#METHOD is expected",
                "#zoek|0|a type is expected",
                "nl.x.Dao#|9|a method is expected",
                "nl..Dao#x|3|two dots",
                "nl.x.#x|5|ends in a dot",
                "nl.x.D ao#x|6|' ' cannot stand",
                "nl.x.**Dao#x|5|** must be a whole part",
                "nl.x.Dao#**|9|** must be a whole part",
                "nl.x.Dao#a.b|10|'.' cannot stand",
                "nl.x.Dao#a#b|10|'#' cannot stand",
                "@nl.x.Ann+#x|9|+ cannot follow an annotation",
                "nl.x.Dao++#x|8|'+' cannot stand",
                "nl.x.Dao#x(String|17|not closed",
                "nl.x.Dao#x)|10|')' cannot stand",
                "nl.x.Dao#x(List<String>)|11|write List, not List<...>",
                "nl.x.Dao#x(Str*)|11|a whole type, * or ..",
                "nl.x.Dao#x(final String)|16|' ' cannot stand",
                "nl.x.Dao#x(String naam)|17|' ' cannot stand",
                "nl.x.Dao#x(.., int)|15|must be the last",
                "nl.x.Dao#x(int,)|15|a parameter type is expected",
                "nl.x.Dao#x(...)|11|a parameter type is expected"
            })
    void whatIsNotWellFormedIsRefusedWhereItIsWrong(String text, int position, String message) {
        SyntaxException refused = catchThrowableOfType(SyntaxException.class, () -> MethodPattern.parse(text));

        assertThat(refused).as(text).hasMessageContaining(message);
        assertThat(refused.position()).as(text).isEqualTo(position);
    }

    @Property
    void everyPatternOfTheGrammarIsReadAndMatchesItself(
            @ForAll("types") String type,
            @ForAll("methods") String method,
            @ForAll("parameters") List<String> parameters)
            throws SyntaxException {
        MethodPattern pattern = MethodPattern.parse(type + "#" + method + "(" + String.join(", ", parameters) + ")");

        assertThat(pattern.type().matches(type)).isTrue();
        assertThat(pattern.method().matches(method)).isTrue();
        assertThat(pattern.matchesParameters(parameters)).isTrue();
        assertThat(pattern.exact()).isTrue();
    }

    @Property
    void anyOtherTextIsRefusedWithAPlaceInsideIt(@ForAll("nearlyPatterns") String text) {
        try {
            assertThat(MethodPattern.parse(text)).hasToString(text);
        } catch (SyntaxException refused) {
            assertThat(refused.position()).isBetween(0, text.length());
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    @Provide
    Arbitrary<String> types() {
        return Arbitraries.of("nl", "x", "Dao", "Outer$Inner", "é_1")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(parts -> String.join(".", parts));
    }

    @Provide
    Arbitrary<String> methods() {
        return Arbitraries.of("zoek", "a", "lambda$0", "naam-bsn", "é");
    }

    @Provide
    Arbitrary<List<String>> parameters() {
        Arbitrary<String> name = Arbitraries.of("int", "java.lang.String", "nl.x.Outer$Inner");
        Arbitrary<String> array = Arbitraries.of("", "[]", "[][]");
        return Combinators.combine(name, array).as((n, a) -> n + a).list().ofMaxSize(4);
    }

    @Provide
    Arbitrary<String> nearlyPatterns() {
        return Arbitraries.of(
                        "nl", ".", "Dao", "#", "(", ")", ",", " ", "*", "**", "..", "...", "[]", "@", "+", "<",
                        "<init>", "$")
                .list()
                .ofMaxSize(9)
                .map(parts -> String.join("", parts));
    }
}
