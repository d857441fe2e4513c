package nl.verwerkingenlogging.agent.instrumentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import nl.verwerkingenlogging.agent.bootstrap.Bridge;
import nl.verwerkingenlogging.agent.core.diagnostics.Counters.Counter;
import nl.verwerkingenlogging.agent.core.engine.CaptureSwitch.Hand;
import nl.verwerkingenlogging.annotations.VerwerkingContext;
import nl.verwerkingenlogging.annotations.VerwerkingNietGelogdException;
import nl.verwerkingenlogging.annotations.VerwerkingScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What code says itself, through the copy of VerwerkingContext that its own class loader has. */
class ContextTest {

    private static final String ONE = "2308572";
    private static final String OTHER = "9358297";
    private static final String ZAAK = "48086bf2-11b7-4603-9526-67d7c3bb6587";

    private static final String RULES = Woven.rule("@ContextDao#vooraf", "arg0", "handelingNaam: Volgens de regel")
            + Woven.rule("@ContextDao#achteraf", "resultaat[*]")
            + Woven.rule("@ContextDao#sluit", "arg0")
            + Woven.rule("@ContextDao#genest", "arg0");

    @TempDir
    Path directory;

    private Woven woven;
    private Object dao;

    @AfterEach
    void disconnect() {
        Bridge.connect(null);
    }

    private void weave(String rules) {
        woven = Woven.by(directory, rules);
        dao = woven.make("ContextDao");
    }

    @Test
    void aBetrokkeneOfAnActionThatIsLoggedAlreadyIsAFurtherAction() throws Throwable {
        weave(RULES);
        woven.call(dao, "vooraf", ONE, OTHER);
        assertThat(woven.persons()).containsExactly(List.of(ONE), List.of(OTHER));
        JsonNode first = woven.actions().get(0);
        JsonNode further = woven.actions().get(1);
        assertThat(further.get("verwerkingId")).isEqualTo(first.get("verwerkingId"));
        assertThat(further.get("actieNaam").asText()).isEqualTo("Ophalen");
        assertThat(first.get("handelingNaam").asText()).isEqualTo("Volgens de regel");
        assertThat(further.get("handelingNaam").asText()).isEqualTo("Controleren");
        JsonNode object = further.get("verwerkteObjecten").get(0);
        assertThat(object.get("betrokkenheid").asText()).isEqualTo("Medebewoner");
        assertThat(object.get("verwerkteSoortenGegevens")
                        .get(0)
                        .get("soortGegeven")
                        .asText())
                .isEqualTo("Adres");
    }

    @Test
    void aBetrokkeneOfAnActionThatIsLoggedAfterwardsIsPartOfIt() throws Throwable {
        weave(RULES);
        // Of 8 digits, so that it is padded as a BSN in a rule is.
        woven.call(dao, "achteraf", ONE, 12345678);
        JsonNode nested = woven.actions().get(0);
        JsonNode action = woven.actions().get(1);
        assertThat(woven.persons().get(1)).containsExactlyInAnyOrder(ONE, "012345678");
        assertThat(action.get("handelingNaam").asText()).isEqualTo("Zoeken");
        assertThat(nested.get("handelingNaam").asText()).isEqualTo("Zoeken");
        assertThat(action.get("verwerkingId").asText()).isEqualTo(ZAAK);
        assertThat(nested.get("verwerkingId").asText()).isEqualTo(ZAAK);
        woven.call(dao, "genest", ONE);
        assertThat(woven.actions().get(2).has("handelingNaam")).isFalse();
        assertThat(woven.actions().get(2).get("verwerkingId").asText()).isNotEqualTo(ZAAK);
    }

    @Test
    void anActionIsLoggedThatNoMethodStandsFor() throws Throwable {
        weave(RULES);
        woven.call(dao, "expliciet", ONE);
        JsonNode action = woven.actions().get(0);
        assertThat(action.get("actieNaam").asText()).isEqualTo("Beoordelen dossier");
        assertThat(action.get("verwerkingNaam").asText()).isEqualTo("Aanvraag");
        assertThat(action.get("bewaartermijn").asText()).isEqualTo("P10Y");
        assertThat(UUID.fromString(action.get("verwerkingId").asText()).version())
                .isEqualTo(4);

        UUID id = UUID.fromString("11111111-1111-4111-8111-111111111111");
        woven.call(dao, "onbekendeActiviteit", ONE, id);
        assertThat(woven.actions().get(1).get("verwerkingsactiviteitId").asText())
                .isEqualTo(id.toString());
        assertThat(woven.actions().get(1).get("verwerkingId")).isNotEqualTo(action.get("verwerkingId"));
    }

    /** What opens the journal: without it the first action of an application without rules would wait in vain. */
    @Test
    void actionsAreExpectedOnceTheApplicationHasTheClassThatLogsThem() throws Throwable {
        woven = Woven.by(directory, "");
        assertThat(woven.report().anyWoven()).isFalse();
        woven.call(woven.make("ContextDao"), "actief");
        assertThat(woven.report().anyWoven()).isTrue();
    }

    @Test
    void aScopeGivesItsValuesToWhatIsInsideAndDoesNotSetThem() throws Throwable {
        weave(RULES);
        woven.call(dao, "scope", ONE);
        JsonNode inside = woven.actions().get(0);
        JsonNode explicit = woven.actions().get(1);
        JsonNode behind = woven.actions().get(2);
        assertThat(inside.get("verwerkingNaam").asText()).isEqualTo("Huwelijk");
        assertThat(inside.get("verwerkingId").asText()).isEqualTo(ZAAK);
        assertThat(inside.get("gebruiker").asText()).isEqualTo("k1");
        assertThat(explicit.get("verwerkingNaam").asText()).isEqualTo("Aanvraag");
        assertThat(explicit.get("verwerkingId").asText()).isEqualTo(ZAAK);
        assertThat(behind.has("verwerkingNaam")).isFalse();
        assertThat(behind.has("gebruiker")).isFalse();
        assertThat(behind.get("verwerkingId").asText()).isNotEqualTo(ZAAK);
    }

    @Test
    void aScopeThatIsClosedInsideAnActionDoesNotComeBackAfterIt() throws Throwable {
        weave(RULES);
        woven.call(dao, "scopeDieBinnenSluit", ONE);
        JsonNode inside = woven.actions().get(0);
        JsonNode behind = woven.actions().get(1);
        assertThat(inside.get("verwerkingNaam").asText()).isEqualTo("Huwelijk");
        assertThat(behind.has("verwerkingNaam")).isFalse();
        assertThat(behind.get("verwerkingId")).isNotEqualTo(inside.get("verwerkingId"));
    }

    @Test
    void badInputIsACaptureFailure() throws Throwable {
        weave(RULES);
        assertThatThrownBy(() -> woven.call(dao, "vooraf", ONE, " "))
                .isInstanceOf(VerwerkingNietGelogdException.class)
                .hasMessageContaining("VerwerkingContext.betrokkene");
        assertThatThrownBy(() -> woven.call(dao, "buiten", ONE)).hasMessageContaining("no method is running");
        assertThatThrownBy(() -> woven.call(dao, "expliciet", new Object()))
                .hasMessageContaining("an identifier is")
                .hasMessageNotContaining(ONE);
        assertThat(woven.counters().get(Counter.WITHHELD)).isEqualTo(3);
        woven.journalIsFull();
        assertThatThrownBy(() -> woven.call(dao, "expliciet", ONE)).hasMessageContaining("full");
    }

    @Test
    void underLenientBadInputIsCounted() throws Throwable {
        weave(Woven.rule("@ContextDao#vooraf", "arg0", "onFailure: lenient"));
        assertThat(woven.call(dao, "vooraf", ONE, null)).isEqualTo("gegevens");
        assertThat(woven.persons()).containsExactly(List.of(ONE));
        assertThat(woven.counters().get(Counter.DROPPED)).isEqualTo(1);
    }

    @Test
    void whileCaptureIsSwitchedOffNothingHappensAndNothingIsRefused() throws Throwable {
        weave(RULES);
        assertThat(woven.call(dao, "actief")).isEqualTo(true);
        woven.capture().switchOff(Hand.JMX, "JMX (test)");
        assertThat(woven.call(dao, "actief")).isEqualTo(false);
        woven.call(dao, "vooraf", null, null);
        woven.call(dao, "achteraf", ONE, null);
        woven.call(dao, "scope", ONE);
        assertThat(woven.actions()).isEmpty();
        assertThat(woven.counters().get(Counter.UNLOGGED)).isEqualTo(5);
        woven.capture().switchOn(Hand.JMX, "JMX (test)");
        woven.call(dao, "genest", ONE);
        assertThat(woven.persons()).containsExactly(List.of(ONE));
    }

    @Test
    void withoutTheAgentAllOfItDoesNothing() {
        assertThat(VerwerkingContext.isActief()).isFalse();
        assertThatCode(() -> {
                    VerwerkingContext.voegBetrokkeneToe("BSN", null);
                    VerwerkingContext.handelingNaam(null);
                    VerwerkingContext.verwerkingId(null);
                    VerwerkingContext.actie(null).betrokkene(null, new Object()).log();
                    try (VerwerkingScope scope = VerwerkingContext.scope().open()) {
                        assertThat(scope).isNotNull();
                    }
                })
                .doesNotThrowAnyException();
    }

    @Test
    void theThreadIsAsItWasAfterACallThatIsLogged() throws Throwable {
        weave(RULES);
        Thread thread = Thread.currentThread();
        ClassLoader loader = new ClassLoader(null) {};
        ClassLoader before = thread.getContextClassLoader();
        ThreadLocal<String> local = new ThreadLocal<>();
        local.set("van de applicatie");
        thread.setContextClassLoader(loader);
        thread.interrupt();
        try {
            Object lock = new Object();
            synchronized (lock) {
                woven.call(dao, "achteraf", ONE, OTHER);
                woven.journalIsFull();
                assertThatThrownBy(() -> woven.call(dao, "vooraf", ONE, OTHER)).hasMessageContaining("full");
                assertThat(Thread.holdsLock(lock)).isTrue();
            }
            assertThat(Thread.holdsLock(lock)).isFalse();
            assertThat(thread.getContextClassLoader()).isSameAs(loader);
            assertThat(local.get()).isEqualTo("van de applicatie");
            assertThat(Thread.interrupted()).isTrue();
        } finally {
            thread.setContextClassLoader(before);
            local.remove();
        }
    }
}
