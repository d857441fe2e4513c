package nl.verwerkingenlogging.agent.core.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects what is wrong, so that a reader can go on and everything is reported at once. Only the first error of a key is kept: what follows from it (a number
 * without quotes is no OIN either) would hide the cause. Not thread-safe.
 */
public final class Problems {

    private final List<Problem> errors = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private final Set<String> reported = new HashSet<>();

    /** Starts without problems. */
    public Problems() {}

    /**
     * Adds something that makes the configuration unusable.
     *
     * @param problem the problem
     */
    public void error(Problem problem) {
        if (problem.key().isEmpty() || reported.add(problem.place().source() + ' ' + problem.key())) {
            errors.add(problem);
        }
    }

    /**
     * Adds something that the operator should look at.
     *
     * @param problem the problem
     */
    public void warning(Problem problem) {
        warnings.add(problem);
    }

    /**
     * Whether the configuration is unusable.
     *
     * @return true when there is an error
     */
    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /**
     * What makes the configuration unusable.
     *
     * @return the errors in the order of the file
     */
    public List<Problem> errors() {
        return inOrder(errors);
    }

    /**
     * What the operator should look at.
     *
     * @return the warnings in the order of the file
     */
    public List<Problem> warnings() {
        return inOrder(warnings);
    }

    private static List<Problem> inOrder(List<Problem> found) {
        List<Problem> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(problem -> problem.place().line()));
        return Collections.unmodifiableList(sorted);
    }
}
