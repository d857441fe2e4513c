package nl.verwerkingenlogging.agent.core.forward;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Reads the header Retry-After in both its forms: seconds and an HTTP date. */
final class RetryAfter {

    /** Longest wait that is honoured: a slip of the pen in a gateway must not stop delivery for days. */
    static final Duration LONGEST = Duration.ofHours(1);

    private RetryAfter() {}

    /**
     * How long an answer asks us to wait. A date is compared with the answer's own Date where it has one, so that clocks that differ do no harm.
     *
     * @param answer the answer
     * @param clock what time it is
     * @return between zero and {@link #LONGEST}, or null when the header is absent or unreadable
     */
    static Duration of(Answer answer, Clock clock) {
        String value = answer.header("Retry-After");
        if (value == null) {
            return null;
        }
        String trimmed = value.trim();
        if (!trimmed.isEmpty() && trimmed.chars().allMatch(c -> c >= '0' && c <= '9')) {
            // Nine digits are more than the longest wait and fit a long.
            return within(trimmed.length() > 9 ? LONGEST : Duration.ofSeconds(Long.parseLong(trimmed)));
        }
        Instant until = date(trimmed);
        if (until == null) {
            return null;
        }
        Instant now = date(answer.header("Date"));
        return within(Duration.between(now == null ? clock.instant() : now, until));
    }

    private static Duration within(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private static Instant date(String text) {
        if (text == null) {
            return null;
        }
        try {
            return ZonedDateTime.parse(text.trim(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException e) {
            // Not a date: as if the header were absent, since the caller's own back-off serves as well.
            return null;
        }
    }
}
