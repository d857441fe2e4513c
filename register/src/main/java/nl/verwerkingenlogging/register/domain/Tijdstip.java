package nl.verwerkingenlogging.register.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A moment as a client wrote it: an RFC 3339 date-time with an explicit offset. The text is kept, since times go back with the offset they came with
 * (rule B-19); the instant serves to compare and to sort.
 *
 * @param tekst what the client sent, literally; not null
 * @param moment the same as an instant, cut to nanoseconds; not null
 */
public record Tijdstip(String tekst, Instant moment) {

    /** Longer fractions than this say nothing any clock knows. */
    private static final int MAX_LENGTH = 64;

    private static final Pattern RFC_3339 =
            Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})[Tt]([0-9]{2}):([0-9]{2}):([0-9]{2})"
                    + "(?:\\.([0-9]+))?(?:[Zz]|([+-])([0-9]{2}):([0-9]{2}))");

    /**
     * Reads an RFC 3339 date-time.
     *
     * @param tekst what a client sent; not null
     * @return the moment, or empty when it is no such date-time, in particular when it has no offset (AMB-53)
     */
    public static Optional<Tijdstip> lees(String tekst) {
        Matcher delen = RFC_3339.matcher(tekst);
        if (tekst.length() > MAX_LENGTH || !delen.matches()) {
            return Optional.empty();
        }
        try {
            return moment(delen).map(moment -> new Tijdstip(tekst, moment));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> moment(Matcher delen) {
        int seconde = getal(delen, 6);
        boolean schrikkelseconde = seconde == 60;
        LocalDateTime lokaal = LocalDateTime.of(
                getal(delen, 1),
                getal(delen, 2),
                getal(delen, 3),
                getal(delen, 4),
                getal(delen, 5),
                schrikkelseconde ? 59 : seconde,
                nanos(delen.group(7)));
        int uren = delen.group(8) == null ? 0 : getal(delen, 9);
        int minuten = delen.group(8) == null ? 0 : getal(delen, 10);
        if (uren > 23 || minuten > 59) {
            return Optional.empty();
        }
        long afwijking = (uren * 60L + minuten) * ("-".equals(delen.group(8)) ? -1 : 1);
        LocalDateTime utc = lokaal.minusMinutes(afwijking);
        if (!schrikkelseconde) {
            return Optional.of(utc.toInstant(ZoneOffset.UTC));
        }
        // A leap second exists only as the last of a month in UTC; it is sorted with the second that follows it.
        boolean laatste = utc.getHour() == 23
                && utc.getMinute() == 59
                && utc.toLocalDate().equals(utc.toLocalDate().with(TemporalAdjusters.lastDayOfMonth()));
        return laatste ? Optional.of(utc.plusSeconds(1).toInstant(ZoneOffset.UTC)) : Optional.empty();
    }

    private static int getal(Matcher delen, int groep) {
        return Integer.parseInt(delen.group(groep));
    }

    private static int nanos(String breuk) {
        return breuk == null ? 0 : Integer.parseInt((breuk + "000000000").substring(0, 9));
    }
}
