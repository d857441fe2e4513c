package nl.verwerkingenlogging.agent.core.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A text that may reach the log: a constant, or one of the texts of a choice. Both come from the configuration; a value of the call can only decide which
 * one (rules ). Immutable.
 */
public final class TextValue {

    private final String constant;
    private final Path from;
    private final Map<String, String> map;
    private final String otherwise;

    private TextValue(String constant, Path from, Map<String, String> map, String otherwise) {
        this.constant = constant;
        this.from = from;
        this.map = map;
        this.otherwise = otherwise;
    }

    /**
     * A text that is the same for every call.
     *
     * @param text the text, not null
     * @return the value
     */
    public static TextValue constant(String text) {
        return new TextValue(text, null, Collections.<String, String>emptyMap(), null);
    }

    /**
     * A text that is chosen by a value of the call.
     *
     * @param from where the value is found
     * @param map which value, as plain text, leads to which text
     * @param otherwise the text for null and for an unlisted value; null when an unlisted value is a capture failure
     * @return the value
     */
    public static TextValue choice(Path from, Map<String, String> map, String otherwise) {
        return new TextValue(null, from, Collections.unmodifiableMap(new LinkedHashMap<>(map)), otherwise);
    }

    /**
     * The same text for a constructor.
     *
     * @return a value that reads the new object where this one reads {@code this}
     * @see Path#ofNewObject()
     */
    public TextValue ofNewObject() {
        return from == null ? this : new TextValue(null, from.ofNewObject(), map, otherwise);
    }

    /**
     * Whether this is a choice.
     *
     * @return false for a constant
     */
    public boolean isChoice() {
        return from != null;
    }

    /**
     * The constant.
     *
     * @return the text; null for a choice
     */
    public String constant() {
        return constant;
    }

    /**
     * Where the value that decides is found.
     *
     * @return the path; null for a constant
     */
    public Path from() {
        return from;
    }

    /**
     * Which value leads to which text.
     *
     * @return an unmodifiable map in the order of the configuration; empty for a constant
     */
    public Map<String, String> map() {
        return map;
    }

    /**
     * The text for null and for an unlisted value.
     *
     * @return the text, or null when there is none
     */
    public String otherwise() {
        return otherwise;
    }

    /**
     * Every text that this value can yield.
     *
     * @return the texts, without repetition of meaning guaranteed
     */
    public List<String> texts() {
        if (constant != null) {
            return Collections.singletonList(constant);
        }
        List<String> texts = new ArrayList<>(map.values());
        if (otherwise != null) {
            texts.add(otherwise);
        }
        return Collections.unmodifiableList(texts);
    }
}
