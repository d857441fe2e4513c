package nl.verwerkingenlogging.agent.core.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One rule: which methods are actions, and what is captured of a call. Holds only what the rule itself says; {@link RuleSet} knows what lies below it.
 * Immutable.
 */
public final class Rule {

    private final String name;
    private final String place;
    private final MethodPattern method;
    private final List<MethodPattern> except;
    private final boolean enabled;
    private final Attributes attributes;
    private final List<BetrokkeneSpec> betrokkenen;
    private final boolean selectie;

    /**
     * Makes a rule that is no selectie.
     *
     * @param name how messages call it, such as {@code acties[3]} or {@code @Verwerking on nl.x.Dao#zoek}
     * @param place where it stands, such as {@code verwerkingenlogging.yaml:23}
     * @param method which methods it is about; null for a rule made from an annotation, which is about the method that carries it
     * @param except methods that it leaves out
     * @param enabled false for a rule that silences what it matches
     * @param attributes what the rule itself sets
     * @param betrokkenen whose data is touched
     */
    public Rule(
            String name,
            String place,
            MethodPattern method,
            List<MethodPattern> except,
            boolean enabled,
            Attributes attributes,
            List<BetrokkeneSpec> betrokkenen) {
        this(name, place, method, except, enabled, attributes, betrokkenen, false);
    }

    /**
     * Makes a rule.
     *
     * @param name how messages call it, such as {@code acties[3]} or {@code @Verwerking on nl.x.Dao#zoek}
     * @param place where it stands, such as {@code verwerkingenlogging.yaml:23}
     * @param method which methods it is about; null for a rule made from an annotation, which is about the method that carries it
     * @param except methods that it leaves out
     * @param enabled false for a rule that silences what it matches
     * @param attributes what the rule itself sets
     * @param betrokkenen whose data is touched; empty when that is found by {@code personen}
     * @param selectie whether the action is logged without persons (AMB-39)
     */
    public Rule(
            String name,
            String place,
            MethodPattern method,
            List<MethodPattern> except,
            boolean enabled,
            Attributes attributes,
            List<BetrokkeneSpec> betrokkenen,
            boolean selectie) {
        this.selectie = selectie;
        this.name = name;
        this.place = place;
        this.method = method;
        this.except = Collections.unmodifiableList(new ArrayList<>(except));
        this.enabled = enabled;
        this.attributes = attributes;
        this.betrokkenen = Collections.unmodifiableList(new ArrayList<>(betrokkenen));
    }

    /**
     * How messages call the rule.
     *
     * @return a name without any value of a call
     */
    public String name() {
        return name;
    }

    /**
     * Where the rule stands.
     *
     * @return file and line, or type and method
     */
    public String place() {
        return place;
    }

    /**
     * Which methods the rule is about.
     *
     * @return the pattern; null for a rule made from an annotation
     */
    public MethodPattern method() {
        return method;
    }

    /**
     * Methods that the rule leaves out.
     *
     * @return an unmodifiable list
     */
    public List<MethodPattern> except() {
        return except;
    }

    /**
     * Whether what the rule matches is logged.
     *
     * @return false for a rule that silences what it matches
     */
    public boolean enabled() {
        return enabled;
    }

    /**
     * What the rule itself sets.
     *
     * @return the attributes of this level only
     */
    public Attributes attributes() {
        return attributes;
    }

    /**
     * Whose data is touched.
     *
     * @return an unmodifiable list; empty when values of the types of {@code personen} are searched for, or for a selectie
     */
    public List<BetrokkeneSpec> betrokkenen() {
        return betrokkenen;
    }

    /**
     * Whether the action is a selection of very many persons, logged once and without them (AMB-39).
     *
     * @return false for an ordinary rule
     */
    public boolean selectie() {
        return selectie;
    }

    /** {@inheritDoc} */
    @Override
    public String toString() {
        return name + " (" + place + ")";
    }
}
