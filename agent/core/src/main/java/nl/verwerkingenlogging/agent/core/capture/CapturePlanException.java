package nl.verwerkingenlogging.agent.core.capture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A rule cannot be applied to a method. Holds every reason at once, and tells a method that the rule cannot be about from a rule that is wrong: the first kind
 * is left out and listed when a pattern with wildcards matched it (DESIGN 5).
 */
public final class CapturePlanException extends Exception {

    private static final long serialVersionUID = 1L;

    private final ArrayList<String> problems;
    private final boolean ruledOut;

    CapturePlanException(List<String> problems, boolean ruledOut) {
        super(String.join("; ", problems));
        this.problems = new ArrayList<>(problems);
        this.ruledOut = ruledOut;
    }

    /**
     * The reasons: rule, attribute, path, what is wrong and what to write instead.
     *
     * @return an unmodifiable list, never empty
     */
    public List<String> problems() {
        return Collections.unmodifiableList(problems);
    }

    /**
     * Whether the method's declaration leaves nothing that the paths could mean: too few parameters, no {@code this}, a {@code void} result, a step on a
     * primitive, a String or a number.
     *
     * @return false when at least one problem is of another kind, such as a collection without {@code [*]}: a method like that does handle persons, so it must
     *     not be left out
     */
    public boolean ruledOutByTypes() {
        return ruledOut;
    }
}
