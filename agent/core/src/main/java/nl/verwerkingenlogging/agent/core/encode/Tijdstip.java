package nl.verwerkingenlogging.agent.core.encode;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * Writes a tijdstip: RFC 3339 with six digits of the second and the offset that holds in the Netherlands, such as {@code
 * 2026-11-25T02:15:00.123456+01:00} (A-60, AMB-53). Thread-safe.
 *
 * <p>The date and the offset are kept as bytes for as long as they hold, so that {@code java.time} is asked once a day and a tijdstip costs no garbage.
 */
public final class Tijdstip {

    /** How many bytes a tijdstip takes. */
    public static final int LENGTH = 32;

    private static final ZoneRules NETHERLANDS = ZoneId.of("Europe/Amsterdam").getRules();
    private static final long MICROS = 1_000_000;
    private static final long SECONDS_PER_DAY = 86_400;

    private volatile Day day = Day.of(0);

    /** Makes a writer. */
    public Tijdstip() {}

    /**
     * Writes a tijdstip.
     *
     * @param micros microseconds since 1970, from 1946 (before it the Dutch offset had seconds) up to and including 9999
     * @param target where to write
     * @param offset where in the target; {@link #LENGTH} ASCII bytes are written
     */
    public void write(long micros, byte[] target, int offset) {
        Day current = day;
        if (micros < current.from || micros >= current.to) {
            current = Day.of(micros);
            day = current;
        }
        current.write(micros, target, offset);
    }

    /** A day, or the piece of it before or after a change of the offset. Immutable. */
    private static final class Day {

        private final long from;
        private final long to;
        private final long midnight;
        private final byte[] date;
        private final byte[] zone;

        private Day(long from, long to, long midnight, byte[] date, byte[] zone) {
            this.from = from;
            this.to = to;
            this.midnight = midnight;
            this.date = date;
            this.zone = zone;
        }

        static Day of(long micros) {
            long second = Math.floorDiv(micros, MICROS);
            Instant instant = Instant.ofEpochSecond(second);
            ZoneOffset offset = NETHERLANDS.getOffset(instant);
            LocalDate date = instant.atOffset(offset).toLocalDate();
            // Midnight by the offset of this piece, which need not have been the offset at midnight.
            long midnight = date.toEpochDay() * SECONDS_PER_DAY - offset.getTotalSeconds();
            long from = midnight;
            long to = midnight + SECONDS_PER_DAY;
            ZoneOffsetTransition previous = NETHERLANDS.previousTransition(instant.plusSeconds(1));
            if (previous != null) {
                from = Math.max(from, previous.toEpochSecond());
            }
            ZoneOffsetTransition next = NETHERLANDS.nextTransition(instant);
            if (next != null) {
                to = Math.min(to, next.toEpochSecond());
            }
            return new Day(
                    from * MICROS,
                    to * MICROS,
                    midnight * MICROS,
                    (date + "T").getBytes(StandardCharsets.US_ASCII),
                    offset.getId().getBytes(StandardCharsets.US_ASCII));
        }

        void write(long micros, byte[] target, int offset) {
            long ofDay = micros - midnight;
            int second = (int) (ofDay / MICROS);
            int fraction = (int) (ofDay % MICROS);
            int minute = second / 60;
            System.arraycopy(date, 0, target, offset, 11);
            twoDigits(minute / 60, target, offset + 11);
            target[offset + 13] = ':';
            twoDigits(minute % 60, target, offset + 14);
            target[offset + 16] = ':';
            twoDigits(second % 60, target, offset + 17);
            target[offset + 19] = '.';
            twoDigits(fraction / 10_000, target, offset + 20);
            twoDigits(fraction / 100 % 100, target, offset + 22);
            twoDigits(fraction % 100, target, offset + 24);
            System.arraycopy(zone, 0, target, offset + 26, 6);
        }

        private static void twoDigits(int number, byte[] target, int at) {
            target[at] = (byte) ('0' + number / 10);
            target[at + 1] = (byte) ('0' + number % 10);
        }
    }
}
