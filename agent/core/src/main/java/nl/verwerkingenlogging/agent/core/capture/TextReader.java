package nl.verwerkingenlogging.agent.core.capture;

import java.util.Map;
import nl.verwerkingenlogging.agent.core.rule.TextValue;

/**
 * Reads a text: the constant, or the one that a value of the call chooses. Nothing of that value reaches the text or a message. Immutable, thread-safe.
 */
final class TextReader {

    private final String constant;
    private final PathReader from;
    private final Map<String, String> texts;
    private final String otherwise;

    TextReader(TextValue value, String place) {
        this.constant = value.constant();
        this.from = value.isChoice() ? new PathReader(value.from(), place, true) : null;
        this.texts = value.map();
        this.otherwise = value.otherwise();
    }

    /** The constant; null for a choice. */
    String constant() {
        return constant;
    }

    boolean isChoice() {
        return from != null;
    }

    boolean readsResult() {
        return from != null && from.readsResult();
    }

    CaptureFailure failure(String what) {
        return from.failure(what);
    }

    String text(Object self, Object[] args, Object result) throws CaptureFailure {
        if (from == null) {
            return constant;
        }
        Object value = from.one(self, args, result);
        String text = value == null ? null : texts.get(key(value));
        if (text == null) {
            text = otherwise;
        }
        if (text == null) {
            throw from.failure(
                    value == null
                            ? "null, and the choice has no otherwise"
                            : "a value that the choice does not list, and it has no otherwise");
        }
        return text;
    }

    private String key(Object value) throws CaptureFailure {
        if (value instanceof Enum) {
            return ((Enum<?>) value).name();
        }
        if (value instanceof Boolean || value instanceof Character) {
            return value.toString();
        }
        Object plain = Identifiers.plain(value, from);
        if (plain == null) {
            throw from.failure("a choice compares texts, truth values, whole numbers and enum constants, not "
                    + TypeText.of(value.getClass()) + TypeText.properties(value.getClass()));
        }
        String text = plain.toString();
        // A CHAR column pads a code with blanks, and a single blank may be a code.
        return texts.containsKey(text) ? text : Identifiers.trimmed(text);
    }
}
