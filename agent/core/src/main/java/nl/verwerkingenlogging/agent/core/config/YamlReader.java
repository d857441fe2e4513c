package nl.verwerkingenlogging.agent.core.config;

import java.util.Iterator;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Turns YAML into {@link YamlNode}s from the events of the parser, which give every line and guess no types. What makes YAML surprising is refused: duplicate
 * keys, anchors, aliases, tags, merge keys, several documents.
 */
final class YamlReader {

    /** Nothing in the configuration is nested nearly this deep; more would only exhaust the stack. */
    private static final int DEEPEST = 40;

    private final String file;
    private final Problems problems;
    private final Iterator<Event> events;

    private YamlReader(String file, String text, Problems problems) {
        this.file = file;
        this.problems = problems;
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(Math.max(1, text.length() + 1))
                .build();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    /**
     * Reads one document.
     *
     * @param file name of the file for messages
     * @param text what stands in it
     * @param problems where everything wrong is put
     * @return the top of the document, or null when there is nothing that can be used
     */
    static YamlNode.Mapping read(String file, String text, Problems problems) {
        try {
            return new YamlReader(file, text, problems).document();
        } catch (MarkedYamlEngineException malformed) {
            int line = malformed.getProblemMark().map(Mark::getLine).orElse(0) + 1;
            // The parser adds what not to do "for indentation", whatever the character.
            String reason = malformed.getProblem().replaceFirst("\\.? *\\(Do not use .* for indentation\\)", "");
            problems.error(Problem.at(Place.inFile(file, line), "", "this is not YAML: " + reason)
                    .suggest(hint(reason)));
            return null;
        } catch (TooDeepException tooDeep) {
            problems.error(Problem.at(tooDeep.place, "", "nested deeper than any configuration"));
            return null;
        } catch (YamlEngineException malformed) {
            problems.error(Problem.at(Place.of(file), "", "this is not YAML: " + malformed.getMessage()));
            return null;
        }
    }

    private static String hint(String problem) {
        if (problem.contains("mapping values are not allowed")) {
            return "a text with \": \" in it needs quotes, and keys of one level start in the same column";
        } else if (problem.contains("cannot start any token")) {
            return "a text that starts with @, `, %, * or & needs quotes";
        } else if (problem.contains("end of stream") || problem.contains("<stream end>")) {
            return "a quote or bracket is not closed";
        } else if (problem.contains("unexpected character") || problem.contains("but got ")) {
            return "a text that starts with *, and between { } or [ ] a text with a comma or bracket in it, needs quotes";
        } else if (problem.contains("escape character")) {
            return "between double quotes \\ is written twice; between single quotes once";
        }
        return problem.contains("<block end>") ? "keys of one level start in the same column" : null;
    }

    private YamlNode.Mapping document() {
        YamlNode top = null;
        boolean started = false;
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof DocumentStartEvent) {
                if (started) {
                    problems.error(Problem.at(place(event), "", "a second document starts here")
                            .expected("one document")
                            .suggest("remove the line ---"));
                    return null;
                }
                started = true;
            } else if (event instanceof NodeEvent) {
                top = node(event, place(event), "", 0);
            }
        }
        if (top == null || (top instanceof YamlNode.Scalar && ((YamlNode.Scalar) top).absent())) {
            problems.error(Problem.at(Place.of(file), "", "the file is empty").expected("a configuration"));
            return null;
        }
        if (!(top instanceof YamlNode.Mapping)) {
            problems.error(
                    Problem.at(top.place(), "", "the file holds " + top.shape()).expected("keys with values"));
            return null;
        }
        return (YamlNode.Mapping) top;
    }

    private YamlNode node(Event event, Place place, String path, int depth) {
        if (depth > DEEPEST) {
            throw new TooDeepException(place);
        }
        refuseSurprises((NodeEvent) event, path);
        if (event instanceof MappingStartEvent) {
            return mapping(place, path, depth);
        } else if (event instanceof SequenceStartEvent) {
            YamlNode.Sequence sequence = new YamlNode.Sequence(place);
            for (Event item = events.next(); !(item instanceof SequenceEndEvent); item = events.next()) {
                String itemPath = path + "[" + sequence.items().size() + "]";
                sequence.items().add(node(item, place(item), itemPath, depth + 1));
            }
            return sequence;
        } else if (event instanceof ScalarEvent) {
            ScalarEvent scalar = (ScalarEvent) event;
            return new YamlNode.Scalar(place, scalar.getValue(), scalar.isPlain());
        }
        return new YamlNode.Scalar(place, "", false);
    }

    private YamlNode.Mapping mapping(Place place, String path, int depth) {
        YamlNode.Mapping mapping = new YamlNode.Mapping(place);
        for (Event key = events.next(); !(key instanceof MappingEndEvent); key = events.next()) {
            Place keyPlace = place(key);
            YamlNode keyNode = node(key, keyPlace, path, depth + 1);
            if (!(keyNode instanceof YamlNode.Scalar)) {
                problems.error(Problem.at(keyPlace, path, "has a key that is " + keyNode.shape())
                        .suggest("a text that starts with { or [ needs quotes"));
                Event value = events.next();
                node(value, place(value), path, depth + 1);
                continue;
            }
            String name = ((YamlNode.Scalar) keyNode).text();
            String valuePath = path.isEmpty() ? name : path + "." + name;
            YamlNode value = node(events.next(), keyPlace, valuePath, depth + 1);
            if ("<<".equals(name)) {
                problems.error(Problem.at(keyPlace, valuePath, "merge keys are not supported")
                        .suggest("write the keys out"));
                continue;
            }
            YamlNode first = mapping.entries().get(name);
            if (first == null) {
                mapping.entries().put(name, value);
            } else {
                problems.error(Problem.at(
                        keyPlace,
                        valuePath,
                        "the key is already set on line " + first.place().line()));
            }
        }
        return mapping;
    }

    private void refuseSurprises(NodeEvent event, String path) {
        Optional<String> tag = Optional.empty();
        if (event instanceof ScalarEvent) {
            tag = ((ScalarEvent) event).getTag();
        } else if (event instanceof CollectionStartEvent) {
            tag = ((CollectionStartEvent) event).getTag();
        }
        if (event instanceof AliasEvent) {
            problems.error(Problem.at(place(event), path, "aliases (*name) are not supported")
                    .suggest("write the value out, or put quotes around a text that starts with *"));
        } else if (event.getAnchor().isPresent()) {
            problems.error(Problem.at(place(event), path, "anchors (&name) are not supported")
                    .suggest("write the value out, or put quotes around a text that starts with &"));
        } else if (tag.isPresent()) {
            problems.error(Problem.at(place(event), path, "tags (!name) are not supported")
                    .suggest("put quotes around a text that starts with !"));
        }
    }

    private Place place(Event event) {
        return Place.inFile(file, event.getStartMark().map(Mark::getLine).orElse(0) + 1);
    }

    /** Ends the reading from any depth. */
    private static final class TooDeepException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Place place;

        TooDeepException(Place place) {
            super(null, null, false, false);
            this.place = place;
        }
    }
}
