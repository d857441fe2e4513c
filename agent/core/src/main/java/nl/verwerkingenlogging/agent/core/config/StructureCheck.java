package nl.verwerkingenlogging.agent.core.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.verwerkingenlogging.agent.core.config.Key.Form;

/**
 * Holds a configuration against the registry: unknown and missing keys, keys of later versions, lists where keys belong, texts that need quotes. What the
 * values mean is left to those who read them.
 */
final class StructureCheck {

    static final String FROM = "from";
    static final String MAP = "map";
    static final String OTHERWISE = "otherwise";

    private static final List<String> CHOICE = Arrays.asList(FROM, MAP, OTHERWISE);

    private final Problems problems;

    StructureCheck(Problems problems) {
        this.problems = problems;
    }

    /** Checks everything below the top. */
    void check(YamlNode.Mapping top) {
        keys(top, Keys.ROOT, "");
    }

    private void keys(YamlNode.Mapping mapping, Section section, String path) {
        for (Map.Entry<String, YamlNode> found : mapping.entries().entrySet()) {
            String childPath = join(path, found.getKey());
            Entry known = section.entry(found.getKey());
            YamlNode node = found.getValue();
            if (known == null) {
                problems.error(Problem.at(node.place(), childPath, "is not a known key")
                        .expected(path.isEmpty() ? null : "one of " + String.join(", ", section.names()))
                        .suggest(proposal(found.getKey(), section)));
            } else if (known.later()) {
                problems.error(Problem.at(node.place(), childPath, Entry.NOT_SUPPORTED));
            } else if (known == Keys.CONFIG) {
                problems.error(Problem.at(node.place(), childPath, "cannot be set in the file itself"));
            } else {
                entry(node, known, childPath);
            }
        }
        for (Entry known : section.entries()) {
            if (known.required() && !mapping.entries().containsKey(known.name())) {
                missing(known, join(path, known.name()), mapping.place());
            }
        }
    }

    private void missing(Entry known, String path, Place place) {
        if (known instanceof Key) {
            problems.error(Problem.at(place, path, "is missing")
                    .expected(((Key<?>) known).type().expectation()));
        } else {
            keys(new YamlNode.Mapping(place), (Section) known, path);
        }
    }

    private void entry(YamlNode node, Entry known, String path) {
        if (known instanceof Key) {
            value(node, (Key<?>) known, path);
            return;
        }
        Section section = (Section) known;
        if (section.shape() == Section.Shape.LIST && node instanceof YamlNode.Sequence) {
            List<YamlNode> items = ((YamlNode.Sequence) node).items();
            for (int i = 0; i < items.size(); i++) {
                item(items.get(i), section, path + "[" + i + "]");
            }
        } else if (section.shape() == Section.Shape.NAMED && node instanceof YamlNode.Mapping) {
            for (Map.Entry<String, YamlNode> named :
                    ((YamlNode.Mapping) node).entries().entrySet()) {
                item(named.getValue(), section, join(path, named.getKey()));
            }
        } else if (section.shape() == Section.Shape.KEYS) {
            item(node, section, path);
        } else {
            wrongShape(node, path, section.shape().expectation());
        }
    }

    private void item(YamlNode node, Section section, String path) {
        if (node instanceof YamlNode.Mapping) {
            keys((YamlNode.Mapping) node, section, path);
        } else if (RuleKeys.GEBRUIKER.equals(section.name()) && node instanceof YamlNode.Scalar && !isAbsent(node)) {
            problems.error(Problem.at(node.place(), path, "a path alone would be hashed, which " + Entry.NOT_SUPPORTED)
                    .found(((YamlNode.Scalar) node).text())
                    .expected("{path: PATH, meaningless: true} for a key that says nothing to an outsider"));
        } else {
            wrongShape(node, path, "keys with values (" + String.join(", ", section.names()) + ")");
        }
    }

    private void value(YamlNode node, Key<?> key, String path) {
        boolean choice = key.form() == Form.TEXT || key.form() == Form.TEXTS;
        boolean list = key.form() == Form.MANY || key.form() == Form.TEXTS;
        if (node instanceof YamlNode.Scalar) {
            scalar((YamlNode.Scalar) node, key, path);
        } else if (choice && node instanceof YamlNode.Mapping) {
            choice((YamlNode.Mapping) node, key, path);
        } else if (list && node instanceof YamlNode.Sequence) {
            List<YamlNode> items = ((YamlNode.Sequence) node).items();
            for (int i = 0; i < items.size(); i++) {
                YamlNode item = items.get(i);
                String itemPath = path + "[" + i + "]";
                if (item instanceof YamlNode.Scalar) {
                    scalar((YamlNode.Scalar) item, key, itemPath);
                } else if (choice && item instanceof YamlNode.Mapping) {
                    choice((YamlNode.Mapping) item, key, itemPath);
                } else {
                    wrongShape(item, itemPath, key.type().expectation());
                }
            }
        } else {
            wrongShape(node, path, key.type().expectation());
        }
    }

    private void choice(YamlNode.Mapping mapping, Key<?> key, String path) {
        for (Map.Entry<String, YamlNode> found : mapping.entries().entrySet()) {
            String childPath = join(path, found.getKey());
            YamlNode node = found.getValue();
            if (!CHOICE.contains(found.getKey())) {
                problems.error(Problem.at(node.place(), childPath, "is not a known key of a choice")
                        .expected("from, map or otherwise")
                        .suggest(Suggestions.didYouMean(found.getKey(), CHOICE)));
            } else if (MAP.equals(found.getKey())) {
                choiceMap(node, key, childPath);
            } else if (node instanceof YamlNode.Scalar) {
                scalar((YamlNode.Scalar) node, key, childPath);
            } else {
                wrongShape(
                        node,
                        childPath,
                        FROM.equals(found.getKey()) ? "a path" : key.type().expectation());
            }
        }
        for (String required : Arrays.asList(FROM, MAP)) {
            if (!mapping.entries().containsKey(required)) {
                problems.error(Problem.at(mapping.place(), join(path, required), "is missing")
                        .expected("a choice {from: PATH, map: {VALUE: \"text\"}, otherwise: \"text\"}"));
            }
        }
    }

    private void choiceMap(YamlNode node, Key<?> key, String path) {
        if (!(node instanceof YamlNode.Mapping)) {
            wrongShape(node, path, "values with texts, such as {V: \"text\"}");
            return;
        }
        for (Map.Entry<String, YamlNode> text :
                ((YamlNode.Mapping) node).entries().entrySet()) {
            String textPath = join(path, text.getKey());
            if (text.getValue() instanceof YamlNode.Scalar) {
                scalar((YamlNode.Scalar) text.getValue(), key, textPath);
            } else {
                wrongShape(text.getValue(), textPath, key.type().expectation());
            }
        }
    }

    private void scalar(YamlNode.Scalar scalar, Key<?> key, String path) {
        if (scalar.absent() || scalar.text().isEmpty()) {
            problems.error(Problem.at(scalar.place(), path, "has no value")
                    .expected(key.type().expectation())
                    .suggest("give it one, or leave the key out"));
        } else if (scalar.plain() && key.type().needsQuotes(scalar.text())) {
            String shown = key.shown(scalar.text());
            problems.error(Problem.at(
                            scalar.place(),
                            path,
                            "has no quotes, so YAML reads it as " + PlainScalars.readAs(scalar.text()))
                    .found(shown)
                    .expected(key.type().expectation())
                    .suggest("put quotes around it: \"" + shown + "\""));
        }
    }

    private void wrongShape(YamlNode node, String path, String expectation) {
        if (isAbsent(node)) {
            problems.error(Problem.at(node.place(), path, "has nothing under it")
                    .expected(expectation)
                    .suggest("leave the key out when there is nothing to say"));
        } else {
            problems.error(Problem.at(node.place(), path, "is " + node.shape()).expected(expectation));
        }
    }

    private static boolean isAbsent(YamlNode node) {
        return node instanceof YamlNode.Scalar && ((YamlNode.Scalar) node).absent();
    }

    private static String proposal(String written, Section section) {
        String near = Suggestions.didYouMean(written, section.names());
        if (near != null) {
            return near;
        }
        List<String> elsewhere = new ArrayList<>();
        collectPaths(Keys.ROOT, written, elsewhere);
        return elsewhere.isEmpty() ? null : "is " + String.join(" or ", elsewhere) + " meant? Check the indentation";
    }

    private static void collectPaths(Section section, String name, List<String> paths) {
        for (Entry entry : section.entries()) {
            if (entry.name().equals(name) && !entry.later()) {
                paths.add(entry.path());
            }
            if (entry instanceof Section) {
                collectPaths((Section) entry, name, paths);
            }
        }
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + '.' + name;
    }
}
