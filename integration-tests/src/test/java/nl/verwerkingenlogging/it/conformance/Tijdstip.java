package nl.verwerkingenlogging.it.conformance;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import nl.verwerkingenlogging.it.harness.RecordedRequest;

/** Reads the attribute tijdstip. */
final class Tijdstip {

    private static final Pattern RFC_3339 =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)");

    private Tijdstip() {}

    /** The moment of an action; the beginning of time when what it says is no moment. */
    static Instant of(RecordedRequest request) {
        String text = request.json().path("tijdstip").asText();
        try {
            return RFC_3339.matcher(text).matches() ? OffsetDateTime.parse(text).toInstant() : Instant.EPOCH;
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }
}
