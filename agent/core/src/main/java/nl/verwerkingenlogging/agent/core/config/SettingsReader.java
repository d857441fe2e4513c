package nl.verwerkingenlogging.agent.core.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns what the configuration says outside its rules into {@link Settings}. */
final class SettingsReader {

    private final Path file;
    private final YamlNode.Mapping top;
    private final Problems problems;
    private final Map<Key<?>, Object> values = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();

    SettingsReader(Path file, YamlNode.Mapping top, Problems problems) {
        this.file = file;
        this.top = top;
        this.problems = problems;
    }

    Settings read() {
        values.put(Keys.CONFIG, file);
        for (Key<?> key : Keys.settings()) {
            YamlNode.Scalar scalar = scalar(key);
            if (scalar != null && !scalar.text().isEmpty() && key != Keys.CONFIG) {
                read(key, scalar);
            }
        }
        new RegisterAccessCheck(this::scalar, values, problems).check();
        addLines(top.get(Keys.DEFAULTS.path()), Keys.DEFAULTS.path());
        addLines(top.get(Keys.ACTIVITEITEN.path()), Keys.ACTIVITEITEN.path());
        if (!values.containsKey(Keys.REGISTER_ID) && values.containsKey(Keys.REGISTER_URL)) {
            values.put(Keys.REGISTER_ID, hostAndPath((URI) values.get(Keys.REGISTER_URL)));
        }
        return new Settings(values);
    }

    /** Each value that is not the default, with its source, for the log; filled by {@link #read()}. */
    List<String> lines() {
        return lines;
    }

    private void read(Key<?> key, YamlNode.Scalar scalar) {
        try {
            Object value = key.type().parse(scalar.text());
            if (value instanceof Path) {
                value = file.resolveSibling((Path) value).normalize();
            }
            values.put(key, value);
            if (!value.equals(key.defaultValue())) {
                String shown = value instanceof Path ? value.toString() : scalar.text();
                lines.add(key.path() + " = " + key.shown(shown) + " (" + scalar.place() + ")");
            }
        } catch (InvalidValueException invalid) {
            // A URL may hold credentials, also where it is too malformed to tell.
            boolean hide = key.type() == Types.URL && scalar.text().indexOf('@') >= 0;
            problems.error(invalid.at(scalar.place(), key.path(), hide ? Key.MASK : key.shown(scalar.text())));
        }
    }

    /** What rules refer to can be overridden too, so the log has to show it; none of it is secret. */
    private void addLines(YamlNode node, String path) {
        if (node instanceof YamlNode.Mapping) {
            ((YamlNode.Mapping) node).entries().forEach((name, below) -> addLines(below, path + "." + name));
        } else if (node instanceof YamlNode.Scalar) {
            lines.add(path + " = " + ((YamlNode.Scalar) node).text() + " (" + node.place() + ")");
        }
    }

    private YamlNode.Scalar scalar(Key<?> key) {
        YamlNode.Mapping at = top;
        String[] segments = key.path().split("\\.", -1);
        for (int i = 0; i < segments.length - 1 && at != null; i++) {
            at = at.mapping(segments[i]);
        }
        return at == null ? null : at.scalar(key.name());
    }

    /** A register is the same one whatever the case of its host, its port, or a slash at the end. */
    private static String hostAndPath(URI url) {
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return url.getHost().toLowerCase(Locale.ROOT) + path.substring(0, end);
    }
}
