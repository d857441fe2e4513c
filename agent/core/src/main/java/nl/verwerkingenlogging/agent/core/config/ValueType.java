package nl.verwerkingenlogging.agent.core.config;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A kind of value: how its text is read, how people are told what is expected, and how JSON Schema says it.
 *
 * @param <T> what the text becomes
 */
abstract class ValueType<T> {

    private final String expectation;
    private final boolean technical;

    /**
     * Makes a type.
     *
     * @param expectation a noun phrase, for messages and the reference page
     * @param technical whether a number or boolean without quotes is meant as such; otherwise the value is a text, which YAML must not give another type
     */
    ValueType(String expectation, boolean technical) {
        this.expectation = expectation;
        this.technical = technical;
    }

    /** What is expected, as a noun phrase. */
    final String expectation() {
        return expectation;
    }

    /** Whether a text without quotes would not be the text that was written. */
    boolean needsQuotes(String plain) {
        return !technical && PlainScalars.readAs(plain) != null;
    }

    /** Reads a text that is not empty. */
    abstract T parse(String text) throws InvalidValueException;

    /** The type in JSON Schema. */
    ObjectNode schema() {
        return JsonNodeFactory.instance.objectNode().put("type", "string").put("minLength", 1);
    }

    /** Says that a text is none of this type. */
    final InvalidValueException invalid(String what, String suggestion) {
        return new InvalidValueException(what, expectation, suggestion);
    }
}
