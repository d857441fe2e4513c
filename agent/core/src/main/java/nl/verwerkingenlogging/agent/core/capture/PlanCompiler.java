package nl.verwerkingenlogging.agent.core.capture;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.verwerkingenlogging.agent.core.rule.Attributes;
import nl.verwerkingenlogging.agent.core.rule.BetrokkeneSpec;
import nl.verwerkingenlogging.agent.core.rule.GebruikerSpec;
import nl.verwerkingenlogging.agent.core.rule.Path;
import nl.verwerkingenlogging.agent.core.rule.Rule;
import nl.verwerkingenlogging.agent.core.rule.RuleSet;
import nl.verwerkingenlogging.agent.core.rule.TextAttribute;
import nl.verwerkingenlogging.agent.core.rule.TextValue;

/** Turns a rule into the parts of a {@link CapturePlan} and finds everything that is wrong with it for one method. Used once, by one thread. */
final class PlanCompiler {

    PathReader verwerkingId;
    final List<GroupReader> groups = new ArrayList<>();
    PersonFinder persons;
    PathReader gebruiker;
    AfnemerReader afnemer;
    final Map<TextAttribute, TextReader> choices = new EnumMap<>(TextAttribute.class);

    final CaptureSettings settings;
    final boolean logsNobody;

    private final RuleSet rules;
    private final MethodShape shape;

    /** A constructor can neither be skipped nor has it a {@code this} before it ran, so its rules log afterwards. */
    final boolean isConstructor;

    private final Rule rule;
    private final Attributes attributes;
    private final Problems problems = new Problems();
    private final PathChecker checker;

    PlanCompiler(Rule rule, RuleSet rules, MethodShape shape, CaptureSettings settings) {
        this.rule = rule;
        this.attributes = rule.attributes().orElse(rules.defaults());
        this.settings = settings;
        this.logsNobody = settings.logsNobody() || rule.selectie();
        this.rules = rules;
        this.shape = shape;
        this.isConstructor = shape.isConstructor();
        this.checker = new PathChecker(shape, problems);
    }

    CapturePlan compile() throws CapturePlanException {
        if (rule.betrokkenen().isEmpty() && !rule.selectie()) {
            compilePersons();
        }
        for (int i = 0; i < rule.betrokkenen().size(); i++) {
            groups.add(
                    group(rule.betrokkenen().get(i), rule.betrokkenen().size() == 1 ? "" : "betrokkenen[" + i + "]."));
        }
        compileVerwerkingId();
        compileGebruiker();
        compileAfnemer();
        for (TextAttribute attribute : TextAttribute.values()) {
            TextValue text = attributes.text(attribute);
            // The kind of the recipient goes with its identifier, or not at all.
            if (text != null && text.isChoice() && attribute != TextAttribute.SOORT_AFNEMER_ID) {
                choices.put(attribute, text(text, attribute.key()));
            }
        }
        problems.throwIfAny();
        CapturePlan plan = new CapturePlan(this);
        if (rule.selectie() && plan.logsAfter()) {
            problems.wrong(
                    place("selectie")
                            + ": a selection is logged before the method runs, so that nothing of it can be read from resultaat");
            problems.throwIfAny();
        }
        return plan;
    }

    private void compilePersons() {
        boolean holdsOne = PersonFinder.canHold(shape.returnType());
        for (String parameter : shape.parameterTypes()) {
            holdsOne |= PersonFinder.canHold(parameter);
        }
        if (!holdsOne) {
            problems.ruledOut(place("betrokkenen") + ": is missing, and nothing that " + shape
                    + " takes or returns can be a person of personen or @Betrokkene");
        }
        persons = new PersonFinder(
                PersonTypes.of(rules, settings.padBsn()), place("personen"), PersonFinder.canHold(shape.returnType()));
    }

    private GroupReader group(BetrokkeneSpec spec, String prefix) {
        String key = prefix + "objectId";
        Path path = at(spec.objectId());
        PathReader objectId = new PathReader(path, place(key), false);
        checker.check(path, place(key), true, DeclaredTypes::isNoIdentifier);
        checkConstant(spec.objectId(), () -> Identifiers.text(spec.objectId().constant(), objectId));
        List<TextReader> soortenGegevens = new ArrayList<>();
        for (int i = 0; i < spec.soortenGegevens().size(); i++) {
            soortenGegevens.add(text(spec.soortenGegevens().get(i), prefix + "soortenGegevens[" + i + "]"));
        }
        return new GroupReader(
                objectId,
                text(spec.soortObjectId(), prefix + "soortObjectId"),
                spec.betrokkenheid() == null ? null : text(spec.betrokkenheid(), prefix + "betrokkenheid"),
                soortenGegevens,
                settings.padBsn());
    }

    private void compileVerwerkingId() {
        Path path = attributes.verwerkingId();
        if (path != null) {
            verwerkingId = single(path, "verwerkingId", DeclaredTypes::isNoVerwerkingId);
            checkConstant(path, () -> VerwerkingIds.read(path.constant(), verwerkingId, new Capture()));
        }
    }

    private void compileGebruiker() {
        GebruikerSpec spec = attributes.gebruiker();
        if (spec != null) {
            gebruiker = single(spec.path(), "gebruiker", DeclaredTypes::isNoIdentifier);
            checkConstant(spec.path(), () -> Identifiers.text(spec.path().constant(), gebruiker));
            if (!spec.meaningless()) {
                problems.wrong(
                        place("gebruiker")
                                + ": hashing is not supported in this version; {path: ..., meaningless: true} takes a key as it is");
            }
        }
    }

    private void compileAfnemer() {
        Path path = attributes.afnemerId();
        if (path != null) {
            TextReader soort = text(attributes.text(TextAttribute.SOORT_AFNEMER_ID), "afnemer.soortAfnemerId");
            afnemer = new AfnemerReader(single(path, "afnemer.afnemerId", DeclaredTypes::isNoIdentifier), soort);
            if (!soort.isChoice()) {
                checkConstant(path, () -> afnemer.atEntry(new Capture(), null, null));
            }
        }
    }

    private Path at(Path written) {
        return isConstructor ? written.ofNewObject() : written;
    }

    private PathReader single(Path written, String key, Predicate<String> unusable) {
        Path path = at(written);
        checker.check(path, place(key), false, unusable);
        return new PathReader(path, place(key), true);
    }

    private TextReader text(TextValue written, String key) {
        TextValue value = isConstructor ? written.ofNewObject() : written;
        if (value.isChoice()) {
            checker.check(value.from(), place(key), false, DeclaredTypes::isNoChoice);
        }
        return new TextReader(value, place(key));
    }

    private void checkConstant(Path path, Use use) {
        if (path.root() == Path.Root.CONSTANT) {
            try {
                use.make();
            } catch (CaptureFailure unusable) {
                problems.wrong(unusable.getMessage());
            }
        }
    }

    private String place(String key) {
        return rule + ": " + key;
    }

    /** What is made of a constant at each call, tried out beforehand. */
    private interface Use {
        void make() throws CaptureFailure;
    }
}
