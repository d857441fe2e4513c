package nl.verwerkingenlogging.agent.core.config;

import java.nio.file.Path;
import java.util.Map;
import nl.verwerkingenlogging.agent.core.rule.RuleSet;

/**
 * Reads a configuration: the file, environment variables over it, system properties over both. Goes on after every mistake, so that all are reported at once.
 */
public final class ConfigurationReader {

    private ConfigurationReader() {}

    /**
     * Reads a configuration.
     *
     * @param file the configuration file
     * @param systemProperties the system properties
     * @param environment the environment variables
     * @return the configuration
     * @throws ConfigurationException when it cannot be used
     */
    public static Configuration read(Path file, Map<String, String> systemProperties, Map<String, String> environment)
            throws ConfigurationException {
        Path absolute = file.toAbsolutePath().normalize();
        OnInvalidConfig policy = new EarlySettings(systemProperties, environment).onInvalidConfig();
        Problems problems = new Problems();
        YamlNode.Mapping top = parse(absolute, problems);
        if (top == null) {
            throw new ConfigurationException(problems.errors(), problems.warnings(), policy);
        }
        Overrides.apply(top, systemProperties, environment, problems);
        new StructureCheck(problems).check(top);
        SettingsReader settingsReader = new SettingsReader(absolute, top, problems);
        Settings settings = settingsReader.read();
        RuleSet rules = new RulesReader(problems).read(top);
        if (problems.hasErrors()) {
            throw new ConfigurationException(
                    problems.errors(), problems.warnings(), settings.get(Keys.ON_INVALID_CONFIG));
        }
        return new Configuration(absolute, settings, rules, problems.warnings(), settingsReader.lines());
    }

    private static YamlNode.Mapping parse(Path file, Problems problems) {
        Path fileName = file.getFileName();
        String name = fileName == null ? file.toString() : fileName.toString();
        String text = ConfigurationText.read(file, name, problems);
        return text == null ? null : YamlReader.read(name, text, problems);
    }
}
