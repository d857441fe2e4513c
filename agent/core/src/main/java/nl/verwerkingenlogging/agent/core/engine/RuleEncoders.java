package nl.verwerkingenlogging.agent.core.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import nl.verwerkingenlogging.agent.core.encode.ActieEncoder;
import nl.verwerkingenlogging.agent.core.encode.EncoderSettings;
import nl.verwerkingenlogging.agent.core.model.Formats;
import nl.verwerkingenlogging.agent.core.rule.Attributes;
import nl.verwerkingenlogging.agent.core.rule.Rule;
import nl.verwerkingenlogging.agent.core.rule.RuleSet;
import nl.verwerkingenlogging.agent.core.rule.TextAttribute;
import nl.verwerkingenlogging.agent.core.rule.TextValue;
import nl.verwerkingenlogging.agent.core.rule.Verwerkingsactiviteit;

/**
 * The encoders of one rule: the one for calls outside any scope, and one for each combination of texts that code and scopes have come to. Those are constants of
 * code, so there are few; what exceeds {@link #MOST_KEPT} is made anew each time. Thread-safe.
 */
final class RuleEncoders {

    static final int MOST_KEPT = 256;

    private final Rule rule;
    private final RuleSet rules;
    private final EncoderSettings settings;
    private final ActieEncoder plain;
    private final ConcurrentMap<Key, ActieEncoder> kept = new ConcurrentHashMap<>();

    RuleEncoders(Rule rule, RuleSet rules, EncoderSettings settings) {
        this.rule = rule;
        this.rules = rules;
        this.settings = settings;
        this.plain = ActieEncoder.of(rule, rules, settings);
    }

    /** The encoder for what code said about the action itself, above the rule, and what its scopes say, below the rule. */
    ActieEncoder of(ScopeValues own, ScopeValues scope) {
        if (!own.hasTexts() && !scope.hasTexts()) {
            return plain;
        }
        Key key = new Key(own, scope);
        ActieEncoder known = kept.get(key);
        if (known != null) {
            return known;
        }
        Attributes above = own.attributes().orElse(rule.attributes()).orElse(scope.attributes());
        ActieEncoder made =
                ActieEncoder.of(rule, above, with(above.text(TextAttribute.VERWERKINGSACTIVITEIT)), settings);
        if (kept.size() < MOST_KEPT) {
            kept.putIfAbsent(key, made);
        }
        return made;
    }

    /** Code may name an activity by its UUID, of which the configuration knows nothing. */
    private RuleSet with(TextValue activiteit) {
        String id = activiteit == null ? null : activiteit.constant();
        if (id == null || rules.activiteiten().containsKey(id) || !Formats.isUuid(id)) {
            return rules;
        }
        Map<String, Verwerkingsactiviteit> activiteiten = new LinkedHashMap<>(rules.activiteiten());
        activiteiten.put(id, new Verwerkingsactiviteit(id, id, null, null, null));
        return new RuleSet(rules.rules(), activiteiten, rules.defaults());
    }

    /** Two levels of texts. */
    private static final class Key {

        private final ScopeValues own;
        private final ScopeValues scope;

        Key(ScopeValues own, ScopeValues scope) {
            this.own = own;
            this.scope = scope;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key && own.sameTexts(((Key) other).own) && scope.sameTexts(((Key) other).scope);
        }

        @Override
        public int hashCode() {
            return own.hashOfTexts() * 31 + scope.hashOfTexts();
        }
    }
}
