package nl.verwerkingenlogging.agent.core.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A configuration that cannot be used, with everything that is wrong in it. */
public final class ConfigurationException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;
    private final transient List<Problem> warnings;
    private final OnInvalidConfig onInvalidConfig;

    ConfigurationException(List<Problem> problems, List<Problem> warnings, OnInvalidConfig onInvalidConfig) {
        super(message(problems));
        this.problems = Collections.unmodifiableList(new ArrayList<>(problems));
        this.warnings = Collections.unmodifiableList(new ArrayList<>(warnings));
        this.onInvalidConfig = onInvalidConfig;
    }

    private static String message(List<Problem> problems) {
        StringBuilder message = new StringBuilder(64 + 120 * problems.size());
        for (Problem problem : problems) {
            message.append(message.length() == 0 ? "" : "\n").append(problem);
        }
        return message.toString();
    }

    /**
     * Everything that is wrong.
     *
     * @return the errors, at least one, in the order of the file
     */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * What looks wrong besides.
     *
     * @return the warnings
     */
    public List<Problem> warnings() {
        return warnings;
    }

    /**
     * What the operator wants to happen now, as far as it could be read.
     *
     * @return the policy
     */
    public OnInvalidConfig onInvalidConfig() {
        return onInvalidConfig;
    }
}
