package nl.verwerkingenlogging.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import nl.verwerkingenlogging.demo.Actie.Namen;
import org.junit.jupiter.api.Test;

class VergelijkingTest {

    private static final Uitvoering ZOEKEN = new Uitvoering(Geval.ZOEKEN, "zaak");
    private static final OffsetDateTime BEGIN = OffsetDateTime.parse("2026-11-25T10:00:00+01:00");

    private final List<Actie> gelogd = new ArrayList<>(asDemanded());

    @Test
    void isSatisfiedWithWhatTheCaseDemandsInWhateverOrderItArrived() {
        Collections.reverse(gelogd);

        assertThat(verschillen()).isEmpty();
    }

    @Test
    void namesAnActionThatIsMissing() {
        gelogd.remove(3);

        assertThat(verschillen())
                .containsExactly(
                        "C4081, action 4 of 4 is missing: \"Opslaan persoonsgegevens\" in \"Registratie verhuizing\"");
    }

    @Test
    void namesAnActionTooMany() {
        gelogd.add(actie(9, gelogd.get(1).namen(), gelogd.get(1).betrokkenen(), "zaak", "va"));

        assertThat(verschillen()).singleElement().asString().contains("is one too many");
    }

    @Test
    void comparesTheOrderOfTijdstip() {
        gelogd.set(1, actie(2, gelogd.get(1).namen(), gelogd.get(1).betrokkenen(), "zaak", "va"));
        gelogd.set(2, actie(1, gelogd.get(2).namen(), gelogd.get(2).betrokkenen(), "zaak", "va"));

        assertThat(verschillen()).hasSize(2).allMatch(verschil -> verschil.contains("must be called"));
    }

    @Test
    void refusesEqualMoments() {
        gelogd.set(3, actie(2, gelogd.get(3).namen(), gelogd.get(3).betrokkenen(), "zaak", "va"));

        assertThat(verschillen()).containsExactly("C4081 has two actions at the same tijdstip");
    }

    @Test
    void comparesPersonsAndTheirCapacity() {
        NavigableSet<Betrokkene> twee = new TreeSet<>(gelogd.get(0).betrokkenen());
        twee.pollFirst();
        twee.add(new Betrokkene("2308572", "Aanvrager"));
        gelogd.set(0, actie(0, gelogd.get(0).namen(), twee, "zaak", "va"));

        assertThat(verschillen()).singleElement().asString().contains("is about [2308572 Aanvrager, 5649587 Getoond");
    }

    @Test
    void wantsEveryActionOfACaseInItsZaak() {
        gelogd.set(3, actie(3, gelogd.get(3).namen(), gelogd.get(3).betrokkenen(), "andere", "va"));

        assertThat(verschillen())
                .hasSize(2)
                .anyMatch(verschil -> verschil.contains("action 4 of 4 is missing"))
                .anyMatch(verschil -> verschil.contains("has verwerkingId andere"));
    }

    @Test
    void wantsOneVerwerkingsactiviteitThroughoutACase() {
        gelogd.set(3, actie(3, gelogd.get(3).namen(), gelogd.get(3).betrokkenen(), "zaak", null));

        assertThat(verschillen()).containsExactly("C4081 must have one verwerkingsactiviteitId and has [va, null]");
    }

    private List<String> verschillen() {
        return Vergelijking.verschillen(List.of(ZOEKEN), gelogd);
    }

    private static List<Actie> asDemanded() {
        List<Actie> acties = new ArrayList<>();
        for (Geval.Verwacht verwacht : Geval.ZOEKEN.verwacht()) {
            acties.add(actie(acties.size(), verwacht.namen(), verwacht.betrokkenen(), "zaak", "va"));
        }
        return acties;
    }

    private static Actie actie(
            int second, Namen namen, NavigableSet<Betrokkene> betrokkenen, String verwerkingId, String activiteit) {
        return new Actie(BEGIN.plusSeconds(second), verwerkingId, activiteit, "normaal", namen, betrokkenen);
    }
}
