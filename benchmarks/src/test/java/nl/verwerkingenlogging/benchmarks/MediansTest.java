package nl.verwerkingenlogging.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MediansTest {

    @Test
    void theMedianStandsInTheMiddleWhateverTheOrder() {
        assertThat(Medians.median(List.of(9.0, 1.0, 2.0))).isEqualTo(2.0);
    }

    @Test
    void theMedianOfAnEvenNumberLiesHalfWay() {
        assertThat(Medians.median(List.of(4.0, 1.0, 2.0, 9.0))).isEqualTo(3.0);
    }

    @Test
    void eachValueIsDividedByItsPartner() {
        assertThat(Medians.ratios(List.of(3.0, 5.0), List.of(2.0, 4.0))).containsExactly(1.5, 1.25);
    }
}
