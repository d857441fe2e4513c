package nl.verwerkingenlogging.agent.core.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-25T10:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({"0,0", "7,7", "' 12 ',12", "3600,3600", "999999999,3600", "99999999999999999999999,3600"})
    void readsSecondsUpToAnHour(String header, long seconds) {
        assertThat(wait(header, null)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void readsADateAgainstOurClock() {
        assertThat(wait("Wed, 25 Nov 2026 10:01:30 GMT", null)).isEqualTo(Duration.ofSeconds(90));
        assertThat(wait("Wed, 25 Nov 2026 09:00:00 GMT", null)).isEqualTo(Duration.ZERO);
        assertThat(wait("Thu, 26 Nov 2026 10:00:00 GMT", null)).isEqualTo(RetryAfter.LONGEST);
    }

    @Test
    void readsADateAgainstTheClockOfTheRegisterIfThatIsKnown() {
        assertThat(wait("Wed, 25 Nov 2026 12:00:05 GMT", "Wed, 25 Nov 2026 12:00:00 GMT"))
                .isEqualTo(Duration.ofSeconds(5));
        assertThat(wait("Wed, 25 Nov 2026 10:00:05 GMT", "nonsense")).isEqualTo(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "soon", "1.5", "Wed, 31 Feb 2026 10:00:00 GMT"})
    void ignoresWhatIsNeither(String header) {
        assertThat(wait(header, null)).isNull();
    }

    @Test
    void knowsNoWaitWithoutTheHeader() {
        assertThat(wait(null, null)).isNull();
    }

    private Duration wait(String header, String date) {
        Map<String, String> headers = new HashMap<>();
        if (header != null) {
            headers.put("retry-after", header);
        }
        if (date != null) {
            headers.put("date", date);
        }
        return RetryAfter.of(new Answer(503, headers, new byte[0], true), clock);
    }
}
