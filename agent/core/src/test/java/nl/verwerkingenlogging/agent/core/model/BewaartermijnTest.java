package nl.verwerkingenlogging.agent.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BewaartermijnTest {

    @ParameterizedTest
    @ValueSource(strings = {"P3Y6M4DT12H30M5S", "P150Y", "P10W", "P1Y2W", "PT1H", "PT0.5S", "P0D", "P1DT1S"})
    void yearsMonthsWeeksDaysAndTimesAreADuration(String text) {
        assertThat(Bewaartermijn.isDuration(text)).isTrue();
        assertThat(Bewaartermijn.parse(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "P", "PT", "P1", "1Y", "P1YT", "P1M1Y", "P1.5Y", "-P1Y", "P-1Y", "p1y", "P1Y ", "PT.5S", "PT1.S",
                "P1H", "PT1D", "10 jaar", "0", "-1", "1.5", "+1", "010"
            })
    void anythingElseIsNoDuration(String text) {
        assertThat(Bewaartermijn.parse(text)).isNull();
    }

    @Property
    void aBareNumberMeansYears(@ForAll @IntRange(min = 1, max = Integer.MAX_VALUE) int years) {
        assertThat(Bewaartermijn.parse(String.valueOf(years))).isEqualTo("P" + years + "Y");
        assertThat(Bewaartermijn.isDuration("P" + years + "Y")).isTrue();
    }

    /** An independent reading of xs:duration, which has neither weeks nor, here, a sign. (The JDK also takes {@code .6S}, which XML Schema does not.) */
    @Property
    void withoutWeeksItIsTheDurationOfXmlSchema(@ForAll("nearlyDurations") String text)
            throws DatatypeConfigurationException {
        boolean valid;
        try {
            DatatypeFactory.newInstance().newDuration(text);
            valid = true;
        } catch (IllegalArgumentException refused) {
            valid = false;
        }
        assertThat(Bewaartermijn.isDuration(text)).as(text).isEqualTo(valid);
    }

    @Provide
    Arbitrary<String> nearlyDurations() {
        Arbitrary<List<String>> parts = Arbitraries.of("1Y", "2M", "3D", "T", "4H", "5M", "6S", "0.7S", "8", "9.")
                .list()
                .ofMaxSize(6);
        return parts.map(tokens -> "P" + String.join("", tokens));
    }
}
