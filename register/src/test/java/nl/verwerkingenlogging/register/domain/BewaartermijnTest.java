package nl.verwerkingenlogging.register.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** AMB-07. */
class BewaartermijnTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P10Y",
                "P150Y",
                "P3Y6M4DT12H30M5S",
                "P3W",
                "P1M",
                "PT1M",
                "PT0.5S",
                "P1Y2W",
                "PT36H",
                "P0D",
                "150",
                "1"
            })
    void isAnyXsDurationOrANumberOfYears(String text) {
        assertThat(Bewaartermijn.isGeldig(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "P",
                "PT",
                "P1YT",
                "tien jaar",
                "10Y",
                "P1D1Y",
                "P1S",
                "p10y",
                "P1.5Y",
                "PT.5S",
                "PT5.S",
                "-P10Y",
                "0",
                "-5",
                "1.5",
                " P10Y",
                "P10Y\n",
                "P1H",
                "P9999999999Y"
            })
    void isNothingElse(String text) {
        assertThat(Bewaartermijn.isGeldig(text)).isFalse();
    }
}
