package nl.verwerkingenlogging.agent.instrumentation;

import static nl.verwerkingenlogging.agent.instrumentation.Woven.rule;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Methods of every kind of class that the language knows, and methods that cannot be woven. */
class ShapesTest {

    private static final String BSN = "2308572";
    private static final String OTHER = "9358297";

    @TempDir
    private Path directory;

    @Test
    void innerNestedAndAnonymousClassesRecordsEnumsAndVarargs() throws Throwable {
        Woven woven = Woven.by(
                directory,
                rule("@Vormen$Binnen#lees", "arg0")
                        + rule("@Vormen$Genest#lees", "arg0")
                        + rule("@Vormen$Kaart#lees(String)", "this.bsn")
                        + rule("@Vormen$Bron+#lees", "arg0")
                        + rule("@Vormen$Lezer#lees", "arg0")
                        + rule("@Vormen#alle(String...)", "arg0[*]"));

        woven.call(woven.type("Vormen"), "roepAan", BSN, OTHER);

        assertThat(woven.persons())
                .containsExactly(
                        List.of(BSN),
                        // The inner class calls a method of its outer one.
                        List.of(BSN),
                        List.of(BSN),
                        List.of(OTHER),
                        List.of(BSN),
                        List.of(OTHER),
                        List.of(BSN),
                        List.of(BSN, OTHER));
    }

    @Test
    void aCovariantOverrideOfAnAbstractGenericClassIsOneActionHoweverItIsCalled() throws Throwable {
        Woven woven = Woven.by(
                directory, rule("@Vormen$Basis#zoek", "resultaat.bsn") + rule("@Vormen$Personen#bewaar", "arg0.bsn"));

        woven.call(woven.type("Vormen"), "generiek", BSN);

        assertThat(woven.persons()).hasSize(4).containsOnly(List.of(BSN));
    }

    @Test
    void recursionWithTheSameArgumentsIsTheSameCall() throws Throwable {
        Woven woven = Woven.by(directory, rule("@Vormen#opnieuw", "arg0"));

        woven.call(woven.make("Vormen"), "opnieuw", BSN, new int[] {3});

        assertThat(woven.persons()).containsExactly(List.of(BSN));
    }

    @Test
    void aMethodThatTheAdviceDoesNotFitIntoCostsNoOtherMethodOfItsClass() throws Throwable {
        String rules = rule("@Groot#groot", "arg0") + rule("@Groot#gewoon", "arg0");
        Woven woven = Woven.by(directory, rules);
        Class<?> type = woven.define("Groot", LargeClass.make(Woven.FIXTURE + "Groot"));

        woven.call(type, "groot", OTHER);
        woven.call(type, "gewoon", BSN);

        assertThat(woven.persons()).containsExactly(List.of(BSN));
        assertThat(woven.report().isWoven(woven.rules().get(0))).isFalse();
        assertThat(woven.report().isWoven(woven.rules().get(1))).isTrue();
    }

    @Test
    void aNativeMethodIsNotCountedAsMatched() {
        Woven woven = Woven.by(directory, rule("@Groot#elders", "arg0"));

        woven.define("Groot", LargeClass.make(Woven.FIXTURE + "Groot"));

        assertThat(woven.report().anyWoven()).isFalse();
    }
}
