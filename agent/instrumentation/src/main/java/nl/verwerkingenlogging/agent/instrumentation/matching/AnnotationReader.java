package nl.verwerkingenlogging.agent.instrumentation.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.verwerkingenlogging.agent.core.config.BetrokkeneBuilder;
import nl.verwerkingenlogging.agent.core.config.Place;
import nl.verwerkingenlogging.agent.core.config.Problems;
import nl.verwerkingenlogging.agent.core.config.RuleBuilder;
import nl.verwerkingenlogging.agent.core.rule.OnFailure;
import nl.verwerkingenlogging.agent.core.rule.Rule;
import nl.verwerkingenlogging.agent.core.rule.RuleSet;
import nl.verwerkingenlogging.agent.core.rule.TextAttribute;
import nl.verwerkingenlogging.agent.instrumentation.types.AnnotationInfo;
import nl.verwerkingenlogging.agent.instrumentation.types.MethodInfo;

/** Turns the annotations of one method into a rule, by the same checks that the configuration file gets. Used once. */
final class AnnotationReader {

    private static final TextAttribute[] TEXTS = {
        TextAttribute.ACTIE_NAAM,
        TextAttribute.HANDELING_NAAM,
        TextAttribute.VERWERKING_NAAM,
        TextAttribute.VERWERKINGSACTIVITEIT,
        TextAttribute.VERTROUWELIJKHEID,
        TextAttribute.BEWAARTERMIJN,
        TextAttribute.UITVOERDER,
        TextAttribute.SYSTEEM,
        TextAttribute.GEGEVENSBRON
    };

    private final RuleSet rules;
    private final MetaAnnotations meta;
    private final ClassLoader loader;
    private final Problems problems;

    AnnotationReader(RuleSet rules, MetaAnnotations meta, ClassLoader loader, Problems problems) {
        this.rules = rules;
        this.meta = meta;
        this.loader = loader;
        this.problems = problems;
    }

    /** The rule, or null when the annotations are in error. */
    Rule read(AnnotatedDeclaration declaration) {
        MethodInfo method = declaration.method();
        List<AnnotationInfo> levels = new ArrayList<>(2);
        AnnotationInfo ofMethod = meta.find(loader, method.annotations(), AnnotationRules.VERWERKING);
        addIfPresent(levels, ofMethod);
        addIfPresent(levels, meta.find(loader, declaration.type().annotations(), AnnotationRules.VERWERKING));
        RuleBuilder rule = new RuleBuilder(
                rules, "@Verwerking on " + declaration.name(), "@Verwerking", Place.of(declaration.name()), problems);
        for (TextAttribute attribute : TEXTS) {
            setText(rule, attribute, levels);
        }
        rule.verwerkingId(text(levels, "verwerkingId"));
        setGebruiker(rule, levels);
        setAfnemer(rule, levels);
        setOnFailure(rule, levels);
        for (MethodInfo.ParameterAnnotation each : method.parameterAnnotations()) {
            String root = "arg" + each.parameter();
            for (AnnotationInfo betrokkene : betrokkenen(each.annotation())) {
                addBetrokkene(rule.betrokkene().objectId(root, betrokkene.text("objectId", "")), betrokkene);
            }
        }
        for (AnnotationInfo annotation : method.annotations()) {
            for (AnnotationInfo betrokkene : betrokkenen(annotation)) {
                String written = betrokkene.text("objectId", "");
                addBetrokkene(rule.betrokkene().objectId(written.isEmpty() ? "resultaat" : written), betrokkene);
            }
        }
        for (AnnotationInfo level : levels) {
            rule.scopeOnly(level.flag("scopeOnly"));
        }
        // Not of the type: its other methods touch persons that can be named.
        rule.selectie(ofMethod != null && ofMethod.flag("selectie"));
        Rule built = rule.build();
        return problems.hasErrors() ? null : built;
    }

    private static void addIfPresent(List<AnnotationInfo> levels, AnnotationInfo level) {
        if (level != null) {
            levels.add(level);
        }
    }

    /** The nearest level that sets a text decides, be it as a constant or as a choice. */
    private static void setText(RuleBuilder rule, TextAttribute attribute, List<AnnotationInfo> levels) {
        for (AnnotationInfo level : levels) {
            String constant = level.text(attribute.key(), "");
            AnnotationInfo choice = choice(level, attribute.key());
            if (!constant.isEmpty()) {
                rule.text(attribute, constant);
            }
            if (choice != null) {
                rule.choice(attribute.key(), choice.text("from", ""), map(choice), choice.text("otherwise", ""));
            }
            if (choice != null || !constant.isEmpty()) {
                return;
            }
        }
    }

    private static void setGebruiker(RuleBuilder rule, List<AnnotationInfo> levels) {
        for (AnnotationInfo level : levels) {
            AnnotationInfo gebruiker = level.annotation("gebruiker");
            if (gebruiker != null && !gebruiker.text("path", "").isEmpty()) {
                rule.gebruiker(gebruiker.text("path", ""), gebruiker.flag("meaningless"));
                return;
            }
        }
    }

    private static void setAfnemer(RuleBuilder rule, List<AnnotationInfo> levels) {
        String kind = TextAttribute.SOORT_AFNEMER_ID.key();
        for (AnnotationInfo level : levels) {
            AnnotationInfo afnemer = level.annotation("afnemer");
            if (afnemer == null) {
                continue;
            }
            AnnotationInfo choice = choice(level, kind);
            rule.afnemer(afnemer.text(kind, ""), afnemer.text("afnemerId", ""));
            if (choice != null) {
                rule.choice(kind, choice.text("from", ""), map(choice), choice.text("otherwise", ""));
            }
            return;
        }
    }

    private static void setOnFailure(RuleBuilder rule, List<AnnotationInfo> levels) {
        for (AnnotationInfo level : levels) {
            String policy = level.text("onFailure", "DEFAULT");
            if (!"DEFAULT".equals(policy)) {
                rule.onFailure(OnFailure.valueOf(policy));
                return;
            }
        }
    }

    private static void addBetrokkene(BetrokkeneBuilder builder, AnnotationInfo betrokkene) {
        boolean kindIsChosen = choice(betrokkene, "soortObjectId") != null;
        builder.soortObjectId(kindIsChosen ? "" : betrokkene.text("soortObjectId", "BSN"))
                .betrokkenheid(betrokkene.text("betrokkenheid", ""));
        for (Object soort : betrokkene.list("soortenGegevens")) {
            builder.soortGegeven(String.valueOf(soort));
        }
        for (Object each : betrokkene.list("choices")) {
            AnnotationInfo choice = (AnnotationInfo) each;
            builder.choice(
                    choice.text("attribute", ""), choice.text("from", ""), map(choice), choice.text("otherwise", ""));
        }
        builder.add();
    }

    private static List<AnnotationInfo> betrokkenen(AnnotationInfo annotation) {
        List<AnnotationInfo> found = new ArrayList<>(1);
        if (annotation.type().equals(AnnotationRules.BETROKKENE)) {
            found.add(annotation);
        } else if (annotation.type().equals(AnnotationRules.BETROKKENE_LIST)) {
            for (Object each : annotation.list("value")) {
                found.add((AnnotationInfo) each);
            }
        }
        return found;
    }

    private static String text(List<AnnotationInfo> levels, String name) {
        for (AnnotationInfo level : levels) {
            String text = level.text(name, "");
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private static AnnotationInfo choice(AnnotationInfo annotation, String attribute) {
        for (Object each : annotation.list("choices")) {
            AnnotationInfo choice = (AnnotationInfo) each;
            if (choice.text("attribute", "").equals(attribute)) {
                return choice;
            }
        }
        return null;
    }

    private static Map<String, String> map(AnnotationInfo choice) {
        Map<String, String> map = new LinkedHashMap<>();
        for (Object each : choice.list("map")) {
            AnnotationInfo entry = (AnnotationInfo) each;
            map.put(entry.text("key", ""), entry.text("value", ""));
        }
        return map;
    }
}
