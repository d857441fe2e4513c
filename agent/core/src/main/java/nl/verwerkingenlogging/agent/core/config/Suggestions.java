package nl.verwerkingenlogging.agent.core.config;

import java.util.Collection;
import java.util.Locale;

/** "Did you mean": the known name that is nearest to an unknown one. */
final class Suggestions {

    /** Beyond this, nobody mistyped a key, and the comparison would cost more than it helps. */
    private static final int LONGEST = 100;

    private Suggestions() {}

    /**
     * Finds the nearest name.
     *
     * @return the name, or null when none is near
     */
    static String nearest(String written, Collection<String> known) {
        String best = null;
        int bestDistance = Integer.MAX_VALUE;
        if (written.length() > LONGEST) {
            return null;
        }
        for (String candidate : known) {
            int distance = distance(written.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return best != null && bestDistance <= Math.max(1, best.length() / 3) ? best : null;
    }

    /**
     * Proposes the nearest name.
     *
     * @return a clause, or null when none is near
     */
    static String didYouMean(String written, Collection<String> known) {
        String nearest = nearest(written, known);
        return nearest == null ? null : "did you mean \"" + nearest + "\"?";
    }

    /** How many insertions, deletions, replacements and swaps of neighbours lead from one text to the other. */
    static int distance(String from, String to) {
        int[] beforePrevious = new int[to.length() + 1];
        int[] previous = new int[to.length() + 1];
        int[] current = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
                boolean swapped = i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1);
                if (swapped) {
                    current[j] = Math.min(current[j], beforePrevious[j - 2] + 1);
                }
            }
            int[] recycled = beforePrevious;
            beforePrevious = previous;
            previous = current;
            current = recycled;
        }
        return previous[to.length()];
    }
}
