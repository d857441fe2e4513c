package nl.verwerkingenlogging.agent.core.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.verwerkingenlogging.agent.bootstrap.Bridge;
import nl.verwerkingenlogging.agent.bootstrap.Call;
import nl.verwerkingenlogging.agent.core.capture.CaptureSettings;
import nl.verwerkingenlogging.agent.core.capture.MethodShape;
import nl.verwerkingenlogging.agent.core.diagnostics.Counters;
import nl.verwerkingenlogging.agent.core.diagnostics.ProblemReporter;
import nl.verwerkingenlogging.agent.core.encode.EncoderSettings;
import nl.verwerkingenlogging.agent.core.encode.ProcessClock;
import nl.verwerkingenlogging.agent.core.encode.VerwerkingIds;
import nl.verwerkingenlogging.agent.core.journal.ActiePayload;
import nl.verwerkingenlogging.agent.core.journal.ActieSink;
import nl.verwerkingenlogging.agent.core.journal.JournalException;
import nl.verwerkingenlogging.agent.core.journal.RecordKind;
import nl.verwerkingenlogging.agent.core.rule.Attributes;
import nl.verwerkingenlogging.agent.core.rule.BetrokkeneSpec;
import nl.verwerkingenlogging.agent.core.rule.MethodPattern;
import nl.verwerkingenlogging.agent.core.rule.OnFailure;
import nl.verwerkingenlogging.agent.core.rule.Path;
import nl.verwerkingenlogging.agent.core.rule.Rule;
import nl.verwerkingenlogging.agent.core.rule.RuleSet;
import nl.verwerkingenlogging.agent.core.rule.SyntaxException;
import nl.verwerkingenlogging.agent.core.rule.TextValue;

/** Does what a woven method does, on a handler whose collaborators can be made to fail. The body is the test's. */
final class WovenMethod {

    private static final Pattern VERWERKING_ID = Pattern.compile("\"verwerkingId\":\"([^\"]+)\"");

    /** Throws what a stage has to throw, while it is set. */
    interface Fault {
        void strike(Stage stage) throws JournalException;
    }

    /** What can fail. */
    enum Stage {
        CLOCK,
        SINK,
        ENCODER
    }

    private final CountingLogger log = new CountingLogger();
    private final ProblemReporter problems = new ProblemReporter(log, System::currentTimeMillis);
    private final Counters counters = new Counters();
    private final List<String> bodies = new ArrayList<>();
    private final int site;
    private final LoggingHandler handler;
    private Fault fault = stage -> {};

    private WovenMethod(String path, OnFailure policy, boolean withIds) throws SyntaxException {
        ProcessClock clock = new ProcessClock(
                () -> {
                    struck(Stage.CLOCK);
                    return System.currentTimeMillis() * 1000;
                },
                late -> {});
        VerwerkingIds ids = new VerwerkingIds();
        Sites sites = new Sites(
                new RuleSet(List.of(), Map.of(), Attributes.builder().build()),
                new CaptureSettings(true),
                new EncoderSettings("00000099000000001000", false, 1000, clock, ids),
                new Sites.Listener() {
                    @Override
                    public void leftOut(Rule rule, MethodShape method, String reason) {
                        throw new IllegalArgumentException(reason);
                    }

                    @Override
                    public void inError(String rule, MethodShape method, String reason) {
                        throw new IllegalArgumentException(reason);
                    }
                });
        Rule rule = new Rule(
                "acties[0]",
                "file:1",
                MethodPattern.parse("x.Y#*"),
                List.of(),
                true,
                Attributes.builder().onFailure(policy).build(),
                List.of(new BetrokkeneSpec(TextValue.constant("BSN"), Path.parse(path), null, List.of())));
        MethodShape shape = new MethodShape("x.Y", "zoek", List.of("java.lang.Object"), "java.lang.Object", false);
        site = sites.register(getClass().getClassLoader(), shape, List.of(Candidate.of(rule, null, true)))
                .number();
        handler = new LoggingHandler(
                sites,
                new CountingSink(new Memory(), counters),
                clock,
                withIds ? ids : null,
                counters,
                problems,
                false,
                new CaptureSwitch(counters));
        Bridge.connect(handler);
    }

    /** Woven by a rule with one betrokkene, found by a path. */
    static WovenMethod reading(String path, OnFailure policy) {
        return make(path, policy, true);
    }

    /** With nothing that makes verwerkingIds, which is a defect as good as any. */
    static WovenMethod withoutIds(String path, OnFailure policy) {
        return make(path, policy, false);
    }

    private static WovenMethod make(String path, OnFailure policy, boolean withIds) {
        try {
            return new WovenMethod(path, policy, withIds);
        } catch (SyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Makes stages fail from now on. */
    void fail(Fault with) {
        fault = with;
    }

    /** Calls the method, as the advice would be inlined into it. */
    Object call(Object argument, Callable<Object> body) throws Exception {
        Call call = Bridge.enter(site, this, new Object[] {argument});
        Object result;
        try {
            result = body.call();
        } catch (Throwable thrown) {
            exit(call, null, thrown);
            throw thrown;
        }
        exit(call, result, null);
        return result;
    }

    private static void exit(Call call, Object result, Throwable thrown) {
        if (call != null) {
            call.left = true;
            Bridge.exit(call, result, thrown);
        }
    }

    LoggingHandler handler() {
        return handler;
    }

    Counters counters() {
        return counters;
    }

    ProblemReporter problems() {
        return problems;
    }

    /** What the agent logged of itself, stack traces left out. */
    List<String> logged() {
        return log.lines();
    }

    /** The bodies of the actions. */
    List<String> bodies() {
        return bodies;
    }

    /** The verwerkingIds of the actions. */
    List<String> verwerkingIds() {
        return bodies.stream()
                .map(body -> {
                    Matcher matcher = VERWERKING_ID.matcher(body);
                    return matcher.find() ? matcher.group(1) : "none";
                })
                .toList();
    }

    private void struck(Stage stage) {
        try {
            fault.strike(stage);
        } catch (JournalException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Keeps bodies. */
    private final class Memory implements ActieSink {

        @Override
        public void append(RecordKind kind, byte[] bytes, int offset, int length) throws JournalException {
            fault.strike(Stage.SINK);
            bodies.add(new String(bytes, offset + ActiePayload.BODY, length - ActiePayload.BODY, UTF_8));
        }

        @Override
        public int maxPayload() {
            // Asked in the middle of encoding.
            struck(Stage.ENCODER);
            return 1 << 20;
        }
    }
}
