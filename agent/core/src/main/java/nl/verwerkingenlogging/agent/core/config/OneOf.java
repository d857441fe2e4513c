package nl.verwerkingenlogging.agent.core.config;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One of a few words. Words of later versions are known, so that they are refused as such and not as typing errors.
 *
 * @param <E> an enum whose constants are the words in capitals, with an underscore for each hump
 */
final class OneOf<E extends Enum<E>> extends ValueType<E> {

    private final Map<String, E> words;
    private final List<String> later;

    private OneOf(Map<String, E> words, List<String> later) {
        super(expectation(words.keySet()), true);
        this.words = words;
        this.later = later;
    }

    /**
     * Makes a type.
     *
     * @param type the words that can be used
     * @param later words that come with a later version
     */
    static <E extends Enum<E>> OneOf<E> of(Class<E> type, String... later) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            words.put(word(constant.name()), constant);
        }
        return new OneOf<>(words, Arrays.asList(later));
    }

    /** In lower case, with a hump for each underscore. */
    private static String word(String constant) {
        StringBuilder word = new StringBuilder();
        for (String part : constant.toLowerCase(Locale.ROOT).split("_", -1)) {
            word.append(word.length() == 0 ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return word.toString();
    }

    private static String expectation(Iterable<String> words) {
        return String.join(" or ", words);
    }

    @Override
    E parse(String text) throws InvalidValueException {
        E word = words.get(text);
        if (word != null) {
            return word;
        }
        if (later.contains(text)) {
            throw invalid(Entry.NOT_SUPPORTED, null);
        }
        List<String> known = new ArrayList<>(words.keySet());
        throw invalid("is not known here", Suggestions.didYouMean(text, known));
    }

    @Override
    ObjectNode schema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        ArrayNode values = schema.putArray("enum");
        words.keySet().forEach(values::add);
        return schema;
    }
}
