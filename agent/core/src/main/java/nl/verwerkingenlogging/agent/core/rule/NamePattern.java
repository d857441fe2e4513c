package nl.verwerkingenlogging.agent.core.rule;

/**
 * A dotted name with wildcards: {@code *} is any characters within one part, {@code **} as a whole part any number of parts, none included. Immutable; matching
 * makes no garbage.
 */
public final class NamePattern {

    private final String text;
    private final boolean exact;

    private NamePattern(String text) {
        this.text = text;
        this.exact = text.indexOf('*') < 0;
    }

    /**
     * Makes a pattern of a text that was checked before.
     *
     * @param text the pattern
     * @return the pattern
     */
    static NamePattern of(String text) {
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
        return exact ? text.equals(name) : matches(0, name, 0);
    }

    private boolean matches(int p, String name, int n) {
        int pattern = p;
        int at = n;
        while (pattern < text.length()) {
            if (text.charAt(pattern) != '*') {
                if (at == name.length() || name.charAt(at) != text.charAt(pattern)) {
                    return false;
                }
                pattern++;
                at++;
            } else if (text.startsWith("**", pattern)) {
                return matchesParts(pattern + 2, name, at);
            } else {
                return matchesWithinPart(pattern + 1, name, at);
            }
        }
        return at == name.length();
    }

    private boolean matchesParts(int rest, String name, int n) {
        if (rest == text.length()) {
            return true;
        }
        // "**." may also stand for no part at all, so what follows its dot may start at any start of a part.
        for (int at = n; at <= name.length(); at++) {
            boolean startOfPart = at == 0 || name.charAt(at - 1) == '.';
            if (startOfPart && matches(rest + 1, name, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean matchesWithinPart(int rest, String name, int n) {
        int at = n;
        while (true) {
            if (matches(rest, name, at)) {
                return true;
            }
            if (at == name.length() || name.charAt(at) == '.') {
                return false;
            }
            at++;
        }
    }

    /** The pattern as it was written. */
    @Override
    public String toString() {
        return text;
    }
}
