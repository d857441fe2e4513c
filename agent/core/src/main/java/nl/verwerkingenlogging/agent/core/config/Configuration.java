package nl.verwerkingenlogging.agent.core.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.verwerkingenlogging.agent.core.rule.RuleSet;

/** A configuration that can be used. Immutable. */
public final class Configuration {

    private final Path file;
    private final Settings settings;
    private final RuleSet rules;
    private final List<Problem> warnings;
    private final List<String> startupLines;

    Configuration(Path file, Settings settings, RuleSet rules, List<Problem> warnings, List<String> startupLines) {
        this.file = file;
        this.settings = settings;
        this.rules = rules;
        this.warnings = Collections.unmodifiableList(new ArrayList<>(warnings));
        this.startupLines = Collections.unmodifiableList(new ArrayList<>(startupLines));
    }

    /**
     * The configuration file.
     *
     * @return an absolute path
     */
    public Path file() {
        return file;
    }

    /**
     * The values of all keys that are not about rules.
     *
     * @return the settings
     */
    public Settings settings() {
        return settings;
    }

    /**
     * The rules, and what lies below them.
     *
     * @return the rules
     */
    public RuleSet rules() {
        return rules;
    }

    /**
     * What the operator should look at.
     *
     * @return the warnings in the order of the file
     */
    public List<Problem> warnings() {
        return warnings;
    }

    /**
     * Each value that is not the default with its source, for the log at start-up. Secrets are masked, paths absolute.
     *
     * @return one line each
     */
    public List<String> startupLines() {
        return startupLines;
    }
}
