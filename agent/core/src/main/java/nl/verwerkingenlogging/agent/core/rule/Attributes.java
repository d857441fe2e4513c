package nl.verwerkingenlogging.agent.core.rule;

import java.util.EnumMap;
import java.util.Map;

/**
 * What one level says about an action: a rule, the {@code defaults}, and later a scope. Levels are laid over each other with {@link #orElse}. Immutable.
 */
public final class Attributes {

    private final Map<TextAttribute, TextValue> texts;
    private final Path verwerkingId;
    private final GebruikerSpec gebruiker;
    private final Path afnemerId;
    private final OnFailure onFailure;

    private Attributes(Builder builder) {
        this.texts = new EnumMap<>(builder.texts);
        this.verwerkingId = builder.verwerkingId;
        this.gebruiker = builder.gebruiker;
        this.afnemerId = builder.afnemerId;
        this.onFailure = builder.onFailure;
    }

    /**
     * Starts an empty set.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The value of a text attribute.
     *
     * @param attribute which
     * @return the value, or null when this level does not set it
     */
    public TextValue text(TextAttribute attribute) {
        return texts.get(attribute);
    }

    /**
     * Where the verwerkingId is found.
     *
     * @return the path, or null when not set
     */
    public Path verwerkingId() {
        return verwerkingId;
    }

    /**
     * Where the user's key is found.
     *
     * @return the specification, or null when not set
     */
    public GebruikerSpec gebruiker() {
        return gebruiker;
    }

    /**
     * Where the recipient's identifier is found; {@link TextAttribute#SOORT_AFNEMER_ID} is set if and only if this is (AMB-15).
     *
     * @return the path, or null when not set
     */
    public Path afnemerId() {
        return afnemerId;
    }

    /**
     * What happens when the action cannot be logged.
     *
     * @return the policy, or null when not set
     */
    public OnFailure onFailure() {
        return onFailure;
    }

    /**
     * Lays this level over a lower one. The recipient's kind and identifier go together.
     *
     * @param lower what holds where this level says nothing
     * @return both levels in one
     */
    public Attributes orElse(Attributes lower) {
        Builder merged = new Builder();
        merged.texts.putAll(lower.texts);
        merged.verwerkingId = lower.verwerkingId;
        merged.gebruiker = lower.gebruiker;
        merged.afnemerId = lower.afnemerId;
        merged.onFailure = lower.onFailure;
        merged.texts.putAll(texts);
        if (verwerkingId != null) {
            merged.verwerkingId = verwerkingId;
        }
        if (gebruiker != null) {
            merged.gebruiker = gebruiker;
        }
        if (afnemerId != null) {
            merged.afnemerId = afnemerId;
        }
        if (onFailure != null) {
            merged.onFailure = onFailure;
        }
        return merged.build();
    }

    /** Collects the values of one level. Not thread-safe. */
    public static final class Builder {

        private final Map<TextAttribute, TextValue> texts = new EnumMap<>(TextAttribute.class);
        private Path verwerkingId;
        private GebruikerSpec gebruiker;
        private Path afnemerId;
        private OnFailure onFailure;

        private Builder() {}

        /**
         * Sets a text attribute.
         *
         * @param attribute which
         * @param value its value
         * @return this
         */
        public Builder text(TextAttribute attribute, TextValue value) {
            texts.put(attribute, value);
            return this;
        }

        /**
         * Sets where the verwerkingId is found.
         *
         * @param path the path
         * @return this
         */
        public Builder verwerkingId(Path path) {
            this.verwerkingId = path;
            return this;
        }

        /**
         * Sets where the user's key is found.
         *
         * @param spec the specification
         * @return this
         */
        public Builder gebruiker(GebruikerSpec spec) {
            this.gebruiker = spec;
            return this;
        }

        /**
         * Sets the recipient.
         *
         * @param soort kind of its identifier
         * @param id where the identifier is found
         * @return this
         */
        public Builder afnemer(TextValue soort, Path id) {
            texts.put(TextAttribute.SOORT_AFNEMER_ID, soort);
            this.afnemerId = id;
            return this;
        }

        /**
         * Sets the policy.
         *
         * @param policy what happens when the action cannot be logged
         * @return this
         */
        public Builder onFailure(OnFailure policy) {
            this.onFailure = policy;
            return this;
        }

        /**
         * Ends the collection.
         *
         * @return the values
         */
        public Attributes build() {
            return new Attributes(this);
        }
    }
}
