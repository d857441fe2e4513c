package nl.verwerkingenlogging.agent.instrumentation;

import static nl.verwerkingenlogging.agent.instrumentation.Woven.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import nl.verwerkingenlogging.annotations.VerwerkingNietGelogdException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules on constructors: they log afterwards only, once for each object. */
class ConstructorTest {

    private static final String BSN = "2308572";
    private static final String OTHER = "9358297";

    @TempDir
    private Path directory;

    @Test
    void aConstructorIsLoggedWithAnArgument() throws Throwable {
        Woven woven = Woven.by(directory, rule("@Dossier#<init>(String, String)", "arg0"));

        woven.call(woven.type("Dossier"), "benoemd", BSN, "een naam");

        assertThat(woven.persons()).containsExactly(List.of(BSN));
    }

    @Test
    void theNewObjectIsThisAndIsTheResult() throws Throwable {
        Woven self = Woven.by(directory, rule("@Dossier#<init>(String)", "this.bsn"));
        self.call(self.type("Dossier"), "nieuw", BSN);
        Woven result = Woven.by(directory, rule("@Dossier#<init>(String)", "resultaat.bsn"));
        result.call(result.type("Dossier"), "nieuw", BSN);

        assertThat(self.persons()).containsExactly(List.of(BSN));
        assertThat(result.persons()).containsExactly(List.of(BSN));
    }

    @Test
    void constructorsOfOneObjectAreOneAction() throws Throwable {
        Woven woven = Woven.by(directory, rule("@Dossier+#<init>", "this.bsn"));

        woven.call(woven.type("Dossier"), "nieuw", BSN);
        woven.make("GeheimDossier", OTHER);

        assertThat(woven.persons()).containsExactly(List.of(BSN), List.of(OTHER));
    }

    @Test
    void anObjectMadeInsideAConstructorIsAnActionOfItsOwn() throws Throwable {
        Woven woven = Woven.by(directory, rule("@Dossier#<init>", "this.bsn"));

        woven.call(woven.type("Dossier"), "samen", BSN, OTHER);

        // The one handed in, the one made of it, and the one made inside that.
        assertThat(woven.persons()).containsExactly(List.of(BSN), List.of(BSN), List.of(OTHER));
    }

    @Test
    void theObjectDoesNotReachItsCallerWhenItCannotBeLogged() {
        Woven woven = Woven.by(directory, rule("@Dossier#<init>", "arg0"));
        woven.journalIsFull();

        assertThatThrownBy(() -> woven.call(woven.type("Dossier"), "nieuw", BSN))
                .isInstanceOf(VerwerkingNietGelogdException.class)
                .hasMessageContaining("the journal is full");
    }

    @Test
    void underTheLenientPolicyTheObjectIsMade() throws Throwable {
        Woven woven = Woven.by(directory, rule("@Dossier#<init>", "arg0", "onFailure: lenient"));
        woven.journalIsFull();

        assertThat(woven.call(woven.type("Dossier"), "nieuw", BSN)).isNotNull();
    }

    @Test
    void aConstructorThatThrowsLogsNothingAndLeavesNothingBehind() throws Throwable {
        Woven woven = Woven.by(directory, rule("@Dossier#<init>", "arg0") + rule("@LegacyDao#zoek(String)", "arg0"));
        Object dao = woven.make("LegacyDao");

        assertThatThrownBy(() -> woven.call(woven.type("Dossier"), "benoemd", BSN, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the application's own");
        woven.call(dao, "zoek", BSN);
        woven.call(dao, "zoek", BSN);

        assertThat(woven.actions()).hasSize(2);
        assertThat(woven.actions().get(0).get("verwerkingId"))
                .isNotEqualTo(woven.actions().get(1).get("verwerkingId"));
    }

    @Test
    void aWildcardMeansNoConstructor() throws Throwable {
        Woven woven = Woven.by(directory, rule("@Dossier#*", "arg0"));

        woven.make("GeheimDossier", BSN);

        assertThat(woven.actions()).isEmpty();
    }
}
