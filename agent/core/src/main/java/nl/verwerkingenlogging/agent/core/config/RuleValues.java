package nl.verwerkingenlogging.agent.core.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.verwerkingenlogging.agent.core.model.Formats;
import nl.verwerkingenlogging.agent.core.rule.Path;
import nl.verwerkingenlogging.agent.core.rule.SyntaxException;
import nl.verwerkingenlogging.agent.core.rule.TextValue;

/** Reads the values of one rule: texts, choices and paths, written as strings. Knows where it is and puts what is wrong among the problems. */
final class RuleValues {

    private final String prefix;
    private final Collection<String> activiteiten;
    private final Vocabulary vocabulary;
    private final Problems problems;
    private Function<String, Place> places;
    private boolean failed;

    /**
     * Starts reading.
     *
     * @param prefix key path of the rule
     * @param activiteiten the names that a verwerkingsactiviteit can have
     */
    RuleValues(String prefix, Place place, Collection<String> activiteiten, Vocabulary vocabulary, Problems problems) {
        this.prefix = prefix;
        this.activiteiten = activiteiten;
        this.vocabulary = vocabulary;
        this.problems = problems;
        at(place);
    }

    /** Key path of the rule. */
    String prefix() {
        return prefix;
    }

    /** Says where the next values stand. */
    void at(Place place) {
        this.places = ignored -> place;
    }

    /** Says where the parts of the next choice stand: {@code from}, {@code otherwise}, {@code map.VALUE}; the empty text is the whole. */
    void at(Function<String, Place> placeOfPart) {
        this.places = placeOfPart;
    }

    /** Where the current value stands. */
    Place place() {
        return places.apply("");
    }

    /** Whether anything was wrong. */
    boolean failed() {
        return failed;
    }

    /** Adds an error about a key of the rule. */
    void error(String key, String what, String expectation) {
        failed = true;
        problems.error(Problem.at(place(), path(key), what).expected(expectation));
    }

    /** Adds a warning about a key of the rule. */
    void warning(String key, String what, String suggestion) {
        problems.warning(Problem.at(place(), path(key), what).suggest(suggestion));
    }

    /** Reads a constant text; null when it cannot be used. */
    TextValue constant(String key, ValueType<String> type, String text) {
        String checked = text(key, "", type, text);
        return checked == null ? null : TextValue.constant(checked);
    }

    /** Reads a choice; null when it cannot be used. */
    TextValue choice(String key, ValueType<String> type, String from, Map<String, String> map, String otherwise) {
        Path path = path(key + ".from", "from", from);
        if (path != null && path.root() == Path.Root.CONSTANT) {
            refuse(key + ".from", "from", from, "is the same for every call", "a path to a value of the call");
        }
        if (map.isEmpty()) {
            error(key + ".map", "lists nothing to choose from", "values with texts, such as {V: \"text\"}");
        }
        boolean complete = path != null && !map.isEmpty();
        Map<String, String> checked = new LinkedHashMap<>();
        for (Map.Entry<String, String> entry : map.entrySet()) {
            String part = "map." + entry.getKey();
            String text = text(key + "." + part, part, type, entry.getValue());
            complete &= text != null;
            checked.put(entry.getKey(), text);
        }
        String checkedOtherwise = null;
        if (isSet(otherwise)) {
            checkedOtherwise = text(key + ".otherwise", "otherwise", type, otherwise);
            complete &= checkedOtherwise != null;
        }
        return complete ? TextValue.choice(path, checked, checkedOtherwise) : null;
    }

    /** Reads a path to an identifier; null when it cannot be used. A constant is checked as the value that it is. */
    Path identifier(String key, String text, boolean uuid) {
        Path path = path(key, "", text);
        if (path == null || path.root() != Path.Root.CONSTANT) {
            return path;
        }
        String constant = path.constant();
        if (Formats.isBlank(constant)) {
            refuse(key, "", text, "is blank", null);
        } else if (uuid && !Formats.isUuid(constant)) {
            refuse(key, "", text, "is not a UUID", TextTypes.UUID.expectation());
        } else if (Formats.length(constant) > Formats.MAX_IDENTIFICATOR) {
            refuse(key, "", text, "is too long", "at most " + Formats.MAX_IDENTIFICATOR + " characters");
        } else {
            return path;
        }
        return null;
    }

    private Path path(String key, String part, String text) {
        try {
            return Path.parse(text);
        } catch (SyntaxException malformed) {
            failed = true;
            // YAML takes single quotes away, and with them the mark of a constant.
            String proposal = malformed.position() == 0 ? "write \"'" + text + "'\" if it is a constant" : null;
            problems.error(Problem.at(places.apply(part), path(key), "is not a path: " + reason(malformed))
                    .found(text)
                    .suggest(proposal));
            return null;
        }
    }

    /** What a parser of paths or patterns says, with the place inside the text. */
    static String reason(SyntaxException malformed) {
        return malformed.getMessage() + " (at character " + (malformed.position() + 1) + ")";
    }

    /** Adds an error about a value of the rule. */
    void refuse(String key, String part, String text, String what, String expectation) {
        failed = true;
        problems.error(
                Problem.at(places.apply(part), path(key), what).found(text).expected(expectation));
    }

    private String text(String key, String part, ValueType<String> type, String text) {
        String checked;
        try {
            checked = type.parse(text);
        } catch (InvalidValueException invalid) {
            failed = true;
            problems.error(invalid.at(places.apply(part), path(key), text));
            return null;
        }
        if (type == TextTypes.ACTIVITEIT && !activiteiten.contains(checked)) {
            failed = true;
            problems.error(Problem.at(places.apply(part), path(key), "is not under verwerkingsactiviteiten")
                    .found(text)
                    .expected(knownActiviteiten())
                    .suggest(Suggestions.didYouMean(text, activiteiten)));
            return null;
        }
        if (type == TextTypes.DESCRIPTION && checked.length() < text.length()) {
            problems.warning(
                    Problem.at(places.apply(part), path(key), "is cut off after " + Formats.MAX_NAAM + " characters")
                            .found(text));
        }
        if (type == TextTypes.DESCRIPTION || type == TextTypes.NAAM) {
            vocabulary.add(attribute(key), checked, places.apply(part), path(key));
        }
        return checked;
    }

    private String knownActiviteiten() {
        if (activiteiten.isEmpty()) {
            return "a name under verwerkingsactiviteiten, where there is none";
        }
        List<String> names = new ArrayList<>(activiteiten);
        return names.size() > 8 ? "a name under verwerkingsactiviteiten" : "one of " + String.join(", ", names);
    }

    /** The attribute of a key such as {@code betrokkenen[0].soortenGegevens[1].map.V}. */
    private static String attribute(String key) {
        String attribute = key;
        for (String suffix : new String[] {".map.", ".otherwise"}) {
            int at = attribute.indexOf(suffix);
            attribute = at < 0 ? attribute : attribute.substring(0, at);
        }
        attribute = attribute.substring(attribute.lastIndexOf('.') + 1);
        int bracket = attribute.indexOf('[');
        return bracket < 0 ? attribute : attribute.substring(0, bracket);
    }

    private String path(String key) {
        return key.isEmpty() ? prefix : prefix + "." + key;
    }

    /** Whether a value was given; annotations say "not set" with the empty text. */
    static boolean isSet(String text) {
        return text != null && !text.isEmpty();
    }
}
