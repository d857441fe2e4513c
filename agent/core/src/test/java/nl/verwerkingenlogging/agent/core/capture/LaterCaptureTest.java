package nl.verwerkingenlogging.agent.core.capture;

import static nl.verwerkingenlogging.agent.core.capture.Plans.choice;
import static nl.verwerkingenlogging.agent.core.capture.Plans.constant;
import static nl.verwerkingenlogging.agent.core.capture.Plans.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is captured of a result that comes after the call. */
class LaterCaptureTest {

    record Persoon(String bsn, String soort) {}

    @Test
    void twoValuesOfOneCallShareNothing() throws CaptureFailure {
        CapturePlan plan = rule().betrokkene(
                        constant("BSN"),
                        "resultaat.bsn",
                        null,
                        constant("Naam"),
                        choice("resultaat.soort", Map.of("A", "Adres", "W", "Woning"), null))
                .compiled();
        Capture entry = plan.captureEntry(null, new Object[2]);
        Capture first = entry.copy();
        Capture second = entry.copy();

        plan.captureResult(first, new Persoon("2308572", "A"));
        plan.captureResult(second, new Persoon("9358297", "W"));

        assertThat(first.group(0).soortenGegevens()).containsExactly("Naam", "Adres");
        assertThat(second.group(0).soortenGegevens()).containsExactly("Naam", "Woning");
        assertThat(Plans.identifiers(first)).containsExactly("2308572");
        assertThat(entry.persons()).isZero();
    }

    @Test
    void anElementHasTheTextsOfTheCallAndOnlyItsOwnPersons() throws CaptureFailure {
        CapturePlan plan = rule().betrokkene("BSN", "arg0")
                .betrokkene(constant("BSN"), "resultaat[*].bsn", constant("Gevonden"))
                .compiled();
        Capture entry = plan.captureEntry(null, new Object[] {"7000001", null});

        Capture element = plan.captureElement(entry, new Persoon("2308572", "A"));

        assertThat(Plans.identifiers(element)).containsExactly("2308572");
        assertThat(element.group(1).betrokkenheid()).isEqualTo("Gevonden");
        assertThat(Plans.identifiers(entry)).containsExactly("7000001");
        assertThat(plan.captureElement(entry, null).persons()).isZero();
    }

    @Test
    void elementsNeedAPathToEachOfThem() throws CaptureFailure {
        CapturePlan plan = Plans.plan("resultaat.bsn");
        Capture entry = plan.captureEntry(null, new Object[2]);

        assertThatThrownBy(() -> plan.captureElement(entry, new Persoon("2308572", "A")))
                .isInstanceOf(CaptureFailure.class)
                .hasMessageContaining("write resultaat[*] for its elements");
    }

    @Test
    void whatTheActionSaysCannotComeFromAnElement() throws CaptureFailure {
        CapturePlan plan = rule().betrokkene("BSN", "resultaat[*].bsn")
                .verwerkingId("resultaat.zaak?")
                .compiled();
        Capture entry = plan.captureEntry(null, new Object[2]);

        assertThatThrownBy(() -> plan.captureElement(entry, new Persoon("2308572", "A")))
                .isInstanceOf(CaptureFailure.class)
                .hasMessageContaining("would have to be known before the first");
    }
}
