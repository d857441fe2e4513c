package nl.gemeente.burgerzaken.vulling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratorTest {

    private final Bevolking bevolking = Generator.genereer(1, 600);

    @Test
    void inventsTheSamePopulationEveryTime() {
        assertThat(Generator.genereer(1, 600)).isEqualTo(bevolking);
        assertThat(Generator.genereer(2, 600)).isNotEqualTo(bevolking);
    }

    @Test
    void inventsAtLeastSoManyPersonsWithMarriagesAndRemovals() {
        assertThat(bevolking.inwoners()).hasSizeGreaterThanOrEqualTo(600);
        assertThat(bevolking.zaken()).extracting(zaak -> zaak.soort().name()).contains("HUWELIJK", "VERHUIZING");
    }

    @Test
    void givesEverybodyABurgerservicenummerOfSevenDigits() {
        assertThat(bevolking.inwoners())
                .extracting(Inwoner::bsn)
                .doesNotHaveDuplicates()
                .allMatch(bsn -> bsn.matches("[1-9][0-9]{6}"));
    }

    @Test
    void inventsNoNumberThatTheGovernmentCouldHandOut() {
        List<String> bekenden = Bekenden.HUISHOUDENS.stream()
                .flatMap(List::stream)
                .map(Inwoner::bsn)
                .toList();

        assertThat(bevolking.inwoners())
                .extracting(Inwoner::bsn)
                .filteredOn(bsn -> !bekenden.contains(bsn))
                .noneMatch(Generator::voldoetAanElfproef);
        assertThat(Generator.voldoetAanElfproef("111222333")).isTrue();
        assertThat(Generator.voldoetAanElfproef("111222334")).isFalse();
    }

    @Test
    void letsOnlyThreePersonsMatchTheSearchOfTheStandardsCase() {
        assertThat(bevolking.inwoners())
                .filteredOn(inwoner -> inwoner.achternaam().startsWith("Vriesw")
                        && inwoner.geboortedatum().equals(LocalDate.of(1969, 11, 23)))
                .extracting(Inwoner::bsn)
                .containsExactlyInAnyOrder("2308572", "5649587", "6351429");
    }

    @Test
    void knowsEveryParentAndEveryAddressThatItRefersTo() {
        List<String> bekend = bevolking.inwoners().stream().map(Inwoner::bsn).toList();

        assertThat(bevolking.inwoners()).flatExtracting(Inwoner::ouders).isSubsetOf(bekend);
        assertThat(bevolking.zaken()).flatExtracting(OudeZaak::betrokkenen).isSubsetOf(bekend);
        assertThat(bevolking.inwoners())
                .extracting(Inwoner::adres)
                .allMatch(adres -> adres < bevolking.adressen().size());
    }
}
