package nl.verwerkingenlogging.agent.core.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands at one place of the configuration: text as it was written, with its place and without any guess about its type. */
abstract class YamlNode {

    private final Place place;

    private YamlNode(Place place) {
        this.place = place;
    }

    /** Where it stands: for the value of a key the line of the key. */
    final Place place() {
        return place;
    }

    /** How messages call its shape. */
    abstract String shape();

    /** One text. */
    static final class Scalar extends YamlNode {

        private final String text;
        private final boolean plain;

        /**
         * Makes a text.
         *
         * @param plain whether it stands in YAML without quotes, so that YAML gives it a type; false for properties and variables, which are always text
         */
        Scalar(Place place, String text, boolean plain) {
            super(place);
            this.text = text;
            this.plain = plain;
        }

        String text() {
            return text;
        }

        boolean plain() {
            return plain;
        }

        /** Whether nothing at all was written behind the key. */
        boolean absent() {
            return plain && (text.isEmpty() || "~".equals(text));
        }

        @Override
        String shape() {
            return "a single value";
        }
    }

    /** Keys and their values, in the order of the file. */
    static final class Mapping extends YamlNode {

        private final Map<String, YamlNode> entries = new LinkedHashMap<>();

        Mapping(Place place) {
            super(place);
        }

        /** The entries; the reader and the overrides add to them. */
        Map<String, YamlNode> entries() {
            return entries;
        }

        YamlNode get(String key) {
            return entries.get(key);
        }

        /** The map under a key, or null when there is nothing or something else. */
        Mapping mapping(String key) {
            YamlNode node = entries.get(key);
            return node instanceof Mapping ? (Mapping) node : null;
        }

        /** The text under a key, or null when there is nothing or something else. */
        Scalar scalar(String key) {
            YamlNode node = entries.get(key);
            return node instanceof Scalar ? (Scalar) node : null;
        }

        @Override
        String shape() {
            return "keys with values";
        }
    }

    /** A list. */
    static final class Sequence extends YamlNode {

        private final List<YamlNode> items = new ArrayList<>();

        Sequence(Place place) {
            super(place);
        }

        List<YamlNode> items() {
            return items;
        }

        @Override
        String shape() {
            return "a list";
        }
    }
}
