package nl.verwerkingenlogging.agent.core.config;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** A part of the configuration that holds other entries. Filled while {@link Keys} is initialised, unchanged afterwards. */
final class Section extends Entry {

    /** How the entries are arranged. */
    enum Shape {
        /** The entries themselves, each at most once. */
        KEYS("keys with values"),
        /** Names of one's own, each with the entries. */
        NAMED("names with keys under each"),
        /** A list of which each item has the entries. */
        LIST("a list (lines that start with -)");

        private final String expectation;

        Shape(String expectation) {
            this.expectation = expectation;
        }

        /** What is expected, as a noun phrase. */
        String expectation() {
            return expectation;
        }
    }

    private final Shape shape;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private Section(Section parent, String name, Shape shape, String description, Need need) {
        super(parent, name, description, need);
        this.shape = shape;
    }

    /** The section that holds everything. */
    static Section root() {
        return new Section(null, "", Shape.KEYS, "", Need.REQUIRED);
    }

    /** Adds a section. */
    Section section(String name, Shape kind, Need need, String description) {
        return add(new Section(this, name, kind, description, need));
    }

    /** Adds an entry. */
    <E extends Entry> E add(E entry) {
        if (entries.put(entry.name(), entry) != null) {
            throw new IllegalStateException("twice: " + entry.path());
        }
        return entry;
    }

    /** The path of an entry in this section. */
    String childPath(String child) {
        if (path().isEmpty()) {
            return child;
        }
        switch (shape) {
            case LIST:
                return path() + "[]." + child;
            case NAMED:
                return path() + ".*." + child;
            default:
                return path() + '.' + child;
        }
    }

    Shape shape() {
        return shape;
    }

    /** The entry of a name, or null. */
    Entry entry(String name) {
        return entries.get(name);
    }

    Collection<Entry> entries() {
        return entries.values();
    }

    Collection<String> names() {
        return entries.keySet();
    }
}
