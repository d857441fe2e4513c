package nl.verwerkingenlogging.agent.core.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.verwerkingenlogging.agent.core.rule.Attributes;
import nl.verwerkingenlogging.agent.core.rule.BetrokkeneSpec;
import nl.verwerkingenlogging.agent.core.rule.MethodPattern;
import nl.verwerkingenlogging.agent.core.rule.OnFailure;
import nl.verwerkingenlogging.agent.core.rule.Rule;
import nl.verwerkingenlogging.agent.core.rule.RuleSet;
import nl.verwerkingenlogging.agent.core.rule.SyntaxException;
import nl.verwerkingenlogging.agent.core.rule.TextAttribute;

/**
 * Makes a rule from strings, as the configuration file and annotations both have them, so that what is valid is known in one place. The empty text means "not
 * set". Whatever is wrong goes to the {@link Problems}, and {@link #build()} then gives null. Not thread-safe.
 */
public final class RuleBuilder {

    private final String name;
    private final Place place;
    private final Attributes defaults;
    private final AttributesBuilder attributes;
    private final RuleValues values;
    private final List<MethodPattern> except = new ArrayList<>();
    private final List<BetrokkeneSpec> betrokkenen = new ArrayList<>();
    private MethodPattern method;
    private boolean enabled = true;
    private int exceptGiven;
    private int betrokkenenGiven;
    private boolean selectie;
    private Place selectiePlace;
    private final boolean personenDescribed;
    private final boolean annotated;

    /**
     * Starts a rule outside the configuration file, such as that of an annotation.
     *
     * @param context the configuration whose activities and defaults it refers to
     * @param name how messages call it, such as {@code @Verwerking on nl.x.Dao#zoek}
     * @param keyPrefix what stands before its keys in messages, such as {@code @Verwerking}
     * @param place where it stands; also where its values stand until {@link #at} says otherwise
     * @param problems where everything wrong is put
     */
    public RuleBuilder(RuleSet context, String name, String keyPrefix, Place place, Problems problems) {
        this(
                name,
                place,
                context.defaults(),
                !context.personen().isEmpty(),
                true,
                new RuleValues(keyPrefix, place, context.activiteiten().keySet(), new Vocabulary(), problems));
    }

    private RuleBuilder(
            String name,
            Place place,
            Attributes defaults,
            boolean personenDescribed,
            boolean annotated,
            RuleValues values) {
        this.personenDescribed = personenDescribed;
        this.annotated = annotated;
        this.name = name;
        this.place = place;
        this.defaults = defaults;
        this.values = values;
        this.attributes = new AttributesBuilder(values);
    }

    /** Starts a rule of the configuration file, whose name is its key path. */
    static RuleBuilder ofFile(
            String name,
            Place place,
            Attributes defaults,
            Collection<String> activiteiten,
            boolean personenDescribed,
            Vocabulary vocabulary,
            Problems problems) {
        return new RuleBuilder(
                name,
                place,
                defaults,
                personenDescribed,
                false,
                new RuleValues(name, place, activiteiten, vocabulary, problems));
    }

    /** Where the file's reader puts attributes. */
    AttributesBuilder attributes() {
        return attributes;
    }

    /**
     * Says where the next values stand.
     *
     * @param where the place
     * @return this
     */
    public RuleBuilder at(Place where) {
        values.at(where);
        return this;
    }

    /**
     * Sets which methods the rule is about. Not called for an annotation, which is about the method that carries it.
     *
     * @param pattern the pattern
     * @return this
     */
    public RuleBuilder method(String pattern) {
        method = pattern(RuleKeys.METHOD, pattern);
        return this;
    }

    /**
     * Adds methods that the rule leaves out.
     *
     * @param pattern the pattern
     * @return this
     */
    public RuleBuilder except(String pattern) {
        MethodPattern parsed = pattern(RuleKeys.EXCEPT + "[" + exceptGiven++ + "]", pattern);
        if (parsed != null) {
            except.add(parsed);
        }
        return this;
    }

    private MethodPattern pattern(String key, String pattern) {
        try {
            return MethodPattern.parse(pattern);
        } catch (SyntaxException malformed) {
            values.refuse(key, "", pattern, "is not a method pattern: " + RuleValues.reason(malformed), null);
            return null;
        }
    }

    /**
     * Sets whether what the rule matches is logged.
     *
     * @param logged false silences it
     * @return this
     */
    public RuleBuilder enabled(boolean logged) {
        this.enabled = logged;
        return this;
    }

    /**
     * Sets whether the action is a selection of very many persons, logged once and without them (AMB-39).
     *
     * @param without true logs no persons; then there can be no {@code betrokkenen}
     * @return this
     */
    public RuleBuilder selectie(boolean without) {
        this.selectie = without;
        this.selectiePlace = values.place();
        return this;
    }

    /**
     * Sets a constant text.
     *
     * @param attribute which
     * @param text the text; the empty text sets nothing
     * @return this
     */
    public RuleBuilder text(TextAttribute attribute, String text) {
        attributes.text(attribute, text);
        return this;
    }

    /**
     * Sets a text that is chosen by a value of the call.
     *
     * @param attribute the attribute's key, such as {@code verwerkingsactiviteit}
     * @param from path to the value that decides
     * @param map which value leads to which text
     * @param otherwise the text for null and for unlisted values; empty or null when there is none
     * @return this
     */
    public RuleBuilder choice(String attribute, String from, Map<String, String> map, String otherwise) {
        attributes.choice(attribute, from, map, otherwise);
        return this;
    }

    /**
     * Sets where the verwerkingId is found.
     *
     * @param path the path; the empty text sets nothing
     * @return this
     */
    public RuleBuilder verwerkingId(String path) {
        attributes.verwerkingId(path);
        return this;
    }

    /**
     * Sets where the user's key is found.
     *
     * @param path the path; the empty text sets nothing
     * @param meaningless whether the key may be logged as it is; false is refused in this version
     * @return this
     */
    public RuleBuilder gebruiker(String path, boolean meaningless) {
        attributes.gebruiker(path, meaningless);
        return this;
    }

    /**
     * Sets who receives the data. The kind can also be set with {@link #choice}.
     *
     * @param soortAfnemerId kind of the identifier; the empty text sets nothing
     * @param afnemerId path to the identifier; the empty text sets nothing
     * @return this
     */
    public RuleBuilder afnemer(String soortAfnemerId, String afnemerId) {
        attributes.text(TextAttribute.SOORT_AFNEMER_ID, soortAfnemerId);
        attributes.afnemerId(afnemerId);
        return this;
    }

    /**
     * Sets what happens to a call that cannot be logged.
     *
     * @param policy the policy; null sets nothing
     * @return this
     */
    public RuleBuilder onFailure(OnFailure policy) {
        attributes.onFailure(policy);
        return this;
    }

    /**
     * Says whether the method only opens a scope, as {@code verwerkingen} in the configuration file will.
     *
     * @param scope true is refused in this version
     * @return this
     */
    public RuleBuilder scopeOnly(boolean scope) {
        if (scope) {
            values.error("scopeOnly", Entry.NOT_SUPPORTED, null);
        }
        return this;
    }

    /**
     * Starts an entry of {@code betrokkenen}.
     *
     * @return its builder, which ends with {@link BetrokkeneBuilder#add()}
     */
    public BetrokkeneBuilder betrokkene() {
        return new BetrokkeneBuilder(this, values, RuleKeys.BETROKKENEN + "[" + betrokkenenGiven++ + "].");
    }

    void add(BetrokkeneSpec betrokkene) {
        betrokkenen.add(betrokkene);
    }

    /**
     * Ends the rule.
     *
     * @return the rule, or null when something in it is wrong
     */
    public Rule build() {
        values.at(place);
        Attributes own = attributes.build();
        if (enabled) {
            if (selectie && betrokkenenGiven > 0) {
                values.at(selectiePlace);
                values.error(
                        RuleKeys.SELECTIE,
                        "is set beside betrokkenen",
                        "selectie: true for an action without persons, or betrokkenen");
                values.at(place);
            }
            if (betrokkenenGiven == 0 && !selectie && !personenDescribed) {
                sayThatBetrokkenenAreMissing();
            }
            if (method != null && method.isConstructor()) {
                values.warning(
                        RuleKeys.METHOD,
                        "is about a constructor, which can only be logged afterwards: what it reads has then been read, also when the action is refused",
                        null);
            }
            warnWhenNotSet(TextAttribute.VERWERKINGSACTIVITEIT, "the register cannot tell what justifies the action");
            warnWhenNotSet(TextAttribute.ACTIE_NAAM, "the register cannot tell what happened");
        }
        return values.failed()
                ? null
                : new Rule(name, place.toString(), method, except, enabled, own, betrokkenen, selectie);
    }

    private void sayThatBetrokkenenAreMissing() {
        if (annotated) {
            // Classes may carry @Betrokkene, which shows at the first call only.
            values.warning(
                    RuleKeys.BETROKKENEN,
                    "is missing, and there are no personen: only values of classes with @Betrokkene are found",
                    null);
        } else {
            values.error(
                    RuleKeys.BETROKKENEN,
                    "is missing: nothing says whose data the action touches",
                    "at least one of {soortObjectId: BSN, objectId: PATH}, or personen, or selectie: true");
        }
    }

    private void warnWhenNotSet(TextAttribute attribute, String consequence) {
        if (!attributes.isGiven(attribute) && defaults.text(attribute) == null) {
            values.warning(attribute.key(), "is not set, also not in defaults: " + consequence + " (C1753)", null);
        }
    }
}
