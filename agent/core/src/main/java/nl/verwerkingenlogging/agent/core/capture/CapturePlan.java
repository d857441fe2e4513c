package nl.verwerkingenlogging.agent.core.capture;

import nl.verwerkingenlogging.agent.core.rule.Rule;
import nl.verwerkingenlogging.agent.core.rule.RuleSet;
import nl.verwerkingenlogging.agent.core.rule.TextAttribute;

/**
 * How one rule captures the calls of one method (DESIGN 5): what is read when, and what is made of it. Immutable, thread-safe; holds no class of the
 * application. It reads on the thread and with the locks of the caller, and takes no lock itself. What the getters of the application that it calls do is part
 * of the capture: who calls the plan sees to it that they are not captured in turn.
 */
public final class CapturePlan {

    private static final String ONE_BY_ONE =
            "the result comes element by element, and this would have to be known before the first";

    private final PathReader verwerkingId;
    private final GroupReader[] groups;
    private final PersonFinder persons;
    private final PathReader gebruiker;
    private final AfnemerReader afnemer;
    private final TextAttribute[] chosen;
    private final TextReader[] choices;
    private final boolean logsNobody;
    private final boolean logsAfter;

    CapturePlan(PlanCompiler parts) {
        this.verwerkingId = parts.verwerkingId;
        this.groups = parts.groups.toArray(new GroupReader[0]);
        this.persons = parts.persons;
        this.gebruiker = parts.gebruiker;
        this.afnemer = parts.afnemer;
        this.chosen = parts.choices.keySet().toArray(new TextAttribute[0]);
        this.choices = parts.choices.values().toArray(new TextReader[0]);
        this.logsNobody = parts.logsNobody;
        this.logsAfter = parts.isConstructor || anythingReadsResult();
    }

    /**
     * Makes the plan of a rule for a method, and checks the rule's paths against the method's declaration. Loads no class.
     *
     * @param rule the rule
     * @param rules the rules it belongs to, whose defaults lie below it
     * @param shape the method
     * @param settings what the operator set
     * @return the plan
     * @throws CapturePlanException when the rule cannot be applied to the method
     */
    public static CapturePlan compile(Rule rule, RuleSet rules, MethodShape shape, CaptureSettings settings)
            throws CapturePlanException {
        return new PlanCompiler(rule, rules, shape, settings).compile();
    }

    /**
     * When the rule logs.
     *
     * @return true when something that the rule reads is found in the result, so that it logs after the method; false when it logs before
     */
    public boolean logsAfter() {
        return logsAfter;
    }

    /**
     * Whether a call that touches nobody is logged.
     *
     * @return true for a selectie, and for all rules when the settings say so
     */
    public boolean logsNobody() {
        return logsNobody;
    }

    /**
     * Reads everything that is not found in the result. For a rule that logs before, that is all there is; where nobody is found ({@link Capture#persons()} is
     * 0) such a rule logs nothing, unless the settings say otherwise, and only the verwerkingId, which also holds for what is nested in the call, is read.
     *
     * @param capture receives what is read; empty
     * @param self the object whose method is called; null for a static method
     * @param args the arguments, as many as the method has parameters; may be null when it has none
     * @throws CaptureFailure when a value is missing or unusable
     */
    public void captureEntry(Capture capture, Object self, Object[] args) throws CaptureFailure {
        if (verwerkingId != null && !verwerkingId.readsResult()) {
            readVerwerkingId(capture, self, args, null);
        }
        for (GroupReader group : groups) {
            group.atEntry(capture, self, args);
        }
        if (persons != null) {
            persons.inArguments(capture, args);
        }
        if (logsAfter || isLogged(capture)) {
            captureAttributes(capture, self, args);
        }
    }

    /**
     * Reads the attributes of the action that are not found in the result, for a call that turned out to touch somebody after all.
     *
     * @param capture receives what is read
     * @param self the object whose method is called; null for a static method
     * @param args the arguments
     * @throws CaptureFailure when a value is missing or unusable
     */
    public void captureAttributes(Capture capture, Object self, Object[] args) throws CaptureFailure {
        readGebruiker(capture, self, args, null, false);
        if (afnemer != null) {
            afnemer.atEntry(capture, self, args);
        }
        choose(capture, self, args, null, false);
    }

    /**
     * Reads everything that is not found in the result, into a capture of its own.
     *
     * @param self the object whose method is called; null for a static method
     * @param args the arguments; may be null when the method has no parameters
     * @return the capture
     * @throws CaptureFailure when a value is missing or unusable
     */
    public Capture captureEntry(Object self, Object[] args) throws CaptureFailure {
        Capture capture = new Capture();
        captureEntry(capture, self, args);
        return capture;
    }

    /**
     * Adds what is found in the result; nothing for a rule that logs before. Where nobody is found, the attributes of the action are not read,
     * unless the settings say that it is logged all the same.
     *
     * @param capture what {@link #captureEntry(Capture, Object, Object[])} filled for the same call
     * @param result what the method returned; may be null
     * @throws CaptureFailure when a value is missing or unusable
     */
    public void captureResult(Capture capture, Object result) throws CaptureFailure {
        if (!logsAfter) {
            return;
        }
        if (verwerkingId != null && verwerkingId.readsResult()) {
            readVerwerkingId(capture, null, null, result);
        }
        for (int i = 0; i < groups.length; i++) {
            groups[i].atReturn(capture.group(i), result);
        }
        if (persons != null && persons.readsResult()) {
            persons.inResult(capture, result);
        }
        if (isLogged(capture)) {
            readGebruiker(capture, null, null, result, true);
            if (afnemer != null) {
                afnemer.atReturn(capture, result);
            }
            choose(capture, null, null, result, true);
        }
    }

    /**
     * Captures one element of a result whose elements come one by one. The texts and attributes of the action were fixed at entry.
     *
     * @param entry what {@link #captureEntry(Capture, Object, Object[])} filled; is not changed
     * @param element the element; may be null, which is nobody
     * @return a capture with the texts and attributes of the entry and the persons of this element only
     * @throws CaptureFailure when a value is missing or unusable, or something other than betrokkenen is read from the result
     */
    public Capture captureElement(Capture entry, Object element) throws CaptureFailure {
        checkElements();
        Capture capture = entry.copy(false);
        for (int i = 0; i < groups.length; i++) {
            groups[i].atElement(capture.group(i), element);
        }
        if (persons != null && persons.readsResult()) {
            persons.inElement(capture, element);
        }
        return capture;
    }

    /**
     * Sees to it that nothing but betrokkenen is read from a result whose elements come one by one: what the whole action says cannot depend on an element.
     *
     * @throws CaptureFailure when something else is
     */
    public void checkElements() throws CaptureFailure {
        if (verwerkingId != null && verwerkingId.readsResult()) {
            throw verwerkingId.failure(ONE_BY_ONE);
        }
        if (gebruiker != null && gebruiker.readsResult()) {
            throw gebruiker.failure(ONE_BY_ONE);
        }
        if (afnemer != null && afnemer.readsResult()) {
            throw afnemer.failure(ONE_BY_ONE);
        }
        for (TextReader choice : choices) {
            checkElements(choice);
        }
        for (GroupReader group : groups) {
            checkElements(group.choiceFromResult());
        }
    }

    private static void checkElements(TextReader choice) throws CaptureFailure {
        if (choice != null && choice.readsResult()) {
            throw choice.failure(ONE_BY_ONE);
        }
    }

    private boolean isLogged(Capture capture) {
        return logsNobody || capture.persons() > 0;
    }

    private void readVerwerkingId(Capture capture, Object self, Object[] args, Object result) throws CaptureFailure {
        Object value = verwerkingId.one(self, args, result);
        if (value != null) {
            VerwerkingIds.read(value, verwerkingId, capture);
        }
    }

    private void readGebruiker(Capture capture, Object self, Object[] args, Object result, boolean fromResult)
            throws CaptureFailure {
        if (gebruiker != null && gebruiker.readsResult() == fromResult) {
            Object value = gebruiker.one(self, args, result);
            if (value != null) {
                capture.gebruiker(Identifiers.text(value, gebruiker));
            }
        }
    }

    private void choose(Capture capture, Object self, Object[] args, Object result, boolean fromResult)
            throws CaptureFailure {
        for (int i = 0; i < choices.length; i++) {
            if (choices[i].readsResult() == fromResult) {
                capture.choose(chosen[i], choices[i].text(self, args, result));
            }
        }
    }

    private boolean anythingReadsResult() {
        for (GroupReader group : groups) {
            if (group.readsResult()) {
                return true;
            }
        }
        for (TextReader choice : choices) {
            if (choice.readsResult()) {
                return true;
            }
        }
        return (persons != null && persons.readsResult())
                || (verwerkingId != null && verwerkingId.readsResult())
                || (gebruiker != null && gebruiker.readsResult())
                || (afnemer != null && afnemer.readsResult());
    }
}
