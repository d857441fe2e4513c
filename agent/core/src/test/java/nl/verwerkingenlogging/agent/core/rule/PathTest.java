package nl.verwerkingenlogging.agent.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.verwerkingenlogging.agent.core.rule.Path.Root;
import nl.verwerkingenlogging.agent.core.rule.Path.Step.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTest {

    @Test
    void everyKindOfStepIsRead() throws SyntaxException {
        Path path = Path.parse("resultaat[*].adres?.bewoners[*key][0].bsn?");

        assertThat(path.root()).isEqualTo(Root.RESULT);
        assertThat(path.readsResult()).isTrue();
        assertThat(path.optional()).isTrue();
        assertThat(path.steps())
                .extracting(Path.Step::kind)
                .containsExactly(Kind.ELEMENTS, Kind.PROPERTY, Kind.PROPERTY, Kind.KEYS, Kind.INDEX, Kind.PROPERTY);
        assertThat(path.steps())
                .extracting(Path.Step::property)
                .containsExactly(null, "adres", "bewoners", null, null, "bsn");
        assertThat(path.steps())
                .extracting(Path.Step::nullSafe)
                .containsExactly(false, false, true, false, false, false);
        assertThat(path.steps().get(4).index()).isZero();
        assertThat(path).hasToString("resultaat[*].adres?.bewoners[*key][0].bsn?");
    }

    @Test
    void aColumnIsReadByNameOrPosition() throws SyntaxException {
        Path.Step byName = Path.parse("resultaat.column(A-Nummer)?").steps().get(0);
        Path.Step byPosition = Path.parse("resultaat.column(2)").steps().get(0);

        assertThat(byName.kind()).isEqualTo(Kind.COLUMN);
        assertThat(byName.property()).isEqualTo("A-Nummer");
        assertThat(byPosition.property()).isNull();
        assertThat(byPosition.index()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"arg0,ARGUMENT,0", "arg12,ARGUMENT,12", "args[*],ARGUMENTS,-1", "args[1],ARGUMENTS,-1", "this,THIS,-1"})
    void everyRootIsRead(String text, Root root, int argument) throws SyntaxException {
        Path path = Path.parse(text);

        assertThat(path.root()).isEqualTo(root);
        assertThat(path.argument()).isEqualTo(argument);
        assertThat(path.optional()).isFalse();
        assertThat(path.readsResult()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"'x',x", "'',\"\"", "'a''b',a'b", "'''',\"'\"", "'arg0.x',arg0.x"})
    void aConstantIsTheTextBetweenItsQuotes(String text, String constant) throws SyntaxException {
        Path path = Path.parse(text);

        assertThat(path.root()).isEqualTo(Root.CONSTANT);
        assertThat(path.constant()).isEqualTo(constant);
        assertThat(path.steps()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "\"\"|0|a path is expected",
                "arg|0|a path starts with",
                "result.x|0|not with \"result\"",
                "argX|0|a path starts with",
                "arg99999999999|3|the number is too large",
                "arg00|0|a path starts with",
                "arg0[01]|4|[*], [*key] or a position",
                "args|4|args is all arguments together",
                "args.x|4|args is all arguments together",
                "arg0.|5|the name of a property is expected",
                "arg0..x|5|the name of a property is expected",
                "arg0?.|6|the name of a property is expected",
                "arg0.x()|6|without parentheses: .x",
                "resultaat.column()|17|the name of a column, or its position from 1, is expected",
                "arg0[|4|[*], [*key] or a position",
                "arg0[]|4|[*], [*key] or a position",
                "arg0[x]|4|[*], [*key] or a position",
                "arg0[-1]|4|[*], [*key] or a position",
                "arg0[99999999999]|5|the number is too large",
                "arg0??|4|a step is expected",
                "arg0?x|4|a step is expected",
                "arg0 .x|4|a step is expected",
                "arg0.a-b|6|a step is expected",
                "'x|2|not closed",
                "'x'y|3|nothing may follow a constant",
                "'x'?|3|nothing may follow a constant",
                "'''|3|not closed"
            })
    void whatIsNotWellFormedIsRefusedWhereItIsWrong(String text, int position, String message) {
        SyntaxException refused = catchThrowableOfType(SyntaxException.class, () -> Path.parse(text));

        assertThat(refused).as(text).hasMessageContaining(message);
        assertThat(refused.position()).as(text).isEqualTo(position);
    }

    @Test
    void aControlCharacterIsNoPartOfAName() {
        assertThat(catchThrowableOfType(SyntaxException.class, () -> Path.parse("arg0.b\u0000sn"))
                        .position())
                .isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "\"\",arg1",
                "bsn,arg1.bsn",
                ".bsn,arg1.bsn",
                "[*].bsn,arg1[*].bsn",
                "?.bsn,arg1?.bsn",
                "?,arg1?",
                " bsn ,arg1.bsn",
                "'x','x'"
            })
    void aRelativePathStartsAtItsRoot(String relative, String whole) throws SyntaxException {
        assertThat(Path.parseRelative("arg1", relative)).hasToString(whole);
    }

    @Property
    void everyPathOfTheGrammarIsReadAndKeepsItsText(@ForAll("paths") String text) throws SyntaxException {
        Path path = Path.parse(text);

        assertThat(path).hasToString(text);
        assertThat(written(path)).isEqualTo(text);
    }

    @Property
    void anyOtherTextIsRefusedWithAPlaceInsideIt(@ForAll("nearlyPaths") String text) {
        try {
            assertThat(written(Path.parse(text))).isEqualTo(text);
        } catch (SyntaxException refused) {
            assertThat(refused.position()).isBetween(0, text.length());
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    @Property
    void anyTextCanBeAConstant(@ForAll String text) throws SyntaxException {
        assertThat(Path.parse("'" + text.replace("'", "''") + "'").constant()).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> paths() {
        Arbitrary<String> root = Arbitraries.of("arg0", "arg1", "arg10", "this", "resultaat", "args[*]", "args[0]");
        Arbitrary<String> step =
                Arbitraries.of(".bsn", ".naam_1", "?.adres", ".$x", ".é", "[*]", "[*key]", "[0]", "[17]");
        Arbitrary<String> steps = step.list().ofMaxSize(6).map(parts -> String.join("", parts));
        Arbitrary<String> end = Arbitraries.of("", "?");
        return net.jqwik.api.Combinators.combine(root, steps, end).as((r, s, e) -> r + s + e);
    }

    @Provide
    Arbitrary<String> nearlyPaths() {
        Arbitrary<String> token = Arbitraries.of(
                "arg0",
                "args",
                "this",
                "resultaat",
                ".",
                "?",
                "?.",
                "[*]",
                "[",
                "]",
                "*",
                "key",
                "x",
                "'",
                " ",
                "0",
                "(");
        return token.list().ofMaxSize(7).map(parts -> String.join("", parts));
    }

    /** Writes a path from its parts, to see that none got lost. */
    private static String written(Path path) {
        if (path.root() == Root.CONSTANT) {
            return "'" + path.constant().replace("'", "''") + "'";
        }
        List<String> parts = new ArrayList<>();
        switch (path.root()) {
            case ARGUMENT -> parts.add("arg" + path.argument());
            case ARGUMENTS -> parts.add("args");
            case THIS -> parts.add("this");
            default -> parts.add("resultaat");
        }
        for (Path.Step step : path.steps()) {
            switch (step.kind()) {
                case PROPERTY -> parts.add((step.nullSafe() ? "?." : ".") + step.property());
                case ELEMENTS -> parts.add("[*]");
                case KEYS -> parts.add("[*key]");
                default -> parts.add("[" + step.index() + "]");
            }
        }
        return String.join("", parts) + (path.optional() ? "?" : "");
    }
}
