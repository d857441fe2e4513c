package nl.verwerkingenlogging.agent.core.config;

import nl.verwerkingenlogging.agent.core.config.Entry.Need;
import nl.verwerkingenlogging.agent.core.config.Key.Form;
import nl.verwerkingenlogging.agent.core.config.Section.Shape;
import nl.verwerkingenlogging.agent.core.rule.OnFailure;
import nl.verwerkingenlogging.agent.core.rule.TextAttribute;

/** The part of the registry that is about rules. */
final class RuleKeys {

    static final String METHOD = "method";
    static final String EXCEPT = "except";
    static final String ENABLED = "enabled";
    static final String BETROKKENEN = "betrokkenen";
    static final String VERWERKING_ID = "verwerkingId";
    static final String GEBRUIKER = "gebruiker";
    static final String PATH = "path";
    static final String MEANINGLESS = "meaningless";
    static final String AFNEMER = "afnemer";
    static final String AFNEMER_ID = "afnemerId";
    static final String ON_FAILURE = "onFailure";
    static final String SOORT_OBJECT_ID = "soortObjectId";
    static final String OBJECT_ID = "objectId";
    static final String BETROKKENHEID = "betrokkenheid";
    static final String SOORTEN_GEGEVENS = "soortenGegevens";
    static final String VERWERKINGSACTIVITEIT_ID = "verwerkingsactiviteitId";
    static final String VERWERKINGSACTIVITEIT_URL = "verwerkingsactiviteitUrl";

    /** What an action that cannot be logged does to its call. */
    static final OneOf<OnFailure> ON_FAILURE_TYPE = OneOf.of(OnFailure.class);

    static final String SELECTIE = "selectie";
    static final String TYPE = "type";

    private static final ValueType<String> TYPE_PATTERN = written("a type such as nl.gemeente.Persoon+");
    private static final ValueType<String> RELATIVE_PATH = written("a path from the value, such as bsn");
    private static final ValueType<String> PATTERN = written("a method pattern TYPE#METHOD[(PARAMS)]");
    private static final ValueType<String> PATH_TYPE = written("a path such as arg0, this.x or resultaat[*].bsn");

    private RuleKeys() {}

    static void addTo(Section defaults, Section activiteiten, Section acties, Section personen) {
        attributes(defaults);
        activiteit(activiteiten);
        key(acties, METHOD, PATTERN, Form.ONE, Need.REQUIRED, null, "Which methods the rule is about.");
        key(acties, EXCEPT, PATTERN, Form.MANY, Need.OPTIONAL, null, "Methods that the rule leaves out.");
        key(acties, ENABLED, Types.BOOLEAN, Form.ONE, Need.OPTIONAL, "true", "`false` silences what the rule matches.");
        attributes(acties);
        Section betrokkenen = acties.section(
                BETROKKENEN,
                Shape.LIST,
                Need.OPTIONAL,
                "Whose data the action touches. Required, unless there are `personen`, or the rule has `selectie: true` or `enabled: false`.");
        key(
                betrokkenen,
                SOORT_OBJECT_ID,
                TextTypes.NAAM,
                Form.TEXT,
                Need.REQUIRED,
                null,
                "Kind of the identifier: `BSN`, or another one for private-law tasks (rules A-65, A-66).");
        key(betrokkenen, OBJECT_ID, PATH_TYPE, Form.ONE, Need.REQUIRED, null, "Where the identifiers are found.");
        key(
                betrokkenen,
                BETROKKENHEID,
                TextTypes.NAAM,
                Form.TEXT,
                Need.OPTIONAL,
                null,
                "Capacity in which the person is involved, such as `Aanvrager` (rule A-68).");
        key(
                betrokkenen,
                SOORTEN_GEGEVENS,
                TextTypes.NAAM,
                Form.TEXTS,
                Need.OPTIONAL,
                null,
                "Kinds of data, when more is known than the verwerkingsactiviteit says (rule A-73).");
        key(
                acties,
                SELECTIE,
                Types.BOOLEAN,
                Form.ONE,
                Need.OPTIONAL,
                "false",
                "`true`: a selection of very many persons, logged once, before the method runs, without persons. The register of verwerkingsactiviteiten"
                        + " has to describe it. Excludes `betrokkenen`.");
        personen(personen);
    }

    private static void personen(Section personen) {
        key(
                personen,
                TYPE,
                TYPE_PATTERN,
                Form.ONE,
                Need.REQUIRED,
                null,
                "The type, written as in `method`; `+` includes its subtypes (and what a framework generates below it).");
        key(
                personen,
                SOORT_OBJECT_ID,
                TextTypes.NAAM,
                Form.ONE,
                Need.REQUIRED,
                null,
                "Kind of the identifier: `BSN`, or another one for private-law tasks.");
        key(
                personen,
                OBJECT_ID,
                RELATIVE_PATH,
                Form.ONE,
                Need.REQUIRED,
                null,
                "Where the identifier is found in a value of the type, such as `bsn` or `persoonsgegevens.bsn`.");
        key(
                personen,
                BETROKKENHEID,
                TextTypes.NAAM,
                Form.ONE,
                Need.OPTIONAL,
                null,
                "Capacity in which these persons are involved.");
        key(
                personen,
                SOORTEN_GEGEVENS,
                TextTypes.NAAM,
                Form.MANY,
                Need.OPTIONAL,
                null,
                "Kinds of data, when more is known than the verwerkingsactiviteit says.");
    }

    private static void activiteit(Section activiteiten) {
        key(
                activiteiten,
                VERWERKINGSACTIVITEIT_ID,
                TextTypes.UUID,
                Form.ONE,
                Need.REQUIRED,
                null,
                "Its UUID in the verwerkingsactiviteitenregister (rule A-49).");
        key(
                activiteiten,
                VERWERKINGSACTIVITEIT_URL,
                TextTypes.URI,
                Form.ONE,
                Need.OPTIONAL,
                null,
                "Its URL there (rule A-50).");
        key(
                activiteiten,
                TextAttribute.VERTROUWELIJKHEID.key(),
                TextTypes.VERTROUWELIJKHEID,
                Form.ONE,
                Need.OPTIONAL,
                null,
                "For actions of this activity whose rule does not say it.");
        key(
                activiteiten,
                TextAttribute.BEWAARTERMIJN.key(),
                TextTypes.BEWAARTERMIJN,
                Form.ONE,
                Need.OPTIONAL,
                null,
                "For actions of this activity whose rule does not say it: how long the *log entry* is kept, not the data (rule A-53).");
    }

    private static void attributes(Section section) {
        text(section, TextAttribute.VERWERKINGSACTIVITEIT, "The activity that justifies the action (rule A-49).");
        text(
                section,
                TextAttribute.ACTIE_NAAM,
                "What happens: a verb and a noun, such as `Ophalen persoonsgegevens` (rule A-43).");
        text(section, TextAttribute.HANDELING_NAAM, "The step that the action belongs to (rule A-44).");
        text(section, TextAttribute.VERWERKING_NAAM, "The task that the action belongs to (rule A-45).");
        key(
                section,
                VERWERKING_ID,
                PATH_TYPE,
                Form.ONE,
                Need.OPTIONAL,
                null,
                "Where the UUID of the zaak or verzoek is found (rules A-46, A-47). Default: the surrounding unit of work.");
        text(section, TextAttribute.VERTROUWELIJKHEID, "How confidential the log entry is (rule A-51).");
        text(section, TextAttribute.BEWAARTERMIJN, "How long the log entry is kept (rules A-52, A-53).");
        text(
                section,
                TextAttribute.UITVOERDER,
                "The executing organisation, when it is not the responsible one (rule A-54).");
        text(section, TextAttribute.SYSTEEM, "Name and version of the software (rule A-55).");
        text(section, TextAttribute.GEGEVENSBRON, "The data source that holds the data (rule A-57).");
        Section gebruiker =
                section.section(GEBRUIKER, Shape.KEYS, Need.OPTIONAL, "Who uses the application (rules A-98, A-99).");
        key(gebruiker, PATH, PATH_TYPE, Form.ONE, Need.REQUIRED, null, "Where the key of the user is found.");
        key(
                gebruiker,
                MEANINGLESS,
                Types.BOOLEAN,
                Form.ONE,
                Need.REQUIRED,
                null,
                "`true`: the key says nothing to an outsider and is logged as it is. (Hashing of other keys comes with a later version.)");
        Section afnemer = section.section(
                AFNEMER, Shape.KEYS, Need.OPTIONAL, "Who receives the data, when that is another party (rule A-58).");
        key(
                afnemer,
                TextAttribute.SOORT_AFNEMER_ID.key(),
                TextTypes.NAAM,
                Form.TEXT,
                Need.REQUIRED,
                null,
                "`OIN` for an organisation, `BSN` for a person.");
        key(afnemer, AFNEMER_ID, PATH_TYPE, Form.ONE, Need.REQUIRED, null, "Where its identifier is found.");
        key(
                section,
                ON_FAILURE,
                ON_FAILURE_TYPE,
                Form.ONE,
                Need.OPTIONAL,
                section == Keys.DEFAULTS ? "strict" : null,
                "What happens when the action cannot be logged: `strict` refuses the call or withholds its result, `lenient` lets the application go on.");
    }

    private static void text(Section section, TextAttribute attribute, String description) {
        key(section, attribute.key(), TextTypes.of(attribute), Form.TEXT, Need.OPTIONAL, null, description);
    }

    private static void key(
            Section section,
            String name,
            ValueType<?> type,
            Form form,
            Need need,
            String defaultText,
            String description) {
        Key.ofRule(section, name, type, form, need, defaultText, description);
    }

    /** A text in a language of its own, which {@link RuleBuilder} reads. */
    private static ValueType<String> written(String expectation) {
        return new ValueType<String>(expectation, false) {
            @Override
            String parse(String text) {
                return text;
            }
        };
    }
}
