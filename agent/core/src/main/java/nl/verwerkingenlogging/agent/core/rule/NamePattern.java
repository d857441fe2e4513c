package nl.verwerkingenlogging.agent.core.rule;

import java.util.regex.Pattern;

/**
 * A dotted name with wildcards: {@code *} is any characters within one part, {@code **} as a whole part any number of parts, none included. Immutable; matching
 * makes no garbage.
 */
public final class NamePattern {

    /** What stands between literal text: "**." as a whole, since it may stand for nothing and its dot then too. */
    private static final Pattern LITERALS = Pattern.compile("\\*\\*\\.|\\*+");

    private final String text;
    private final boolean exact;
    /** What a name that matches starts with, ends with, and holds somewhere: most names are told by one of these. */
    private final String start;

    private final String end;
    private final String middle;

    private NamePattern(String text) {
        this.text = text;
        this.exact = text.indexOf('*') < 0;
        String[] parts = LITERALS.split(text, -1);
        this.start = parts[0];
        this.end = parts[parts.length - 1];
        String longest = "";
        for (int i = 1; i < parts.length - 1; i++) {
            longest = parts[i].length() > longest.length() ? parts[i] : longest;
        }
        this.middle = longest;
    }

    /**
     * Makes a pattern of a text that was checked before.
     *
     * @param text the pattern
     * @return the pattern
     */
    public static NamePattern of(String text) {
        return new NamePattern(text);
    }

    /**
     * Whether only one name can match.
     *
     * @return true when there is no wildcard
     */
    public boolean exact() {
        return exact;
    }

    /**
     * Whether a name matches.
     *
     * @param name a binary name such as {@code nl.gemeente.Outer$Inner}
     * @return true when it does
     */
    public boolean matches(String name) {
        return exact
                ? text.equals(name)
                : name.startsWith(start) && name.endsWith(end) && name.contains(middle) && matchesWildcards(name);
    }

    /**
     * Tries the shortest text for each wildcard first and comes back to the last one only: a {@code *} cannot reach beyond its part, so once a part matches,
     * or once the rest has begun to match behind {@code **}, an earlier choice could not do better. So the time never grows exponentially.
     */
    private boolean matchesWildcards(String name) {
        int p = 0;
        int n = 0;
        int afterStar = -1;
        int starUntil = -1;
        int afterParts = -1;
        int partsUntil = -1;
        while (p < text.length() || n < name.length()) {
            char next = p < text.length() ? text.charAt(p) : 0;
            if (next == '*' && text.startsWith("**", p)) {
                if (p + 2 == text.length()) {
                    return true;
                }
                afterParts = p + 3;
                partsUntil = n;
                afterStar = -1;
                p = afterParts;
            } else if (next == '*') {
                afterStar = p + 1;
                starUntil = n;
                p = afterStar;
            } else if (p < text.length() && n < name.length() && name.charAt(n) == next) {
                afterStar = next == '.' ? -1 : afterStar;
                p++;
                n++;
            } else if (afterStar >= 0 && starUntil < name.length() && name.charAt(starUntil) != '.') {
                n = ++starUntil;
                p = afterStar;
            } else if (afterParts >= 0 && name.indexOf('.', partsUntil) >= 0) {
                // "**." stands for one part more, and what follows it may start behind the next dot.
                partsUntil = name.indexOf('.', partsUntil) + 1;
                n = partsUntil;
                afterStar = -1;
                p = afterParts;
            } else {
                return false;
            }
        }
        return true;
    }

    /** The pattern as it was written. */
    @Override
    public String toString() {
        return text;
    }
}
