package nl.verwerkingenlogging.agent.core.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Lays environment variables, and system properties over those, over what the file says. Done before anything is checked, so that a value means the same
 * wherever it comes from. An empty value counts as not set: deployment templates fill in empty strings.
 */
final class Overrides {

    /** What our system properties begin with. */
    static final String PROPERTY_PREFIX = "verwerkingenlogging.";

    /** What our environment variables begin with. */
    static final String VARIABLE_PREFIX = "VERWERKINGENLOGGING_";

    /** What container platforms set for a service that is called "verwerkingenlogging" or "verwerkingenlogging-...". */
    private static final Pattern PLATFORM = Pattern.compile(".*(_SERVICE_HOST|_SERVICE_PORT(_.*)?|_PORT(_.*)?)");

    private final YamlNode.Mapping top;
    private final Problems problems;
    private final Map<String, List<String>> segmentsByPath = new LinkedHashMap<>();
    private final Map<String, List<String>> pathsByVariable = new LinkedHashMap<>();
    private final List<String> laterSections = new ArrayList<>();

    private Overrides(YamlNode.Mapping top, Problems problems) {
        this.top = top;
        this.problems = problems;
        collect(Keys.ROOT, top, Collections.<String>emptyList());
    }

    /** Changes what the file says. */
    static void apply(
            YamlNode.Mapping top, Map<String, String> properties, Map<String, String> environment, Problems problems) {
        Overrides overrides = new Overrides(top, problems);
        // Sorted, so that messages come in the same order on every run.
        new TreeMap<>(environment).forEach(overrides::variable);
        new TreeMap<>(properties).forEach(overrides::property);
    }

    /** The environment variable of a key. */
    static String variableOf(String path) {
        return VARIABLE_PREFIX + path.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    /** Where a system property is written. */
    static Place propertyPlace(String name) {
        return Place.of("system property " + name);
    }

    /** Where an environment variable is written. */
    static Place variablePlace(String name) {
        return Place.of("environment variable " + name);
    }

    private void collect(Section section, YamlNode.Mapping node, List<String> segments) {
        for (Entry entry : section.entries()) {
            List<String> below = with(segments, entry.name());
            if (entry instanceof Key) {
                register(below);
            } else if (entry.later()) {
                laterSections.add(String.join(".", below));
            } else {
                YamlNode.Mapping child = node == null ? null : node.mapping(entry.name());
                collectBelow((Section) entry, child, below);
            }
        }
    }

    private void collectBelow(Section section, YamlNode.Mapping node, List<String> segments) {
        if (section.shape() == Section.Shape.KEYS) {
            collect(section, node, segments);
        } else if (section.shape() == Section.Shape.NAMED && node != null) {
            for (String name : node.entries().keySet()) {
                collect(section, node.mapping(name), with(segments, name));
            }
        }
    }

    private void register(List<String> segments) {
        String path = String.join(".", segments);
        segmentsByPath.put(path, segments);
        pathsByVariable
                .computeIfAbsent(variableOf(path), ignored -> new ArrayList<>())
                .add(path);
    }

    private void variable(String name, String value) {
        if (!name.toUpperCase(Locale.ROOT).startsWith(VARIABLE_PREFIX) || value.isEmpty()) {
            return;
        }
        List<String> paths = pathsByVariable.get(name);
        Place place = variablePlace(name);
        if (paths == null) {
            unknownVariable(name, place);
        } else if (paths.size() > 1) {
            problems.error(Problem.at(place, name, "can mean " + String.join(" or ", paths))
                    .suggest("use a system property"));
        } else {
            set(paths.get(0), place, value);
        }
    }

    private void unknownVariable(String name, Place place) {
        if (PLATFORM.matcher(name).matches()) {
            return;
        }
        String later = laterSection(name, true);
        if (later != null) {
            problems.error(Problem.at(place, later, Entry.NOT_SUPPORTED));
        } else {
            problems.warning(Problem.at(place, "", "is not a known variable and has no effect")
                    .suggest(Suggestions.didYouMean(name, pathsByVariable.keySet())));
        }
    }

    private void property(String name, String value) {
        if (!name.startsWith(PROPERTY_PREFIX) || value.isEmpty()) {
            return;
        }
        String path = name.substring(PROPERTY_PREFIX.length());
        Place place = propertyPlace(name);
        if (segmentsByPath.containsKey(path)) {
            set(path, place, value);
            return;
        }
        String later = laterSection(path, false);
        if (later != null) {
            problems.error(Problem.at(place, later, Entry.NOT_SUPPORTED));
            return;
        }
        String near = Suggestions.nearest(path, segmentsByPath.keySet());
        boolean list = path.matches("(acties|personen|verwerkingen)\\b.*");
        boolean named = path.startsWith(Keys.ACTIVITEITEN.path() + ".");
        problems.error(
                Problem.at(place, path, list ? "is in a list, which a property cannot change" : "is not a known key")
                        .expected(named ? "a name under verwerkingsactiviteiten that the file has" : null)
                        .suggest(near == null || list ? null : "did you mean \"" + PROPERTY_PREFIX + near + "\"?"));
    }

    private String laterSection(String name, boolean variable) {
        for (String section : laterSections) {
            boolean below = variable ? name.startsWith(variableOf(section) + "_") : name.startsWith(section + ".");
            if (below) {
                return section;
            }
        }
        return null;
    }

    private void set(String path, Place place, String value) {
        if (path.equals(Keys.CONFIG.path())) {
            return;
        }
        List<String> segments = segmentsByPath.get(path);
        YamlNode.Mapping at = top;
        for (String segment : segments.subList(0, segments.size() - 1)) {
            YamlNode below = at.entries().computeIfAbsent(segment, ignored -> new YamlNode.Mapping(place));
            if (!(below instanceof YamlNode.Mapping)) {
                // The file has something else here, which is reported as such.
                return;
            }
            at = (YamlNode.Mapping) below;
        }
        at.entries().put(segments.get(segments.size() - 1), new YamlNode.Scalar(place, value, false));
    }

    private static List<String> with(List<String> segments, String name) {
        List<String> longer = new ArrayList<>(segments);
        longer.add(name);
        return longer;
    }
}
