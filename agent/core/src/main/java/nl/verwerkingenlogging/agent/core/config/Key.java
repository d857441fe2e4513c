package nl.verwerkingenlogging.agent.core.config;

/**
 * A key that has a value: everything that is known about it. The reference page, the JSON Schema and the reader all follow from it. Immutable.
 *
 * @param <T> type of the value
 */
public final class Key<T> extends Entry {

    /** What stands in messages and logs in place of a secret. */
    static final String MASK = "***";

    /** In which forms a value can be written. */
    enum Form {
        /** One text. */
        ONE,
        /** A constant text, or a choice. */
        TEXT,
        /** One text, or a list of them. */
        MANY,
        /** A constant text or a choice, or a list of these. */
        TEXTS
    }

    private final ValueType<T> type;
    private final Form form;
    private final String defaultText;
    private final boolean secret;

    private Key(
            Section parent,
            String name,
            ValueType<T> type,
            Form form,
            Need need,
            String defaultText,
            boolean secret,
            String description) {
        super(parent, name, description, need);
        this.type = type;
        this.form = form;
        this.defaultText = defaultText;
        this.secret = secret;
    }

    /** Makes an ordinary key; without a default it may be null. */
    static <T> Key<T> of(
            Section parent, String name, ValueType<T> type, Need need, String defaultText, String description) {
        return parent.add(new Key<>(parent, name, type, Form.ONE, need, defaultText, false, description));
    }

    /** Makes a key whose value is never shown. */
    static <T> Key<T> secret(Section parent, String name, ValueType<T> type, String description) {
        return parent.add(new Key<>(parent, name, type, Form.ONE, Need.OPTIONAL, null, true, description));
    }

    /** Makes a key of a rule. */
    static <T> Key<T> ofRule(
            Section parent,
            String name,
            ValueType<T> type,
            Form form,
            Need need,
            String defaultText,
            String description) {
        return parent.add(new Key<>(parent, name, type, form, need, defaultText, false, description));
    }

    ValueType<T> type() {
        return type;
    }

    Form form() {
        return form;
    }

    /** The value that holds when nobody sets it, as text; null when there is none. */
    String defaultText() {
        return defaultText;
    }

    /** The value that holds when nobody sets it; null when there is none. */
    T defaultValue() {
        if (defaultText == null) {
            return null;
        }
        try {
            return type.parse(defaultText);
        } catch (InvalidValueException broken) {
            throw new IllegalStateException(path() + " has a default that is no value of its type", broken);
        }
    }

    /** What may be shown of a value. */
    String shown(String text) {
        return secret ? MASK : text;
    }

    /** {@inheritDoc} */
    @Override
    public String toString() {
        return path();
    }
}
