package nl.verwerkingenlogging.agent.core.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Locale;
import nl.verwerkingenlogging.agent.core.model.Bewaartermijn;
import nl.verwerkingenlogging.agent.core.model.Formats;
import nl.verwerkingenlogging.agent.core.rule.TextAttribute;

/** The types of the standard's values, which are all text: without quotes they must not look like anything else. */
final class TextTypes {

    /** A name that identifies something to others, so it is refused when it is too long. */
    static final ValueType<String> NAAM = new Text("a text of at most " + Formats.MAX_NAAM + " characters") {
        @Override
        String checked(String text) throws InvalidValueException {
            int length = Formats.length(text);
            if (length > Formats.MAX_NAAM) {
                throw invalid("is too long: " + length + " characters", null);
            }
            return text;
        }

        @Override
        ObjectNode schema() {
            return super.schema().put("maxLength", Formats.MAX_NAAM);
        }
    };

    /** A name that describes, so it is cut when it is too long (AMB-37). */
    static final ValueType<String> DESCRIPTION =
            new Text("a text; beyond " + Formats.MAX_NAAM + " characters it is cut off") {
                @Override
                String checked(String text) {
                    return Formats.truncate(text, Formats.MAX_NAAM);
                }
            };

    /** A name of our own: of the application or of a register. */
    static final ValueType<String> NAME = new Text("a name of at most 100 characters") {
        @Override
        String checked(String text) throws InvalidValueException {
            if (Formats.length(text) > 100) {
                throw invalid("is too long", null);
            }
            return text;
        }

        @Override
        ObjectNode schema() {
            return super.schema().put("maxLength", 100);
        }
    };

    /** A name under {@code verwerkingsactiviteiten}; whether it exists is for the reader to say. */
    static final ValueType<String> ACTIVITEIT = new Text("a name under verwerkingsactiviteiten") {
        @Override
        String checked(String text) {
            return text;
        }
    };

    /** A UUID. */
    static final ValueType<String> UUID = new Text("a UUID, such as 5f0bef4c-f66f-4311-84a5-19e8bf359eaf") {
        @Override
        String checked(String text) throws InvalidValueException {
            if (!Formats.isUuid(text)) {
                throw invalid("is not a UUID", null);
            }
            return text;
        }

        @Override
        ObjectNode schema() {
            return super.schema().put("pattern", "^" + Formats.UUID_PATTERN + "$");
        }
    };

    /** An OIN (AMB-14). */
    static final ValueType<String> OIN =
            new Text("an OIN: 20 digits between quotes, such as \"00000099000000001000\"") {
                @Override
                String checked(String text) throws InvalidValueException {
                    if (!Formats.isOin(text)) {
                        throw invalid(
                                "is not an OIN" + (isDigits(text) ? ": it has " + text.length() + " digits" : ""),
                                null);
                    }
                    return text;
                }

                @Override
                ObjectNode schema() {
                    return super.schema().put("pattern", "^" + Formats.OIN_PATTERN + "$");
                }
            };

    /** A URI that is only logged, never called. */
    static final ValueType<String> URI = new Text("a URI with a scheme of at most " + Formats.MAX_URI + " characters") {
        @Override
        String checked(String text) throws InvalidValueException {
            if (!Formats.isUri(text)) {
                throw invalid("is not a URI with a scheme", null);
            }
            return text;
        }

        @Override
        ObjectNode schema() {
            return super.schema().put("format", "uri").put("maxLength", Formats.MAX_URI);
        }
    };

    /** How confidential a log entry is. */
    static final ValueType<String> VERTROUWELIJKHEID = new Text("normaal or vertrouwelijk") {
        @Override
        String checked(String text) throws InvalidValueException {
            if (Formats.isVertrouwelijkheid(text)) {
                return text;
            }
            if ("opgeheven".equals(text)) {
                throw invalid("is for the register only: an action is never made with it (rule A-51)", null);
            }
            throw invalid(
                    "is not a vertrouwelijkheid",
                    Suggestions.didYouMean(text, Arrays.asList("normaal", "vertrouwelijk")));
        }

        @Override
        ObjectNode schema() {
            ObjectNode schema = super.schema();
            schema.remove("minLength");
            schema.putArray("enum").add("normaal").add("vertrouwelijk");
            return schema;
        }
    };

    /** How long a log entry is kept; a bare number without leading zero cannot be misread, and means years (AMB-07). */
    static final ValueType<String> BEWAARTERMIJN =
            new Text("an ISO 8601 duration, such as P10Y or P3Y6M, or a whole number of years") {
                @Override
                boolean needsQuotes(String plain) {
                    return !Bewaartermijn.isYears(plain) && super.needsQuotes(plain);
                }

                @Override
                String checked(String text) throws InvalidValueException {
                    String duration = Bewaartermijn.parse(text);
                    if (duration == null) {
                        throw invalid("is not a duration", hint(text));
                    }
                    return duration;
                }

                private String hint(String text) {
                    String upper = text.toUpperCase(Locale.ROOT);
                    if (Bewaartermijn.isDuration(upper)) {
                        return "did you mean \"" + upper + "\"?";
                    }
                    return Bewaartermijn.isDuration("P" + upper) ? "did you mean \"P" + upper + "\"?" : null;
                }

                @Override
                ObjectNode schema() {
                    ObjectNode schema = super.schema();
                    schema.removeAll();
                    schema.putArray("anyOf")
                            .add(super.schema().put("pattern", "^(" + Bewaartermijn.PATTERN + "|[1-9][0-9]*)$"))
                            .add(super.schema()
                                    .removeAll()
                                    .put("type", "integer")
                                    .put("minimum", 1));
                    return schema;
                }
            };

    private TextTypes() {}

    /** The type of a text attribute. */
    static ValueType<String> of(TextAttribute attribute) {
        switch (attribute) {
            case VERWERKINGSACTIVITEIT:
                return ACTIVITEIT;
            case VERTROUWELIJKHEID:
                return VERTROUWELIJKHEID;
            case BEWAARTERMIJN:
                return BEWAARTERMIJN;
            case UITVOERDER:
                return OIN;
            case SOORT_AFNEMER_ID:
                return NAAM;
            default:
                return DESCRIPTION;
        }
    }

    private static boolean isDigits(String text) {
        return text.matches("[0-9]+");
    }

    /** What all texts have in common. */
    private abstract static class Text extends ValueType<String> {

        Text(String expectation) {
            super(expectation, false);
        }

        @Override
        final String parse(String text) throws InvalidValueException {
            if (Formats.isBlank(text)) {
                throw invalid("is blank", null);
            }
            for (int i = 0; i < text.length(); i++) {
                if (Character.isISOControl(text.charAt(i))) {
                    throw invalid("holds a line break or another control character", null);
                }
            }
            return checked(text);
        }

        abstract String checked(String text) throws InvalidValueException;
    }
}
