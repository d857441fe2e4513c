package nl.verwerkingenlogging.agent.core.config;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.verwerkingenlogging.agent.core.model.Formats;
import nl.verwerkingenlogging.agent.core.rule.Attributes;
import nl.verwerkingenlogging.agent.core.rule.GebruikerSpec;
import nl.verwerkingenlogging.agent.core.rule.OnFailure;
import nl.verwerkingenlogging.agent.core.rule.Path;
import nl.verwerkingenlogging.agent.core.rule.TextAttribute;
import nl.verwerkingenlogging.agent.core.rule.TextValue;

/** Turns the strings of one level (a rule, or the defaults) into its attributes. */
final class AttributesBuilder {

    private static final String SOORT_AFNEMER_KEY = RuleKeys.AFNEMER + "." + TextAttribute.SOORT_AFNEMER_ID.key();
    private static final String AFNEMER_ID_KEY = RuleKeys.AFNEMER + "." + RuleKeys.AFNEMER_ID;

    private final RuleValues values;
    private final Attributes.Builder attributes = Attributes.builder();
    private final Set<TextAttribute> given = EnumSet.noneOf(TextAttribute.class);
    private TextValue soortAfnemerId;
    private Path afnemerId;
    private boolean afnemerIdGiven;
    private Place afnemerPlace;

    AttributesBuilder(RuleValues values) {
        this.values = values;
    }

    RuleValues values() {
        return values;
    }

    /** Whether an attribute was given, rightly or wrongly. */
    boolean isGiven(TextAttribute attribute) {
        return given.contains(attribute);
    }

    /** Sets a constant; the empty text sets nothing. */
    void text(TextAttribute attribute, String text) {
        if (RuleValues.isSet(text) && isFirst(attribute)) {
            set(attribute, values.constant(key(attribute), TextTypes.of(attribute), text));
        }
    }

    /** Sets a choice. */
    void choice(String attributeName, String from, Map<String, String> map, String otherwise) {
        TextAttribute attribute = attribute(attributeName);
        if (attribute == null) {
            values.error(attributeName, "cannot be chosen", "one of " + String.join(", ", names()));
        } else if (isFirst(attribute)) {
            set(attribute, values.choice(key(attribute), TextTypes.of(attribute), from, map, otherwise));
        }
    }

    private boolean isFirst(TextAttribute attribute) {
        boolean first = given.add(attribute);
        if (!first) {
            values.error(key(attribute), "is set twice", "one constant or one choice");
        }
        return first;
    }

    private void set(TextAttribute attribute, TextValue value) {
        if (value == null) {
            return;
        }
        if (attribute == TextAttribute.SOORT_AFNEMER_ID) {
            soortAfnemerId = value;
        } else {
            attributes.text(attribute, value);
        }
    }

    /** Sets where the verwerkingId is found; the empty text sets nothing. */
    void verwerkingId(String path) {
        if (RuleValues.isSet(path)) {
            attributes.verwerkingId(values.identifier(RuleKeys.VERWERKING_ID, path, true));
        }
    }

    /** Sets where the user's key is found; an empty path sets nothing. */
    void gebruiker(String path, boolean meaningless) {
        if (!RuleValues.isSet(path)) {
            return;
        }
        Path parsed = values.identifier(RuleKeys.GEBRUIKER + "." + RuleKeys.PATH, path, false);
        if (!meaningless) {
            values.error(
                    RuleKeys.GEBRUIKER + "." + RuleKeys.MEANINGLESS,
                    "false means that the key is hashed, which " + Entry.NOT_SUPPORTED,
                    "true, for a key that says nothing to an outsider");
        } else if (parsed != null) {
            attributes.gebruiker(new GebruikerSpec(parsed, true));
        }
    }

    /** Sets where the recipient's identifier is found; the empty text sets nothing. */
    void afnemerId(String path) {
        if (RuleValues.isSet(path)) {
            afnemerIdGiven = true;
            afnemerPlace = values.place();
            afnemerId = values.identifier(AFNEMER_ID_KEY, path, false);
        }
    }

    /** Sets what happens to a call that cannot be logged. */
    void onFailure(OnFailure policy) {
        attributes.onFailure(policy);
    }

    /** Ends the level. */
    Attributes build() {
        boolean soortGiven = given.contains(TextAttribute.SOORT_AFNEMER_ID);
        if (soortGiven != afnemerIdGiven) {
            values.error(soortGiven ? AFNEMER_ID_KEY : SOORT_AFNEMER_KEY, "is missing", "both or neither (rule A-58)");
        } else if (soortAfnemerId != null && afnemerId != null) {
            checkAfnemer();
            attributes.afnemer(soortAfnemerId, afnemerId);
        }
        return attributes.build();
    }

    private void checkAfnemer() {
        values.at(afnemerPlace);
        for (String soort : soortAfnemerId.texts()) {
            if (!"OIN".equals(soort) && !"BSN".equals(soort)) {
                values.warning(SOORT_AFNEMER_KEY, "is neither OIN nor BSN, which the standard knows", null);
            }
        }
        boolean constant = afnemerId.root() == Path.Root.CONSTANT && !soortAfnemerId.isChoice();
        if (constant && "OIN".equals(soortAfnemerId.constant()) && !Formats.isOin(afnemerId.constant())) {
            values.refuse(AFNEMER_ID_KEY, "", afnemerId.toString(), "is not an OIN", "20 digits");
        }
    }

    private static String key(TextAttribute attribute) {
        return attribute == TextAttribute.SOORT_AFNEMER_ID ? SOORT_AFNEMER_KEY : attribute.key();
    }

    private static TextAttribute attribute(String name) {
        for (TextAttribute attribute : TextAttribute.values()) {
            if (attribute.key().equals(name)) {
                return attribute;
            }
        }
        return null;
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (TextAttribute attribute : TextAttribute.values()) {
            names.add(attribute.key());
        }
        return names;
    }
}
