package nl.gemeente.burgerzaken.huwelijk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VerwantschapscontroleTest {

    @Test
    void hasNoObjectionToPartnersWithDifferentParents() {
        assertThat(bezwaar(ouder("3", "1"), ouder("4", "2"))).isFalse();
    }

    @Test
    void hasNoObjectionWhenNoParentIsKnown() {
        assertThat(bezwaar()).isFalse();
    }

    @Test
    void objectsToBrotherAndSister() {
        assertThat(bezwaar(ouder("3", "1"), ouder("3", "2"))).isTrue();
    }

    @Test
    void objectsToParentAndChild() {
        assertThat(bezwaar(new Ouder("2", "Ouder", "1", true))).isTrue();
    }

    private static Ouder ouder(String bsn, String partner) {
        return new Ouder(bsn, "Ouder", partner, false);
    }

    private static boolean bezwaar(Ouder... ouders) {
        return Verwantschapscontrole.van(List.of(ouders)).bezwaar();
    }
}
