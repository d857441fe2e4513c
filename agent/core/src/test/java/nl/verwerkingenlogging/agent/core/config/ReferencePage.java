package nl.verwerkingenlogging.agent.core.config;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Renders {@code docs/configuration.md} from the registry and a template with the prose. */
final class ReferencePage {

    private final StringBuilder page = new StringBuilder();

    private ReferencePage() {}

    static String render() throws IOException {
        ReferencePage keys = new ReferencePage();
        keys.section("General", "", own(Keys.ROOT));
        for (Entry entry : Keys.ROOT.entries()) {
            if (entry instanceof Section section && !entry.later()) {
                keys.section("`" + section.path() + "`", section.description(), all(section));
            }
        }
        keys.later();
        return GoodConfigurationTest.resource("configuration.template.md")
                .replace("{{keys}}", keys.page.toString().strip())
                .replace(
                        "{{complete}}",
                        GoodConfigurationTest.resource("complete.yaml").strip());
    }

    private static List<Entry> own(Section section) {
        return section.entries().stream()
                .filter(entry -> entry instanceof Key && !entry.later())
                .toList();
    }

    private static List<Entry> all(Section section) {
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : section.entries()) {
            if (entry.later()) {
                continue;
            }
            entries.add(entry);
            if (entry instanceof Section below) {
                entries.addAll(all(below));
            }
        }
        return entries;
    }

    private void section(String title, String description, List<Entry> entries) {
        page.append("### ").append(title).append("\n\n");
        if (!description.isEmpty()) {
            page.append(description).append("\n\n");
        }
        page.append("| key | value | default | meaning |\n|---|---|---|---|\n");
        for (Entry entry : entries) {
            page.append("| `").append(entry.path()).append("` | ");
            page.append(cell(value(entry))).append(" | ");
            page.append(cell(defaultOf(entry))).append(" | ");
            page.append(cell(entry.description())).append(" |\n");
        }
        page.append('\n');
    }

    private static String value(Entry entry) {
        if (entry instanceof Section section) {
            return section.shape().expectation();
        }
        Key<?> key = (Key<?>) entry;
        return switch (key.form()) {
            case ONE -> key.type().expectation();
            case TEXT -> key.type().expectation() + "; or a choice";
            case MANY -> key.type().expectation() + "; or a list of these";
            case TEXTS -> key.type().expectation() + "; or a choice; or a list of these";
        };
    }

    private static String defaultOf(Entry entry) {
        String text = entry instanceof Key<?> key ? key.defaultText() : null;
        return entry.required() ? "**required**" : text == null ? "" : "`" + text + "`";
    }

    private void later() {
        page.append("### Not supported in this version\n\n");
        page.append("These keys are known and refused, so that nobody believes they work:\n");
        List<Entry> entries = new ArrayList<>();
        collectLater(Keys.ROOT, entries);
        for (Entry entry : entries) {
            page.append("\n* `").append(entry.path()).append("`: ").append(entry.description());
        }
    }

    private static void collectLater(Section section, List<Entry> later) {
        for (Entry entry : section.entries()) {
            if (entry.later()) {
                later.add(entry);
            } else if (entry instanceof Section below) {
                collectLater(below, later);
            }
        }
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
