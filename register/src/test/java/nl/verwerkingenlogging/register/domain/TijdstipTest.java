package nl.verwerkingenlogging.register.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** AMB-53 and rule B-19. */
class TijdstipTest {

    @ParameterizedTest
    @CsvSource({
        "2024-04-05T14:35:42+02:00, 2024-04-05T12:35:42Z",
        "2024-04-05T12:35:42.123Z, 2024-04-05T12:35:42.123Z",
        "2024-04-05t12:35:42z, 2024-04-05T12:35:42Z",
        "2024-04-05T14:35:42.1234567891234-00:00, 2024-04-05T14:35:42.123456789Z",
        "2024-02-29T23:59:59.9+14:00, 2024-02-29T09:59:59.9Z",
        "2024-04-05T00:30:00-23:59, 2024-04-06T00:29:00Z",
        "2016-12-31T23:59:60Z, 2017-01-01T00:00:00Z",
        "2017-01-01T00:59:60+01:00, 2017-01-01T00:00:00Z",
    })
    void isAnyRfc3339DateTimeWithOffsetAndKeepsItsText(String text, Instant moment) {
        assertThat(Tijdstip.lees(text)).contains(new Tijdstip(text, moment));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024-04-05",
                "2024-04-05T14:35:42",
                "2024-04-05 14:35:42Z",
                "2024-04-05T14:35Z",
                "2024-04-05T14:35:42+0200",
                "2024-04-05T14:35:42+02",
                "2024-04-05T14:35:42+24:00",
                "2024-04-05T14:35:42+02:60",
                "2023-02-29T14:35:42Z",
                "2024-13-05T14:35:42Z",
                "2024-04-05T24:00:00Z",
                "2024-04-05T14:35:60Z",
                "2024-04-05T14:35:42.Z",
                "2024-04-05T14:35:42Z[Europe/Amsterdam]",
                "+2024-04-05T14:35:42Z",
                "1712320542",
            })
    void isNothingElse(String text) {
        assertThat(Tijdstip.lees(text)).isEmpty();
    }
}
