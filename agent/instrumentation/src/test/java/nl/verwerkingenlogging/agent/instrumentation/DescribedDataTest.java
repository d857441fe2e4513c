package nl.verwerkingenlogging.agent.instrumentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.verwerkingenlogging.annotations.VerwerkingNietGelogdException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code @Betrokkene} on a class says whose data it is for all methods that do not. */
class DescribedDataTest {

    @TempDir
    private Path directory;

    private Woven woven;
    private Object dao;

    @BeforeEach
    void weave() {
        woven = Woven.by(directory, "");
        dao = woven.make("IngezeteneDao");
    }

    @Test
    void findsValuesOfAnnotatedClassesInTheResult() throws Throwable {
        woven.call(dao, "zoek");

        assertThat(woven.persons()).containsExactly(List.of("1000001", "1000002", "2000001"));
        JsonNode first = woven.actions().get(0).at("/verwerkteObjecten/0");
        assertThat(first.get("betrokkenheid").asText()).isEqualTo("Ingezetene");
        assertThat(first.at("/verwerkteSoortenGegevens/0/soortGegeven").asText())
                .isEqualTo("Naam");
        assertThat(woven.actions()
                        .get(0)
                        .at("/verwerkteObjecten/2/soortObjectId")
                        .asText())
                .isEqualTo("A-nummer");
    }

    @Test
    void findsThemInWhatIsReadLazilyOrComesLater() throws Throwable {
        ((Stream<?>) woven.call(dao, "stroom")).forEach(each -> {});
        ((CompletableFuture<?>) woven.call(dao, "straks")).join();

        assertThat(woven.persons())
                .hasSize(2)
                .allSatisfy(persons -> assertThat(persons).containsExactlyInAnyOrder("1000001", "1000002", "2000001"));
    }

    @Test
    void findsThemAmongTheArgumentsBeforeTheMethodRuns() throws Throwable {
        woven.journalIsFull();

        assertThatThrownBy(() -> woven.call(dao, "bewaar", woven.make("Ingezetene", "1000001", null)))
                .isInstanceOf(VerwerkingNietGelogdException.class);
        assertThat(woven.ran()).isEmpty();
    }

    @Test
    void logsNothingOfAValueOfAnotherClass() throws Throwable {
        woven.call(dao, "bewaar", woven.make("Persoon", "1000001"));

        assertThat(woven.actions()).isEmpty();
        assertThat(woven.ran()).containsExactly("bewaar");
    }

    @Test
    void aClassThatIsDescribedWronglyIsACaptureFailure() {
        assertThatThrownBy(() -> woven.call(dao, "bewaar", woven.make("Ingezetene$Fout", "1000001")))
                .isInstanceOf(VerwerkingNietGelogdException.class)
                .hasMessageContaining("@Betrokkene on ")
                .hasMessageContaining("objectId: is not a path");
        assertThat(woven.ran()).isEmpty();
    }

    @Test
    void aMethodThatCanTouchNobodyIsInError() {
        assertThatThrownBy(() -> woven.call(dao, "tel", "Kerkstraat"))
                .isInstanceOf(VerwerkingNietGelogdException.class)
                .hasMessageContaining("takes or returns can be a person");
        assertThat(woven.ran()).isEmpty();
    }

    @Test
    void aSelectieIsLoggedBeforeItRunsAndWithoutPersons() throws Throwable {
        woven.call(dao, "selecteer");

        JsonNode selectie = woven.actions().get(0);
        assertThat(selectie.get("actieNaam").asText()).isEqualTo("Uitvoeren selectie");
        assertThat(selectie.get("verwerkteObjecten")).isEmpty();
        assertThat(woven.actions()).hasSize(2);

        woven.journalIsFull();
        woven.ran().clear();
        assertThatThrownBy(() -> woven.call(dao, "selecteer")).isInstanceOf(VerwerkingNietGelogdException.class);
        assertThat(woven.ran()).isEmpty();
    }
}
