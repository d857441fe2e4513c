package nl.verwerkingenlogging.agent.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePatternTest {

    @ParameterizedTest
    @CsvSource({
        "nl.x.Dao,nl.x.Dao,true",
        "nl.x.Dao,nl.x.Dao2,false",
        "nl.*.Dao,nl.x.Dao,true",
        "nl.*.Dao,nl.x.y.Dao,false",
        "nl.**.Dao,nl.Dao,true",
        "nl.**.Dao,nl.x.y.Dao,true",
        "nl.**.Dao,nl.xDao,false",
        "**.Dao,Dao,true",
        "**.Dao,nl.x.Dao,true",
        "**.Dao,nl.x.MyDao,false",
        "nl.**,nl.x.Dao,true",
        "nl.**,nlx.Dao,false",
        "**,Dao,true",
        "nl.x.*Dao,nl.x.PersoonDao,true",
        "nl.x.*Dao*,nl.x.Dao$Inner,true",
        "nl.x.P*D*,nl.x.PersoonDao,true",
        "**.a*.**.Dao,nl.ab.x.Dao,true",
        "**.a*.**.Dao,nl.b.x.Dao,false",
        "zoek*,zoekOpBsn,true",
        "*,x,true",
        "*,x.y,false"
    })
    void wildcardsStandForOnePartOrForAnyNumberOfParts(String pattern, String name, boolean matches) {
        assertThat(NamePattern.of(pattern).matches(name)).isEqualTo(matches);
    }

    @Test
    void aPatternWithManyWildcardsStaysFast() {
        NamePattern pattern = NamePattern.of("**.a*a*a*a*a*a*a*b.**.c*c*c*d");
        String name = "x." + "a".repeat(3000) + "." + "c".repeat(3000);

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertThat(pattern.matches(name)).isFalse());
    }

    /** The same meaning, written as a regular expression. */
    @Property
    void aPatternMatchesWhatItsMeaningSays(@ForAll("patterns") String pattern, @ForAll("names") String name) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            if (pattern.startsWith("**.", i)) {
                regex.append("(?:[^.]*\\.)*");
                i += 2;
            } else if (pattern.startsWith("**", i)) {
                regex.append(".*");
                i++;
            } else {
                char next = pattern.charAt(i);
                regex.append(next == '*' ? "[^.]*" : Pattern.quote(String.valueOf(next)));
            }
        }
        assertThat(NamePattern.of(pattern).matches(name))
                .as("%s on %s", pattern, name)
                .isEqualTo(Pattern.matches(regex.toString(), name));
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.of("a", "b", "ab", "*", "**", "a*", "*b", "a*b", "*a*")
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(parts -> String.join(".", parts));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("a", "b", "ab", "ba", "aab")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(parts -> String.join(".", parts));
    }
}
