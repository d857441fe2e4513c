package nl.verwerkingenlogging.agent.instrumentation.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.verwerkingenlogging.agent.core.rule.NamePattern;
import org.junit.jupiter.api.Test;

/** Many patterns at once mean what each of them means. */
class NameGlobsTest {

    private static final String[] PARTS = {"a", "ab", "b", "Dao", "DaoImpl", "c"};
    private static final String[] PATTERN_PARTS = {"a", "a*", "*b", "*", "**", "Dao*", "*Dao*", "*Impl", "c", "D*I*l"};

    @Test
    void agreesWithEachPattern() {
        Random random = new Random(1);
        int matched = 0;
        for (int round = 0; round < 300; round++) {
            List<NamePattern> patterns = new ArrayList<>();
            for (int i = random.nextInt(6); i >= 0; i--) {
                String text = name(PATTERN_PARTS, random);
                if (text.indexOf('*') >= 0) {
                    patterns.add(NamePattern.of(text));
                }
            }
            NameGlobs globs = new NameGlobs(patterns);
            for (int i = 0; i < 100; i++) {
                String name = name(PARTS, random);
                boolean expected = patterns.stream().anyMatch(each -> each.matches(name));
                assertThat(globs.matches(name)).as("%s in %s", name, patterns).isEqualTo(expected);
                matched += expected ? 1 : 0;
            }
        }
        assertThat(matched).isGreaterThan(1000);
    }

    private static String name(String[] parts, Random random) {
        List<String> chosen = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            chosen.add(parts[random.nextInt(parts.length)]);
        }
        return String.join(".", chosen);
    }
}
