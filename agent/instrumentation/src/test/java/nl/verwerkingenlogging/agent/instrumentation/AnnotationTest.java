package nl.verwerkingenlogging.agent.instrumentation;

import static nl.verwerkingenlogging.agent.instrumentation.Woven.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import nl.verwerkingenlogging.annotations.VerwerkingNietGelogdException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What annotations say is logged as a rule of the configuration file would be. */
class AnnotationTest {

    private static final String BSN = "2308572";

    @TempDir
    private Path directory;

    private Woven woven;
    private Object dao;

    @BeforeEach
    void weave() {
        woven = Woven.by(directory, "");
        dao = woven.make("AnnotatedDao");
    }

    @Test
    void aParameterIsTheBetrokkeneAndTheTypeGivesWhatTheMethodDoesNotSay() throws Throwable {
        woven.call(dao, "vind", BSN);

        JsonNode action = woven.actions().get(0);
        assertThat(action.get("actieNaam").asText()).isEqualTo("Ophalen persoonsgegevens");
        assertThat(action.get("verwerkingNaam").asText()).isEqualTo("Verhuizing");
        assertThat(action.get("verwerkingsactiviteitId").asText()).isEqualTo("5f0bef4c-f66f-4311-84a5-19e8bf359eaf");
        assertThat(action.get("bewaartermijn").asText()).isEqualTo("P10Y");
        assertThat(action.at("/verwerkteObjecten/0/objectId").asText()).isEqualTo(BSN);
        assertThat(action.at("/verwerkteObjecten/0/betrokkenheid").asText()).isEqualTo("Aanvrager");
        assertThat(action.at("/verwerkteObjecten/0/soortObjectId").asText()).isEqualTo("BSN");
    }

    @Test
    void aMethodAnnotationReadsTheResultAndChoicesAreMade() throws Throwable {
        woven.call(dao, "zoek", BSN, "m-42", true);
        woven.call(dao, "zoek", BSN, "m-42", false);

        assertThat(woven.actions().stream()
                        .map(each -> each.get("handelingNaam").asText()))
                .containsExactly("Spoed", "Gewoon");
        assertThat(woven.actions().get(0).get("gebruiker").asText()).isEqualTo("m-42");
        assertThat(woven.persons()).containsExactly(List.of(BSN), List.of(BSN));
    }

    @Test
    void anAnnotationOfTheApplicationsOwnCarriesOurs() throws Throwable {
        woven.call(dao, "meta", woven.make("Persoon", BSN));

        assertThat(woven.actions().get(0).get("actieNaam").asText()).isEqualTo("Ophalen persoonsgegevens");
        assertThat(woven.persons()).containsExactly(List.of(BSN));
    }

    @Test
    void betrokkenenAloneMakeAnActionAndAreRepeatable() throws Throwable {
        woven.call(dao, "alleenBetrokkenen", "1000001", "1000002");

        JsonNode action = woven.actions().get(0);
        assertThat(woven.persons()).containsExactly(List.of("1000001", "1000002"));
        assertThat(action.at("/verwerkteObjecten/1/verwerkteSoortenGegevens/1/soortGegeven")
                        .asText())
                .isEqualTo("Adres");
    }

    @Test
    void verwerkingIdAndAfnemerArePaths() throws Throwable {
        String zaak = "48086bf2-11b7-4603-9526-67d7c3bb6587";

        woven.call(dao, "lever", BSN, zaak, "00000099000000002000");

        JsonNode action = woven.actions().get(0);
        assertThat(action.get("verwerkingId").asText()).isEqualTo(zaak);
        assertThat(action.get("soortAfnemerId").asText()).isEqualTo("OIN");
        assertThat(action.get("afnemerId").asText()).isEqualTo("00000099000000002000");
    }

    @Test
    void thePolicyOfTheMethodWinsOverThatOfTheType() throws Throwable {
        woven.journalIsFull();

        assertThat(woven.call(dao, "lever", BSN, null, null)).isEqualTo(BSN);
        assertThatThrownBy(() -> woven.call(dao, "vind", BSN)).isInstanceOf(VerwerkingNietGelogdException.class);
    }

    @Test
    void anAnnotationInErrorFailsEachCall() {
        assertThatThrownBy(() -> woven.call(dao, "fout", BSN))
                .isInstanceOf(VerwerkingNietGelogdException.class)
                .hasMessageContaining("onbekend");
        assertThat(woven.ran()).isEmpty();
    }

    @Test
    void aMethodWithoutAnnotationIsNoActionEvenInAnAnnotatedType() throws Throwable {
        woven.call(dao, "zonder", BSN);

        assertThat(woven.actions()).isEmpty();
    }

    @Test
    void anOverrideInheritsTheAnnotationsAndIsTheSameCall() throws Throwable {
        woven.call(woven.make("AnnotatedSub"), "vind", BSN);

        assertThat(woven.persons()).containsExactly(List.of(BSN));
    }

    @Test
    void aBridgeAndItsTargetAreOneActionUnderTheInterfacesAnnotations() throws Throwable {
        Object opslag = woven.make("AnnotatedOpslag$Echt");
        Method throughInterface = woven.type("AnnotatedOpslag").getMethod("lees", Object.class);

        Woven.invoke(throughInterface, opslag, BSN);
        woven.call(opslag, "lees", BSN);

        assertThat(woven.persons()).containsExactly(List.of(BSN), List.of(BSN));
    }

    @Test
    void aRuleOfTheFileWinsOverAnnotations() throws Throwable {
        Woven withRule = Woven.by(directory, rule("@AnnotatedDao#vind", "arg0"));

        withRule.call(withRule.make("AnnotatedDao"), "vind", BSN);

        assertThat(withRule.actions()).hasSize(1);
        assertThat(withRule.actions().get(0).get("actieNaam").asText()).isEqualTo("Ophalen");
    }
}
