package nl.verwerkingenlogging.agent.core.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.verwerkingenlogging.agent.core.rule.BetrokkeneSpec;
import nl.verwerkingenlogging.agent.core.rule.Path;
import nl.verwerkingenlogging.agent.core.rule.SyntaxException;
import nl.verwerkingenlogging.agent.core.rule.TextValue;

/** One entry of a rule's {@code betrokkenen}, from strings. Ends with {@link #add()}. Not thread-safe. */
public final class BetrokkeneBuilder {

    private static final String USUAL_SOORT = "BSN";

    private final RuleBuilder rule;
    private final RuleValues values;
    private final String prefix;
    private TextValue soortObjectId;
    private Path objectId;
    private TextValue betrokkenheid;
    private final List<TextValue> soortenGegevens = new ArrayList<>();
    private boolean soortGiven;
    private boolean objectIdGiven;
    private boolean betrokkenheidGiven;
    private int soortenGiven;

    BetrokkeneBuilder(RuleBuilder rule, RuleValues values, String prefix) {
        this.rule = rule;
        this.values = values;
        this.prefix = prefix;
    }

    /**
     * Says where the next values stand.
     *
     * @param place the place
     * @return this
     */
    public BetrokkeneBuilder at(Place place) {
        values.at(place);
        return this;
    }

    /**
     * Sets the kind of the identifier.
     *
     * @param text a constant; the empty text sets nothing
     * @return this
     */
    public BetrokkeneBuilder soortObjectId(String text) {
        if (RuleValues.isSet(text)) {
            soortGiven = true;
            soortObjectId = values.constant(prefix + RuleKeys.SOORT_OBJECT_ID, TextTypes.NAAM, text);
        }
        return this;
    }

    /**
     * Sets where the identifiers are found.
     *
     * @param path a whole path; the empty text sets nothing
     * @return this
     */
    public BetrokkeneBuilder objectId(String path) {
        if (RuleValues.isSet(path)) {
            objectIdGiven = true;
            objectId = values.identifier(prefix + RuleKeys.OBJECT_ID, path, false);
        }
        return this;
    }

    /**
     * Sets where the identifiers are found, relative to what carries the annotation.
     *
     * @param root where the relative path starts, such as {@code arg0}
     * @param relative what follows, as {@code @Betrokkene} has it; the empty text is the root itself
     * @return this
     */
    public BetrokkeneBuilder objectId(String root, String relative) {
        objectIdGiven = true;
        try {
            return objectId(Path.parseRelative(root, relative).toString());
        } catch (SyntaxException malformed) {
            values.refuse(prefix + RuleKeys.OBJECT_ID, "", relative, "is not a path: " + malformed.getMessage(), null);
            return this;
        }
    }

    /**
     * Sets the capacity in which the person is involved.
     *
     * @param text a constant; the empty text sets nothing
     * @return this
     */
    public BetrokkeneBuilder betrokkenheid(String text) {
        if (RuleValues.isSet(text)) {
            betrokkenheidGiven = true;
            betrokkenheid = values.constant(prefix + RuleKeys.BETROKKENHEID, TextTypes.NAAM, text);
        }
        return this;
    }

    /**
     * Adds a kind of data.
     *
     * @param text a constant; the empty text adds nothing
     * @return this
     */
    public BetrokkeneBuilder soortGegeven(String text) {
        if (RuleValues.isSet(text)) {
            addSoort(values.constant(nextSoortKey(), TextTypes.NAAM, text));
        }
        return this;
    }

    /**
     * Sets a text that is chosen by a value of the call.
     *
     * @param attribute {@code soortObjectId} (then a constant {@code BSN} set before, the annotation's default, gives way), {@code betrokkenheid}, or
     *     {@code soortenGegevens} (adds one kind of data)
     * @param from path to the value that decides
     * @param map which value leads to which text
     * @param otherwise the text for null and for unlisted values; empty or null when there is none
     * @return this
     */
    public BetrokkeneBuilder choice(String attribute, String from, Map<String, String> map, String otherwise) {
        switch (attribute) {
            case RuleKeys.SOORT_OBJECT_ID:
                boolean replaceable = soortObjectId != null && USUAL_SOORT.equals(soortObjectId.constant());
                if (isFirst(attribute, !soortGiven || replaceable)) {
                    soortGiven = true;
                    soortObjectId = values.choice(prefix + attribute, TextTypes.NAAM, from, map, otherwise);
                }
                break;
            case RuleKeys.BETROKKENHEID:
                if (isFirst(attribute, !betrokkenheidGiven)) {
                    betrokkenheidGiven = true;
                    betrokkenheid = values.choice(prefix + attribute, TextTypes.NAAM, from, map, otherwise);
                }
                break;
            case RuleKeys.SOORTEN_GEGEVENS:
                addSoort(values.choice(nextSoortKey(), TextTypes.NAAM, from, map, otherwise));
                break;
            default:
                values.error(prefix + attribute, "cannot be chosen", "soortObjectId, betrokkenheid or soortenGegevens");
                break;
        }
        return this;
    }

    /** Sets a choice of the file. */
    BetrokkeneBuilder choice(String attribute, YamlChoice choice) {
        values.at(choice::placeOf);
        return choice(attribute, choice.from(), choice.map(), choice.otherwise());
    }

    /**
     * Ends the entry and adds it to the rule.
     *
     * @return the rule's builder
     */
    public RuleBuilder add() {
        BetrokkeneSpec spec = spec();
        if (spec != null) {
            rule.add(spec);
        }
        return rule;
    }

    /** Ends the entry; null when something that it needs is missing or wrong. */
    BetrokkeneSpec spec() {
        if (!soortGiven) {
            values.error(prefix + RuleKeys.SOORT_OBJECT_ID, "is missing", TextTypes.NAAM.expectation());
        }
        if (!objectIdGiven) {
            values.error(prefix + RuleKeys.OBJECT_ID, "is missing", "a path such as arg0 or resultaat[*].bsn");
        }
        return soortObjectId == null || objectId == null
                ? null
                : new BetrokkeneSpec(soortObjectId, objectId, betrokkenheid, soortenGegevens);
    }

    private boolean isFirst(String attribute, boolean first) {
        if (!first) {
            values.error(prefix + attribute, "is set twice", "one constant or one choice");
        }
        return first;
    }

    private String nextSoortKey() {
        return prefix + RuleKeys.SOORTEN_GEGEVENS + "[" + soortenGiven++ + "]";
    }

    private void addSoort(TextValue soort) {
        if (soort != null) {
            soortenGegevens.add(soort);
        }
    }
}
