package nl.verwerkingenlogging.register.validation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the {@code Idempotency-Key} header (AMB-35). */
public final class IdempotencyKeyReader {

    /** The name of the header, also in {@code invalidParams}. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7E]{1,255}");

    private IdempotencyKeyReader() {}

    /**
     * Reads the key.
     *
     * @param values the values of the header; empty when it was not sent
     * @return the key, or empty when the client sent none
     * @throws InvalidInputException when it is not one run of at most 255 visible ASCII characters
     */
    public static Optional<String> read(List<String> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        String key = values.get(0).strip();
        if (values.size() > 1 || !FORM.matcher(key).matches()) {
            throw new InvalidInputException(
                    HEADER, "invalid_format", "This must be one key of 1 to 255 visible ASCII characters.");
        }
        return Optional.of(key);
    }

    /**
     * The refusal of a key that came with another body before.
     *
     * @return the refusal; never null
     */
    public static InvalidInputException otherBody() {
        return new InvalidInputException(HEADER, "reused", "This key was used before with another body.");
    }
}
