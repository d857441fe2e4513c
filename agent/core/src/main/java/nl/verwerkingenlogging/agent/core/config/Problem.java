package nl.verwerkingenlogging.agent.core.config;

import nl.verwerkingenlogging.agent.core.model.Formats;

/** One thing that is wrong, or looks wrong, in a configuration: where, which key, what was found, what was expected, what to do. Immutable. */
public final class Problem {

    private static final int LONGEST_VALUE_SHOWN = 120;

    private final Place place;
    private final String key;
    private final String value;
    private final String what;
    private final String expectation;
    private final String suggestion;

    private Problem(Place place, String key, String value, String what, String expectation, String suggestion) {
        this.place = place;
        this.key = key;
        this.value = value;
        this.what = what;
        this.expectation = expectation;
        this.suggestion = suggestion;
    }

    /**
     * Makes a problem.
     *
     * @param place where it is
     * @param key full path of the key, such as {@code acties[2].betrokkenen[0].objectId}; empty when it is about the file as a whole
     * @param what what is wrong, as a clause that can follow the value
     * @return the problem
     */
    static Problem at(Place place, String key, String what) {
        return new Problem(place, key, null, what, null, null);
    }

    /**
     * Adds the value that was found.
     *
     * @param found the value; the caller passes {@link Key#MASK} for a secret
     * @return a copy with the value
     */
    Problem found(String found) {
        return new Problem(place, key, found, what, expectation, suggestion);
    }

    /**
     * Adds what would be right.
     *
     * @param expected a noun phrase that can follow "expected"; may be null
     * @return a copy with the expectation
     */
    Problem expected(String expected) {
        return new Problem(place, key, value, what, expected, suggestion);
    }

    /**
     * Adds what to do about it.
     *
     * @param proposal a clause; may be null
     * @return a copy with the suggestion
     */
    Problem suggest(String proposal) {
        return new Problem(place, key, value, what, expectation, proposal);
    }

    /**
     * Where it is.
     *
     * @return file and line, property or variable
     */
    public Place place() {
        return place;
    }

    /**
     * Which key it is about.
     *
     * @return the full path; empty when it is about the file as a whole
     */
    public String key() {
        return key;
    }

    /**
     * What was found.
     *
     * @return the value, masked for a secret; null when there is none
     */
    public String value() {
        return value;
    }

    /**
     * What is wrong.
     *
     * @return a clause
     */
    public String what() {
        return what;
    }

    /**
     * What would be right.
     *
     * @return a noun phrase, or null
     */
    public String expectation() {
        return expectation;
    }

    /**
     * What to do about it.
     *
     * @return a clause, or null
     */
    public String suggestion() {
        return suggestion;
    }

    /** The problem on one line. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(160).append(place).append(": ");
        if (!key.isEmpty()) {
            line.append(oneLine(key)).append(": ");
        }
        if (value != null) {
            line.append('"').append(shown(value)).append("\" ");
        }
        line.append(oneLine(what));
        if (expectation != null) {
            line.append("; expected ").append(oneLine(expectation));
        }
        if (suggestion != null) {
            line.append("; ").append(oneLine(suggestion));
        }
        return line.toString();
    }

    private static String shown(String value) {
        String start = Formats.truncate(value, LONGEST_VALUE_SHOWN);
        return oneLine(start) + (start.length() == value.length() ? "" : "...");
    }

    /** Keeps one problem on one line, whatever stands in a key or a value. */
    private static String oneLine(String text) {
        StringBuilder escaped = null;
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            boolean breaks = Character.isISOControl(next) || next == '\u2028' || next == '\u2029';
            if (breaks && escaped == null) {
                escaped = new StringBuilder(text.length() + 16).append(text, 0, i);
            }
            if (escaped != null) {
                escaped.append(breaks ? String.format("\\u%04x", (int) next) : String.valueOf(next));
            }
        }
        return escaped == null ? text : escaped.toString();
    }
}
