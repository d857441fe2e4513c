package nl.verwerkingenlogging.agent.core.encode;

import java.util.Map;
import nl.verwerkingenlogging.agent.core.rule.Attributes;
import nl.verwerkingenlogging.agent.core.rule.RuleSet;
import nl.verwerkingenlogging.agent.core.rule.TextAttribute;
import nl.verwerkingenlogging.agent.core.rule.TextValue;
import nl.verwerkingenlogging.agent.core.rule.Verwerkingsactiviteit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What holds for an action, by precedence (DESIGN 9): what stands above the verwerkingsactiviteit (the rule; enclosing scopes are laid under it with
 * {@link Attributes#orElse}), the verwerkingsactiviteit, the defaults. A chosen verwerkingsactiviteit brings its own values. Immutable.
 */
final class EffectiveTexts {

    static final String NORMAAL = "normaal";
    static final String VERTROUWELIJK = "vertrouwelijk";

    /** The longest name in code points. */
    static final int MAX_NAME = 242;

    private static final Logger LOG = LoggerFactory.getLogger(EffectiveTexts.class);

    private final String ruleName;
    private final Attributes above;
    private final RuleSet rules;

    EffectiveTexts(String ruleName, Attributes above, RuleSet rules) {
        this.ruleName = ruleName;
        this.above = above;
        this.rules = rules;
    }

    /** The activity that justifies the action; null where there is none. */
    Selected<Verwerkingsactiviteit> activiteit() {
        return aboveOrDefaults(TextAttribute.VERWERKINGSACTIVITEIT).map(this::activiteitNamed);
    }

    /** {@code normaal} or {@code vertrouwelijk}; never not set. */
    Selected<String> vertrouwelijkheid() {
        return withActiviteit(TextAttribute.VERTROUWELIJKHEID).map(this::checkedVertrouwelijkheid);
    }

    /** How long the entry is kept. */
    Selected<String> bewaartermijn() {
        return withActiviteit(TextAttribute.BEWAARTERMIJN);
    }

    /** A name that may be shortened rather than refused (AMB-37). */
    Selected<String> name(TextAttribute attribute) {
        return aboveOrDefaults(attribute).map(text -> shortened(attribute, text));
    }

    /** An attribute that the verwerkingsactiviteit has no say in. */
    Selected<String> aboveOrDefaults(TextAttribute attribute) {
        TextValue value = above.text(attribute);
        return text(attribute, value != null ? value : rules.defaults().text(attribute));
    }

    private Selected<String> withActiviteit(TextAttribute attribute) {
        TextValue own = above.text(attribute);
        if (own != null) {
            return text(attribute, own);
        }
        Selected<String> defaults = text(attribute, rules.defaults().text(attribute));
        return activiteit().flatMap(activiteit -> {
            String value = activiteit == null
                    ? null
                    : attribute == TextAttribute.VERTROUWELIJKHEID
                            ? activiteit.vertrouwelijkheid()
                            : activiteit.bewaartermijn();
            return value == null || value.isEmpty() ? defaults : Selected.constant(value);
        });
    }

    /** An empty text says nothing and is never sent (AMB-08, A-114). */
    private Selected<String> text(TextAttribute attribute, TextValue value) {
        return Selected.text(ruleName, attribute, value).map(text -> text == null || text.isEmpty() ? null : text);
    }

    private Verwerkingsactiviteit activiteitNamed(String name) {
        Map<String, Verwerkingsactiviteit> activiteiten = rules.activiteiten();
        if (name != null && !activiteiten.containsKey(name)) {
            throw new IllegalArgumentException(ruleName + ": there is no verwerkingsactiviteit " + name);
        }
        return name == null ? null : activiteiten.get(name);
    }

    private String checkedVertrouwelijkheid(String text) {
        if (text == null) {
            return NORMAAL;
        }
        if (!text.equals(NORMAAL) && !text.equals(VERTROUWELIJK)) {
            throw new IllegalArgumentException(
                    ruleName + ": vertrouwelijkheid is normaal or vertrouwelijk, not " + text);
        }
        return text;
    }

    private String shortened(TextAttribute attribute, String text) {
        if (text == null || text.codePointCount(0, text.length()) <= MAX_NAME) {
            return text;
        }
        LOG.warn("{}: {} is longer than {} characters and is cut off", ruleName, attribute.key(), MAX_NAME);
        return text.substring(0, text.offsetByCodePoints(0, MAX_NAME));
    }
}
