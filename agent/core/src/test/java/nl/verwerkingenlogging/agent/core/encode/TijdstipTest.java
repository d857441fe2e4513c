package nl.verwerkingenlogging.agent.core.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TijdstipTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter EXPECTED = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx");
    private static final long FIRST = micros(LocalDateTime.of(1946, 1, 1, 0, 0));
    private static final long LAST = micros(LocalDateTime.of(9999, 12, 31, 22, 59)) + 59_999_999;

    private final Tijdstip tijdstip = new Tijdstip();

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T01:15:00.123456Z, 2026-11-25T02:15:00.123456+01:00",
        "2026-03-29T00:59:59.999999Z, 2026-03-29T01:59:59.999999+01:00",
        "2026-03-29T01:00:00Z, 2026-03-29T03:00:00.000000+02:00",
        "2026-10-25T00:59:59.999999Z, 2026-10-25T02:59:59.999999+02:00",
        "2026-10-25T01:00:00Z, 2026-10-25T02:00:00.000000+01:00",
        "2026-12-31T22:59:59.999999Z, 2026-12-31T23:59:59.999999+01:00",
        "2026-12-31T23:00:00Z, 2027-01-01T00:00:00.000000+01:00",
        "2028-02-28T23:00:00.000001Z, 2028-02-29T00:00:00.000001+01:00",
        "1969-12-31T23:59:59.999999Z, 1970-01-01T00:59:59.999999+01:00"
    })
    void writesDutchTime(String instant, String expected) {
        Instant moment = Instant.parse(instant);
        assertThat(write(moment.getEpochSecond() * 1_000_000 + moment.getNano() / 1_000))
                .isEqualTo(expected);
    }

    @Property(tries = 5_000)
    void agreesWithJavaTime(
            @ForAll @LongRange(min = -757_385_000_000_000L, max = 253_402_297_199_999_999L) long micros) {
        assertAgrees(micros);
    }

    @Property(tries = 2_000)
    void agreesWithJavaTimeAroundChangesOfDayAndOffset(
            @ForAll @IntRange(min = 1970, max = 2100) int year,
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll @IntRange(min = 25, max = 32) int day,
            @ForAll @LongRange(min = -7_200_000_000L, max = 14_400_000_000L) long aroundMidnight) {
        long midnight = micros(LocalDateTime.of(year, month, 1, 0, 0).plusDays(day - 1));
        assertAgrees(midnight + aroundMidnight);
    }

    @Test
    void goesOnThroughTheHourThatComesTwice() {
        long from = micros(LocalDateTime.of(2026, 10, 24, 21, 0));
        for (long step = 0; step < 6 * 60; step++) {
            assertAgrees(from + step * 60_000_000L + step);
        }
    }

    @Test
    void theRangeIsWhatIsPromised() {
        assertAgrees(FIRST);
        assertAgrees(LAST);
    }

    private void assertAgrees(long micros) {
        Instant instant =
                Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
        assertThat(write(micros)).isEqualTo(EXPECTED.format(instant.atZone(ZONE)));
    }

    private String write(long micros) {
        byte[] target = new byte[Tijdstip.LENGTH + 6];
        tijdstip.write(micros, target, 3);
        assertThat(target).startsWith(0, 0, 0).endsWith(0, 0, 0);
        return new String(target, 3, Tijdstip.LENGTH, StandardCharsets.US_ASCII);
    }

    private static long micros(LocalDateTime utc) {
        return utc.toEpochSecond(ZoneOffset.UTC) * 1_000_000;
    }
}
