package nl.verwerkingenlogging.agent.core.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.verwerkingenlogging.agent.core.model.Formats;
import nl.verwerkingenlogging.agent.core.rule.Attributes;
import nl.verwerkingenlogging.agent.core.rule.BetrokkeneSpec;
import nl.verwerkingenlogging.agent.core.rule.PersoonSpec;
import nl.verwerkingenlogging.agent.core.rule.Rule;
import nl.verwerkingenlogging.agent.core.rule.RuleSet;
import nl.verwerkingenlogging.agent.core.rule.SyntaxException;
import nl.verwerkingenlogging.agent.core.rule.TextAttribute;
import nl.verwerkingenlogging.agent.core.rule.TypePattern;
import nl.verwerkingenlogging.agent.core.rule.Verwerkingsactiviteit;

/** Turns what the configuration says about activities, defaults and rules into a {@link RuleSet}. What {@link StructureCheck} refused is skipped here. */
final class RulesReader {

    private final Problems problems;
    private final Vocabulary vocabulary = new Vocabulary();

    RulesReader(Problems problems) {
        this.problems = problems;
    }

    RuleSet read(YamlNode.Mapping top) {
        YamlNode.Mapping named = top.mapping(Keys.ACTIVITEITEN.path());
        // Names count as known even when the activity itself is wrong: one mistake, one message.
        Collection<String> names = named == null
                ? Collections.<String>emptyList()
                : named.entries().keySet();
        Map<String, Verwerkingsactiviteit> activiteiten = activiteiten(named);
        Attributes defaults = defaults(top.mapping(Keys.DEFAULTS.path()), names);
        YamlNode described = top.get(Keys.PERSONEN.path());
        List<PersoonSpec> personen = personen(described, names);
        // Entries count as there also when they are wrong: one mistake, one message.
        boolean isDescribed = described instanceof YamlNode.Sequence
                && !((YamlNode.Sequence) described).items().isEmpty();
        List<Rule> rules = new ArrayList<>();
        YamlNode acties = top.get(Keys.ACTIES.path());
        if (acties instanceof YamlNode.Sequence) {
            List<YamlNode> items = ((YamlNode.Sequence) acties).items();
            for (int i = 0; i < items.size(); i++) {
                if (items.get(i) instanceof YamlNode.Mapping) {
                    YamlNode.Mapping item = (YamlNode.Mapping) items.get(i);
                    String name = Keys.ACTIES.path() + "[" + i + "]";
                    Rule rule = rule(
                            item,
                            RuleBuilder.ofFile(name, item.place(), defaults, names, isDescribed, vocabulary, problems));
                    if (rule != null) {
                        rules.add(rule);
                    }
                }
            }
        }
        vocabulary.warnAboutNearDuplicates(problems);
        return new RuleSet(rules, activiteiten, defaults, personen);
    }

    private List<PersoonSpec> personen(YamlNode described, Collection<String> names) {
        List<PersoonSpec> personen = new ArrayList<>();
        if (described instanceof YamlNode.Sequence) {
            List<YamlNode> items = ((YamlNode.Sequence) described).items();
            for (int i = 0; i < items.size(); i++) {
                if (items.get(i) instanceof YamlNode.Mapping) {
                    String name = Keys.PERSONEN.path() + "[" + i + "]";
                    YamlNode.Mapping item = (YamlNode.Mapping) items.get(i);
                    PersoonSpec persoon =
                            persoon(item, name, new RuleValues(name, item.place(), names, vocabulary, problems));
                    if (persoon != null) {
                        personen.add(persoon);
                    }
                }
            }
        }
        return personen;
    }

    private static PersoonSpec persoon(YamlNode.Mapping item, String name, RuleValues values) {
        BetrokkeneBuilder builder = new BetrokkeneBuilder(null, values, "");
        text(
                item,
                RuleKeys.SOORT_OBJECT_ID,
                scalar -> builder.at(scalar.place()).soortObjectId(scalar.text()));
        text(item, RuleKeys.OBJECT_ID, scalar -> builder.at(scalar.place()).objectId("this", scalar.text()));
        text(item, RuleKeys.BETROKKENHEID, scalar -> builder.at(scalar.place()).betrokkenheid(scalar.text()));
        each(
                item.get(RuleKeys.SOORTEN_GEGEVENS),
                scalar -> builder.at(scalar.place()).soortGegeven(scalar.text()),
                ignored -> {});
        YamlNode.Scalar written = item.scalar(RuleKeys.TYPE);
        TypePattern type = written == null ? null : type(written, values);
        BetrokkeneSpec betrokkene = builder.at(item.place()).spec();
        if (type == null || betrokkene == null || values.failed()) {
            return null;
        }
        return new PersoonSpec(name + " (" + item.place() + ")", type, betrokkene);
    }

    private static TypePattern type(YamlNode.Scalar written, RuleValues values) {
        try {
            return TypePattern.parse(written.text());
        } catch (SyntaxException malformed) {
            values.at(written.place());
            values.refuse(RuleKeys.TYPE, "", written.text(), "is not a type: " + RuleValues.reason(malformed), null);
            return null;
        }
    }

    private Map<String, Verwerkingsactiviteit> activiteiten(YamlNode.Mapping named) {
        Map<String, Verwerkingsactiviteit> activiteiten = new LinkedHashMap<>();
        if (named == null) {
            return activiteiten;
        }
        for (String name : named.entries().keySet()) {
            YamlNode.Mapping activiteit = named.mapping(name);
            if (activiteit == null) {
                continue;
            }
            String path = Keys.ACTIVITEITEN.path() + "." + name;
            if (Formats.isBlank(name)) {
                problems.error(
                        Problem.at(activiteit.place(), path, "has a blank name").expected("a name"));
            }
            String id = value(activiteit, path, RuleKeys.VERWERKINGSACTIVITEIT_ID, TextTypes.UUID);
            String url = value(activiteit, path, RuleKeys.VERWERKINGSACTIVITEIT_URL, TextTypes.URI);
            String vertrouwelijkheid =
                    value(activiteit, path, TextAttribute.VERTROUWELIJKHEID.key(), TextTypes.VERTROUWELIJKHEID);
            String bewaartermijn = value(activiteit, path, TextAttribute.BEWAARTERMIJN.key(), TextTypes.BEWAARTERMIJN);
            activiteiten.put(name, new Verwerkingsactiviteit(name, id, url, vertrouwelijkheid, bewaartermijn));
        }
        return activiteiten;
    }

    private Attributes defaults(YamlNode.Mapping node, Collection<String> names) {
        if (node == null) {
            return Attributes.builder().build();
        }
        RuleValues values = new RuleValues(Keys.DEFAULTS.path(), node.place(), names, vocabulary, problems);
        AttributesBuilder builder = new AttributesBuilder(values);
        attributes(node, builder, Keys.DEFAULTS.path());
        values.at(node.place());
        return builder.build();
    }

    private Rule rule(YamlNode.Mapping item, RuleBuilder builder) {
        String path = builder.attributes().values().prefix();
        text(item, RuleKeys.METHOD, scalar -> builder.at(scalar.place()).method(scalar.text()));
        each(item.get(RuleKeys.EXCEPT), scalar -> builder.at(scalar.place()).except(scalar.text()), ignored -> {});
        Boolean enabled = value(item, path, RuleKeys.ENABLED, Types.BOOLEAN);
        builder.enabled(enabled == null || enabled);
        Boolean selectie = value(item, path, RuleKeys.SELECTIE, Types.BOOLEAN);
        text(item, RuleKeys.SELECTIE, scalar -> builder.at(scalar.place()));
        builder.selectie(selectie != null && selectie);
        attributes(item, builder.attributes(), path);
        YamlNode betrokkenen = item.get(RuleKeys.BETROKKENEN);
        if (betrokkenen instanceof YamlNode.Sequence) {
            for (YamlNode entry : ((YamlNode.Sequence) betrokkenen).items()) {
                BetrokkeneBuilder betrokkene = builder.betrokkene();
                if (entry instanceof YamlNode.Mapping) {
                    betrokkene((YamlNode.Mapping) entry, betrokkene);
                }
            }
        }
        return builder.build();
    }

    private void betrokkene(YamlNode.Mapping entry, BetrokkeneBuilder builder) {
        each(
                entry.get(RuleKeys.SOORT_OBJECT_ID),
                scalar -> builder.at(scalar.place()).soortObjectId(scalar.text()),
                choice -> builder.choice(RuleKeys.SOORT_OBJECT_ID, choice));
        text(entry, RuleKeys.OBJECT_ID, scalar -> builder.at(scalar.place()).objectId(scalar.text()));
        each(
                entry.get(RuleKeys.BETROKKENHEID),
                scalar -> builder.at(scalar.place()).betrokkenheid(scalar.text()),
                choice -> builder.choice(RuleKeys.BETROKKENHEID, choice));
        each(
                entry.get(RuleKeys.SOORTEN_GEGEVENS),
                scalar -> builder.at(scalar.place()).soortGegeven(scalar.text()),
                choice -> builder.choice(RuleKeys.SOORTEN_GEGEVENS, choice));
        builder.at(entry.place()).add();
    }

    private void attributes(YamlNode.Mapping node, AttributesBuilder builder, String path) {
        YamlNode.Mapping afnemer = node.mapping(RuleKeys.AFNEMER);
        for (TextAttribute attribute : TextAttribute.values()) {
            YamlNode.Mapping holder = attribute == TextAttribute.SOORT_AFNEMER_ID ? afnemer : node;
            if (holder != null) {
                each(
                        holder.get(attribute.key()),
                        scalar -> {
                            builder.values().at(scalar.place());
                            builder.text(attribute, scalar.text());
                        },
                        choice -> {
                            builder.values().at(choice::placeOf);
                            builder.choice(attribute.key(), choice.from(), choice.map(), choice.otherwise());
                        });
            }
        }
        text(node, RuleKeys.VERWERKING_ID, scalar -> {
            builder.values().at(scalar.place());
            builder.verwerkingId(scalar.text());
        });
        if (afnemer != null) {
            text(afnemer, RuleKeys.AFNEMER_ID, scalar -> {
                builder.values().at(scalar.place());
                builder.afnemerId(scalar.text());
            });
        }
        gebruiker(node.mapping(RuleKeys.GEBRUIKER), builder, path);
        builder.onFailure(value(node, path, RuleKeys.ON_FAILURE, RuleKeys.ON_FAILURE_TYPE));
    }

    private void gebruiker(YamlNode.Mapping node, AttributesBuilder builder, String path) {
        if (node == null) {
            return;
        }
        Boolean meaningless = value(node, path + "." + RuleKeys.GEBRUIKER, RuleKeys.MEANINGLESS, Types.BOOLEAN);
        if (meaningless != null) {
            text(node, RuleKeys.PATH, scalar -> {
                builder.values().at(scalar.place());
                builder.gebruiker(scalar.text(), meaningless);
            });
        }
    }

    /** Passes on the text of a key, when there is one. */
    private static void text(YamlNode.Mapping node, String key, Consumer<YamlNode.Scalar> use) {
        YamlNode.Scalar scalar = node.scalar(key);
        if (scalar != null) {
            use.accept(scalar);
        }
    }

    /** Passes on a text, a choice, or each of a list of them. */
    private static void each(YamlNode node, Consumer<YamlNode.Scalar> useText, Consumer<YamlChoice> useChoice) {
        if (node instanceof YamlNode.Scalar) {
            useText.accept((YamlNode.Scalar) node);
        } else if (node instanceof YamlNode.Mapping) {
            YamlChoice choice = YamlChoice.of((YamlNode.Mapping) node);
            if (choice != null) {
                useChoice.accept(choice);
            }
        } else if (node instanceof YamlNode.Sequence) {
            ((YamlNode.Sequence) node).items().forEach(item -> each(item, useText, useChoice));
        }
    }

    private <T> T value(YamlNode.Mapping node, String path, String key, ValueType<T> type) {
        YamlNode.Scalar scalar = node.scalar(key);
        if (scalar == null || scalar.text().isEmpty()) {
            return null;
        }
        try {
            return type.parse(scalar.text());
        } catch (InvalidValueException invalid) {
            problems.error(invalid.at(scalar.place(), path + "." + key, scalar.text()));
            return null;
        }
    }
}
