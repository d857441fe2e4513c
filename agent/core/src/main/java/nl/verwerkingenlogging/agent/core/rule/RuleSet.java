package nl.verwerkingenlogging.agent.core.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All rules of one configuration, in the order of the file, with what lies below them. Immutable. */
public final class RuleSet {

    private final List<Rule> rules;
    private final Map<String, Verwerkingsactiviteit> activiteiten;
    private final Attributes defaults;
    private final List<PersoonSpec> personen;

    /**
     * Makes a set without {@code personen}.
     *
     * @param rules the rules in the order of the file
     * @param activiteiten the named activities
     * @param defaults what holds where neither a rule nor its activity says anything
     */
    public RuleSet(List<Rule> rules, Map<String, Verwerkingsactiviteit> activiteiten, Attributes defaults) {
        this(rules, activiteiten, defaults, Collections.<PersoonSpec>emptyList());
    }

    /**
     * Makes a set.
     *
     * @param rules the rules in the order of the file
     * @param activiteiten the named activities
     * @param defaults what holds where neither a rule nor its activity says anything
     * @param personen which types are persons, in the order of the file
     */
    public RuleSet(
            List<Rule> rules,
            Map<String, Verwerkingsactiviteit> activiteiten,
            Attributes defaults,
            List<PersoonSpec> personen) {
        this.personen = Collections.unmodifiableList(new ArrayList<>(personen));
        this.rules = Collections.unmodifiableList(new ArrayList<>(rules));
        this.activiteiten = Collections.unmodifiableMap(new LinkedHashMap<>(activiteiten));
        this.defaults = defaults;
    }

    /**
     * The rules of the configuration file.
     *
     * @return an unmodifiable list, in the order of the file
     */
    public List<Rule> rules() {
        return rules;
    }

    /**
     * The named activities.
     *
     * @return an unmodifiable map by name
     */
    public Map<String, Verwerkingsactiviteit> activiteiten() {
        return activiteiten;
    }

    /**
     * What holds where nothing above says anything.
     *
     * @return the defaults
     */
    public Attributes defaults() {
        return defaults;
    }

    /**
     * Which types are persons; the first that matches a class holds.
     *
     * @return an unmodifiable list, in the order of the file
     */
    public List<PersoonSpec> personen() {
        return personen;
    }

    /**
     * What happens to a call of this rule that cannot be logged.
     *
     * @param rule the rule
     * @return its own policy, otherwise that of the defaults, otherwise {@link OnFailure#STRICT}
     */
    public OnFailure onFailure(Rule rule) {
        OnFailure policy = rule.attributes().orElse(defaults).onFailure();
        return policy == null ? OnFailure.STRICT : policy;
    }
}
