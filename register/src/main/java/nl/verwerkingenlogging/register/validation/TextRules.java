package nl.verwerkingenlogging.register.validation;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.verwerkingenlogging.register.domain.Bewaartermijn;
import nl.verwerkingenlogging.register.domain.Formaat;

/** Judges the text of one field (rule B-35), with the same verdict whatever database stands behind it. */
final class TextRules {

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    /** Anchored, unlike the pattern of the schema (AMB-14). */
    private static final Pattern OIN_FORM = Pattern.compile("[0-9]{20}");

    private TextRules() {}

    /** Adds a fault when the text is not of the form, and says whether it is. */
    static boolean check(String name, String text, Formaat formaat, Faults faults) {
        if (!isText(text)) {
            faults.add(
                    name,
                    "invalid_characters",
                    "This holds a character that is no text (NUL or half a surrogate pair).");
            return false;
        }
        if (text.codePointCount(0, text.length()) > formaat.maxLength()) {
            faults.add(name, "max_length", "This is longer than " + formaat.maxLength() + " characters.");
            return false;
        }
        Optional<String> fault = faultOfForm(text, formaat);
        fault.ifPresent(reason -> faults.add(name, "invalid_format", reason));
        return fault.isEmpty();
    }

    /** Reads a UUID, or is empty when the text is not exactly one: {@link UUID#fromString} alone accepts shortened ones. */
    static Optional<UUID> uuid(String text) {
        return UUID_FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    private static Optional<String> faultOfForm(String text, Formaat formaat) {
        return switch (formaat) {
            case NAAM, IDENTIFICATOR -> Optional.empty();
            case UUID -> faultUnless(UUID_FORM.matcher(text).matches(), "This is not a UUID.");
            case URI -> faultUnless(isAbsoluteUri(text), "This is not an absolute URI (RFC 3986).");
            case OIN -> faultUnless(OIN_FORM.matcher(text).matches(), "This is not an OIN: exactly 20 digits.");
            case DUUR -> faultUnless(Bewaartermijn.isGeldig(text), "This is not a duration such as P10Y.");
        };
    }

    private static Optional<String> faultUnless(boolean good, String reason) {
        return good ? Optional.empty() : Optional.of(reason);
    }

    private static boolean isAbsoluteUri(String text) {
        try {
            // java.net.URI also takes letters beyond ASCII, which RFC 3986 does not.
            return text.chars().allMatch(c -> c < 0x80) && new URI(text).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** NUL cannot be stored in PostgreSQL, and half a surrogate pair cannot be written as UTF-8 at all. */
    private static boolean isText(String text) {
        return text.codePoints()
                .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }
}
