package nl.verwerkingenlogging.agent.core.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.verwerkingenlogging.agent.core.rule.Attributes;
import nl.verwerkingenlogging.agent.core.rule.BetrokkeneSpec;
import nl.verwerkingenlogging.agent.core.rule.GebruikerSpec;
import nl.verwerkingenlogging.agent.core.rule.Path;
import nl.verwerkingenlogging.agent.core.rule.PersoonSpec;
import nl.verwerkingenlogging.agent.core.rule.Rule;
import nl.verwerkingenlogging.agent.core.rule.RuleSet;
import nl.verwerkingenlogging.agent.core.rule.SyntaxException;
import nl.verwerkingenlogging.agent.core.rule.TextAttribute;
import nl.verwerkingenlogging.agent.core.rule.TextValue;
import nl.verwerkingenlogging.agent.core.rule.TypePattern;

/** Writes rules for tests as briefly as a configuration would, and makes calls. */
final class Plans {

    private final List<BetrokkeneSpec> betrokkenen = new ArrayList<>();
    private final Attributes.Builder attributes = Attributes.builder();
    private final Attributes.Builder defaults = Attributes.builder();
    private MethodShape shape = shape("java.lang.Object", "java.lang.Object", "java.lang.Object");
    private final List<PersoonSpec> personen = new ArrayList<>();
    private boolean selectie;
    private boolean padBsn = true;
    private boolean logsNobody;

    static Plans rule() {
        return new Plans();
    }

    /** A rule with one betrokkene, for a method of two parameters whose types say nothing. */
    static CapturePlan plan(String objectId) {
        return rule().betrokkene("BSN", objectId).compiled();
    }

    /** The identifiers of a call with one argument. */
    static List<String> identifiers(String objectId, Object argument) throws CaptureFailure {
        return call(plan(objectId), null, new Object[] {argument, null}, null);
    }

    /** The identifiers of a call with a result. */
    static List<String> identifiersOfResult(String objectId, Object result) throws CaptureFailure {
        return call(plan(objectId), null, new Object[2], result);
    }

    /** The identifiers of a call, of all groups together. */
    static List<String> call(CapturePlan plan, Object self, Object[] args, Object result) throws CaptureFailure {
        return identifiers(capture(plan, self, args, result));
    }

    static Capture capture(CapturePlan plan, Object self, Object[] args, Object result) throws CaptureFailure {
        Capture capture = plan.captureEntry(self, args);
        plan.captureResult(capture, result);
        return capture;
    }

    static List<String> identifiers(Capture capture) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < capture.groupCount(); i++) {
            all.addAll(objectIds(capture.group(i)));
        }
        return all;
    }

    static MethodShape shape(String returnType, String... parameterTypes) {
        return new MethodShape("nl.x.Dao", "zoek", List.of(parameterTypes), returnType, false);
    }

    static Path path(String text) {
        try {
            return Path.parse(text);
        } catch (SyntaxException wrong) {
            throw new IllegalArgumentException(text, wrong);
        }
    }

    static TextValue constant(String text) {
        return TextValue.constant(text);
    }

    static TextValue choice(String from, Map<String, String> map, String otherwise) {
        return TextValue.choice(path(from), map, otherwise);
    }

    Plans betrokkene(String soort, String objectId) {
        return betrokkene(constant(soort), objectId, null);
    }

    Plans betrokkene(TextValue soort, String objectId, TextValue betrokkenheid, TextValue... soortenGegevens) {
        betrokkenen.add(new BetrokkeneSpec(soort, path(objectId), betrokkenheid, List.of(soortenGegevens)));
        return this;
    }

    Plans persoon(String type, String soort, String objectId) {
        try {
            personen.add(new PersoonSpec(
                    "personen[" + personen.size() + "] (agent.yaml:2)",
                    TypePattern.parse(type),
                    new BetrokkeneSpec(constant(soort), Path.parseRelative("this", objectId), null, List.of())));
        } catch (SyntaxException wrong) {
            throw new IllegalArgumentException(wrong);
        }
        return this;
    }

    Plans selectie() {
        selectie = true;
        return this;
    }

    Plans verwerkingId(String path) {
        attributes.verwerkingId(path(path));
        return this;
    }

    Plans defaultVerwerkingId(String path) {
        defaults.verwerkingId(path(path));
        return this;
    }

    Plans gebruiker(String path, boolean meaningless) {
        attributes.gebruiker(new GebruikerSpec(path(path), meaningless));
        return this;
    }

    Plans afnemer(TextValue soort, String path) {
        attributes.afnemer(soort, path(path));
        return this;
    }

    Plans text(TextAttribute attribute, TextValue value) {
        attributes.text(attribute, value);
        return this;
    }

    Plans method(MethodShape method) {
        shape = method;
        return this;
    }

    Plans method(String returnType, String... parameterTypes) {
        return method(shape(returnType, parameterTypes));
    }

    Plans padBsn(boolean pad) {
        padBsn = pad;
        return this;
    }

    Plans logsNobody() {
        logsNobody = true;
        return this;
    }

    CapturePlan compile() throws CapturePlanException {
        Rule rule = new Rule(
                "acties[3]", "agent.yaml:23", null, List.of(), true, attributes.build(), betrokkenen, selectie);
        return CapturePlan.compile(
                rule,
                new RuleSet(List.of(rule), Map.of(), defaults.build(), personen),
                shape,
                new CaptureSettings(padBsn, logsNobody));
    }

    CapturePlan compiled() {
        try {
            return compile();
        } catch (CapturePlanException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    /** The identifiers of one group, in order. */
    static List<String> objectIds(Capture.Group group) {
        return IntStream.range(0, group.count()).mapToObj(group::objectId).toList();
    }
}
