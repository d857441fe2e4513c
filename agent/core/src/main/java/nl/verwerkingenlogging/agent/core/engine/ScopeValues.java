package nl.verwerkingenlogging.agent.core.engine;

import java.util.EnumMap;
import java.util.Map;
import nl.verwerkingenlogging.agent.core.rule.Attributes;
import nl.verwerkingenlogging.agent.core.rule.TextAttribute;
import nl.verwerkingenlogging.agent.core.rule.TextValue;

/** What a scope, or code in a running action, gives to actions: checked values of one level. Immutable; holds nothing of the application. */
final class ScopeValues {

    static final ScopeValues NONE = new ScopeValues(new EnumMap<>(TextAttribute.class), null, null);

    private final Map<TextAttribute, String> texts;
    private final String gebruiker;
    private final String afnemerId;

    ScopeValues(Map<TextAttribute, String> texts, String gebruiker, String afnemerId) {
        this.texts = texts.isEmpty() ? new EnumMap<>(TextAttribute.class) : new EnumMap<>(texts);
        this.gebruiker = gebruiker;
        this.afnemerId = afnemerId;
    }

    /** These values with one more text. */
    ScopeValues with(TextAttribute attribute, String text) {
        ScopeValues more = new ScopeValues(texts, gebruiker, afnemerId);
        more.texts.put(attribute, text);
        return more;
    }

    /** These values, and those of a lower level where these say nothing. The recipient's kind and identifier go together. */
    ScopeValues over(ScopeValues lower) {
        if (lower == NONE) {
            return this;
        }
        ScopeValues merged = new ScopeValues(
                lower.texts,
                gebruiker == null ? lower.gebruiker : gebruiker,
                afnemerId == null ? lower.afnemerId : afnemerId);
        merged.texts.putAll(texts);
        return merged;
    }

    String text(TextAttribute attribute) {
        return texts.get(attribute);
    }

    /** The user's key, or null. */
    String gebruiker() {
        return gebruiker;
    }

    /** The recipient's identifier, or null. */
    String afnemerId() {
        return afnemerId;
    }

    boolean hasTexts() {
        return !texts.isEmpty();
    }

    boolean sameTexts(ScopeValues other) {
        return this == other || texts.equals(other.texts);
    }

    int hashOfTexts() {
        return texts.hashCode();
    }

    /** The texts as a level of attributes. */
    Attributes attributes() {
        Attributes.Builder attributes = Attributes.builder();
        for (Map.Entry<TextAttribute, String> each : texts.entrySet()) {
            attributes.text(each.getKey(), TextValue.constant(each.getValue()));
        }
        return attributes.build();
    }
}
