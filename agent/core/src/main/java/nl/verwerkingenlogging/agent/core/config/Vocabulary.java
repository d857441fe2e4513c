package nl.verwerkingenlogging.agent.core.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The names that rules use, per attribute, to find those that were probably meant to be the same (AMB-43, rule A-75): equal but for case, spacing or one letter.
 */
final class Vocabulary {

    /** Comparing every pair costs the square; nobody has this many names of one kind, other than by generating them. */
    private static final int MOST_COMPARED = 1000;

    /** In shorter words one letter makes a difference. */
    private static final int SHORTEST_WITH_TYPO = 6;

    private final Map<String, Map<String, Use>> usesByAttribute = new LinkedHashMap<>();

    /** Notes that a name is used. */
    void add(String attribute, String text, Place place, String key) {
        usesByAttribute
                .computeIfAbsent(attribute, ignored -> new LinkedHashMap<>())
                .putIfAbsent(text, new Use(text, place, key));
    }

    /** Warns about names that look like one that came earlier. */
    void warnAboutNearDuplicates(Problems problems) {
        for (Map<String, Use> uses : usesByAttribute.values()) {
            if (uses.size() > MOST_COMPARED) {
                continue;
            }
            List<Use> earlier = new ArrayList<>();
            for (Use use : uses.values()) {
                for (Use other : earlier) {
                    if (use.looksLike(other)) {
                        problems.warning(Problem.at(
                                        use.place,
                                        use.key,
                                        "is nearly the same as \"" + other.text + "\" at " + other.place)
                                .found(use.text)
                                .suggest("use one spelling if they mean the same"));
                        break;
                    }
                }
                earlier.add(use);
            }
        }
    }

    /** Whether two texts without case and spaces are the same but for one letter. */
    private static boolean differInOneLetter(String one, String other) {
        String shorter = one.length() <= other.length() ? one : other;
        String longer = one.length() <= other.length() ? other : one;
        int extra = longer.length() - shorter.length();
        if (extra > 1 || shorter.length() < SHORTEST_WITH_TYPO) {
            return false;
        }
        int at = 0;
        while (at < shorter.length() && shorter.charAt(at) == longer.charAt(at)) {
            at++;
        }
        boolean letters =
                Character.isLetter(longer.charAt(at)) && (extra == 1 || Character.isLetter(shorter.charAt(at)));
        return letters && shorter.substring(at + 1 - extra).equals(longer.substring(at + 1));
    }

    /** One name and where it is used first. */
    private static final class Use {

        private final String text;
        private final String folded;
        private final Place place;
        private final String key;

        Use(String text, Place place, String key) {
            this.text = text;
            this.folded = text.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
            this.place = place;
            this.key = key;
        }

        boolean looksLike(Use other) {
            return folded.equals(other.folded) || differInOneLetter(folded, other.folded);
        }
    }
}
