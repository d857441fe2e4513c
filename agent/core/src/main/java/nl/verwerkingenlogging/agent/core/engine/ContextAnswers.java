package nl.verwerkingenlogging.agent.core.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.verwerkingenlogging.agent.bootstrap.Handler;
import nl.verwerkingenlogging.agent.bootstrap.Refusal;
import nl.verwerkingenlogging.agent.core.capture.Capture;
import nl.verwerkingenlogging.agent.core.capture.CaptureFailure;
import nl.verwerkingenlogging.agent.core.capture.GivenIdentifiers;
import nl.verwerkingenlogging.agent.core.config.GivenTexts;
import nl.verwerkingenlogging.agent.core.diagnostics.Counters;
import nl.verwerkingenlogging.agent.core.diagnostics.Counters.Counter;
import nl.verwerkingenlogging.agent.core.diagnostics.ProblemReporter;
import nl.verwerkingenlogging.agent.core.encode.ActieEncoder;
import nl.verwerkingenlogging.agent.core.encode.ProcessClock;
import nl.verwerkingenlogging.agent.core.encode.VerwerkingIds;
import nl.verwerkingenlogging.agent.core.journal.ActiePayload;
import nl.verwerkingenlogging.agent.core.journal.ActieSink;
import nl.verwerkingenlogging.agent.core.journal.JournalException;
import nl.verwerkingenlogging.agent.core.model.Formats;
import nl.verwerkingenlogging.agent.core.rule.Attributes;
import nl.verwerkingenlogging.agent.core.rule.MethodPattern;
import nl.verwerkingenlogging.agent.core.rule.OnFailure;
import nl.verwerkingenlogging.agent.core.rule.Path;
import nl.verwerkingenlogging.agent.core.rule.Rule;
import nl.verwerkingenlogging.agent.core.rule.RuleSet;
import nl.verwerkingenlogging.agent.core.rule.TextAttribute;
import nl.verwerkingenlogging.agent.core.rule.TextValue;
import nl.verwerkingenlogging.agent.core.rule.Verwerkingsactiviteit;

/** Answers what code asks through {@code VerwerkingContext} (A-04, AMB-48). Bad input is a capture failure like any other. Thread-safe. */
final class ContextAnswers {

    private static final String NAME = "VerwerkingContext";
    private static final String ACTIVITEIT_ID = "verwerkingsactiviteitId";
    private static final String VERWERKING_ID = "verwerkingId";
    private static final String GEBRUIKER = "gebruiker";
    private static final String AFNEMER_ID = "afnemerId";
    private static final String ON_FAILURE = "onFailure";

    private final Sites sites;
    private final ActieSink sink;
    private final ProcessClock clock;
    private final VerwerkingIds ids;
    private final Counters counters;
    private final ProblemReporter problems;
    private final boolean logsNobody;
    private final RuleEncoders encoders;
    private final ScopeValues defaults;

    ContextAnswers(
            Sites sites,
            ActieSink sink,
            ProcessClock clock,
            VerwerkingIds ids,
            Counters counters,
            ProblemReporter problems,
            boolean logsNobody) {
        this.sites = sites;
        this.sink = sink;
        this.clock = clock;
        this.ids = ids;
        this.counters = counters;
        this.problems = problems;
        this.logsNobody = logsNobody;
        Attributes all = sites.rules().defaults();
        RuleSet rules = new RuleSet(sites.rules().rules(), sites.rules().activiteiten(), constantsOf(all));
        Rule rule = new Rule(
                NAME + ".actie",
                NAME,
                null,
                Collections.<MethodPattern>emptyList(),
                true,
                Attributes.builder().build(),
                Collections.emptyList());
        this.encoders = new RuleEncoders(rule, rules, sites.encoderSettings());
        this.defaults = new ScopeValues(
                Collections.emptyMap(),
                all.gebruiker() == null ? null : constant(all.gebruiker().path()),
                constant(all.afnemerId()));
    }

    /** There is no call that a choice of the defaults could look at. */
    private static Attributes constantsOf(Attributes defaults) {
        Attributes.Builder constants = Attributes.builder();
        for (TextAttribute attribute : TextAttribute.values()) {
            TextValue text = defaults.text(attribute);
            if (text != null && !text.isChoice()) {
                constants.text(attribute, text);
            }
        }
        return constants.build();
    }

    private static String constant(Path path) {
        return path != null && path.root() == Path.Root.CONSTANT ? path.constant() : null;
    }

    /** The answer, a refusal, or null; see the handler for the questions. */
    Object answer(ThreadState thread, Class<?> caller, String question, Object[] values) {
        boolean lenient = isLenient(thread, question, values);
        try {
            switch (question) {
                case "actief":
                    return true;
                case "betrokkene":
                    add(thread, group(place(question), values));
                    return null;
                case "handelingNaam":
                    setHandeling(thread, (String) values[0]);
                    return null;
                case VERWERKING_ID:
                    setVerwerkingId(thread, values[0]);
                    return null;
                case "log":
                    log(thread, map(values[0]), (List<?>) values[1]);
                    return null;
                case "open":
                    return open(thread, map(values[0]));
                case Handler.CLOSE:
                    close(thread, values[0]);
                    return null;
                default:
                    throw new CaptureFailure("this agent is older than the annotations and does not know it");
            }
        } catch (CaptureFailure | JournalException missed) {
            return missed(caller, place(question), lenient, missed.getMessage());
        }
    }

    Refusal defect(Class<?> caller, String question, Throwable defect) {
        problems.report("defect in the agent at " + place(question), defect);
        return Handler.CLOSE.equals(question)
                ? null
                : missed(
                        caller,
                        place(question),
                        sites.isLenient(),
                        "the agent failed: " + defect.getClass().getName());
    }

    private Refusal missed(Class<?> caller, String place, boolean lenient, String why) {
        String reason = Reasons.without(place, why);
        problems.report("not logged: " + place, reason);
        if (lenient) {
            counters.increment(Counter.CAPTURED);
            counters.increment(Counter.DROPPED);
            return null;
        }
        counters.increment(Counter.WITHHELD);
        return new RefusalExceptions(caller.getClassLoader())
                .refusal("verwerking not logged, " + place + ": " + reason);
    }

    private static String place(String question) {
        return NAME + "." + question;
    }

    private boolean isLenient(ThreadState thread, String question, Object[] values) {
        if ("log".equals(question)) {
            Object policy = map(values[0]).get(ON_FAILURE);
            if (OnFailure.LENIENT.name().equals(policy)
                    || OnFailure.STRICT.name().equals(policy)) {
                return OnFailure.LENIENT.name().equals(policy);
            }
            return sites.isLenient();
        }
        Activation current = thread.current();
        return current == null ? sites.isLenient() : current.binding().isLenient();
    }

    @SuppressWarnings("unchecked") // The annotations' own map; its values are looked at one by one.
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    /** Adds somebody to the running action, or logs a further one when that is logged already. */
    private void add(ThreadState thread, Capture.Group group) throws CaptureFailure, JournalException {
        Activation current = thread.current();
        if (current == null) {
            throw new CaptureFailure("no method is running that a rule or annotation is about");
        }
        Binding binding = current.binding();
        if (binding.error() != null) {
            throw new CaptureFailure(binding.error());
        }
        if (binding.logsAfter() && !current.isHandled()) {
            current.capture().add(group);
            return;
        }
        Capture further = current.capture().withoutPersons();
        if (current.capture().persons() == 0 && !logsNobody) {
            binding.plan().captureAttributes(further, current.self(), current.arguments());
        }
        further.add(group);
        current.complete(further);
        write(thread, further, current.encoder());
    }

    private void setHandeling(ThreadState thread, String name) throws CaptureFailure {
        String checked = checked(TextAttribute.HANDELING_NAAM, name);
        if (isInsideSomething(thread, "handelingNaam")) {
            if (thread.current() != null) {
                thread.current().own(TextAttribute.HANDELING_NAAM, checked);
            }
            thread.scope(TextAttribute.HANDELING_NAAM, checked);
        }
    }

    private void setVerwerkingId(ThreadState thread, Object id) throws CaptureFailure {
        Capture read = new Capture();
        GivenIdentifiers.verwerkingId(place(VERWERKING_ID), id, read);
        if (isInsideSomething(thread, VERWERKING_ID)) {
            thread.unit(read.verwerkingIdHigh(), read.verwerkingIdLow());
            if (thread.current() != null) {
                thread.current().capture().verwerkingId(read.verwerkingIdHigh(), read.verwerkingIdLow());
            }
        }
    }

    /** Outside everything it would hold for whatever this thread does next, without end. */
    private boolean isInsideSomething(ThreadState thread, String question) {
        if (!thread.isInsideSomething()) {
            problems.report(place(question), "called outside any action, scope and request: without effect");
            return false;
        }
        return true;
    }

    private void log(ThreadState thread, Map<String, Object> values, List<?> betrokkenen)
            throws CaptureFailure, JournalException {
        ScopeValues own = values(values);
        Capture capture = new Capture();
        for (Object each : betrokkenen) {
            capture.add(group(NAME + ".actie", (Object[]) each));
        }
        if (values.containsKey(VERWERKING_ID)) {
            GivenIdentifiers.verwerkingId(place(VERWERKING_ID), values.get(VERWERKING_ID), capture);
        }
        if (capture.persons() == 0 && !logsNobody) {
            counters.increment(Counter.NOBODY);
            return;
        }
        ScopeValues all = own.over(thread.scope()).over(defaults);
        if (all.gebruiker() != null) {
            capture.gebruiker(all.gebruiker());
        }
        if (all.afnemerId() != null) {
            capture.afnemerId(all.afnemerId());
        }
        write(thread, capture, encoders.of(own, thread.scope()));
    }

    /** Logs what happens now, in the unit of the thread where it says none itself. */
    private void write(ThreadState thread, Capture capture, ActieEncoder encoder)
            throws CaptureFailure, JournalException {
        if (!capture.hasVerwerkingId()) {
            unitFor(thread, capture);
        }
        encoder.write(
                capture,
                ActiePayload.OUTCOME_UNKNOWN,
                clock.next(),
                ActiePayload.UNKNOWN,
                capture.verwerkingIdHigh(),
                capture.verwerkingIdLow(),
                sink);
    }

    /** The unit of the thread; without one, the action is a unit of its own. */
    private void unitFor(ThreadState thread, Capture capture) {
        if (thread.hasUnit()) {
            capture.verwerkingId(thread.unitHigh(), thread.unitLow());
        } else {
            long number = ids.draw();
            capture.verwerkingId(ids.high(number), ids.low(number));
        }
    }

    private ScopeFrame open(ThreadState thread, Map<String, Object> values) throws CaptureFailure {
        ScopeValues given = values(values);
        Capture id = new Capture();
        if (values.containsKey(VERWERKING_ID)) {
            GivenIdentifiers.verwerkingId(place(VERWERKING_ID), values.get(VERWERKING_ID), id);
        }
        ScopeFrame opened = thread.openScope(given, ids);
        if (id.hasVerwerkingId()) {
            thread.unit(id.verwerkingIdHigh(), id.verwerkingIdLow());
        }
        return opened;
    }

    private void close(ThreadState thread, Object opened) {
        if (opened instanceof ScopeFrame) {
            if (((ScopeFrame) opened).isOf(thread)) {
                thread.closeScope((ScopeFrame) opened);
            } else {
                problems.report(place(Handler.CLOSE), "on another thread than the scope was opened on: without effect");
            }
        }
    }

    private Capture.Group group(String place, Object[] values) throws CaptureFailure {
        List<String> soorten = new ArrayList<>();
        if (values[3] != null) {
            for (Object soort : (Object[]) values[3]) {
                soorten.add(ofBetrokkene("soortenGegevens", soort));
            }
        }
        return GivenIdentifiers.group(
                place,
                ofBetrokkene("soortObjectId", values[0]),
                values[1],
                values[2] == null ? null : ofBetrokkene("betrokkenheid", values[2]),
                soorten,
                sites.captureSettings());
    }

    private static String ofBetrokkene(String key, Object text) throws CaptureFailure {
        String checked = GivenTexts.ofBetrokkene((String) text);
        if (checked == null) {
            throw new CaptureFailure(key + " is null, blank, too long or holds a control character");
        }
        return checked;
    }

    private ScopeValues values(Map<String, Object> values) throws CaptureFailure {
        Map<TextAttribute, String> texts = new EnumMap<>(TextAttribute.class);
        for (TextAttribute attribute : TextAttribute.values()) {
            if (values.containsKey(attribute.key())) {
                texts.put(attribute, checked(attribute, (String) values.get(attribute.key())));
            }
        }
        if (values.containsKey(ACTIVITEIT_ID)) {
            texts.put(TextAttribute.VERWERKINGSACTIVITEIT, activiteit(values.get(ACTIVITEIT_ID)));
        } else if (texts.containsKey(TextAttribute.VERWERKINGSACTIVITEIT)
                && !sites.rules().activiteiten().containsKey(texts.get(TextAttribute.VERWERKINGSACTIVITEIT))) {
            throw new CaptureFailure("verwerkingsactiviteit is not under verwerkingsactiviteiten in the configuration");
        }
        String afnemerId =
                values.containsKey(AFNEMER_ID) ? GivenIdentifiers.text(AFNEMER_ID, values.get(AFNEMER_ID)) : null;
        if ("OIN".equals(texts.get(TextAttribute.SOORT_AFNEMER_ID)) && !Formats.isOin(afnemerId)) {
            throw new CaptureFailure("afnemerId is an OIN and does not consist of 20 digits");
        }
        return new ScopeValues(
                texts,
                values.containsKey(GEBRUIKER) ? GivenIdentifiers.text(GEBRUIKER, values.get(GEBRUIKER)) : null,
                afnemerId);
    }

    /** By the configuration's name where it has one for the id, so that its other values hold too. */
    private String activiteit(Object id) throws CaptureFailure {
        if (id == null) {
            throw new CaptureFailure("verwerkingsactiviteitId is null");
        }
        for (Verwerkingsactiviteit known : sites.rules().activiteiten().values()) {
            if (known.id().equalsIgnoreCase(id.toString())) {
                return known.name();
            }
        }
        return id.toString();
    }

    private static String checked(TextAttribute attribute, String text) throws CaptureFailure {
        String checked = GivenTexts.checked(attribute, text);
        if (checked == null) {
            throw new CaptureFailure(
                    attribute.key() + " is null or cannot be used; expected " + GivenTexts.expectation(attribute));
        }
        return checked;
    }
}
