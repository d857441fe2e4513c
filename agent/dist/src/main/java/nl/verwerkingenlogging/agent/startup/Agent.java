package nl.verwerkingenlogging.agent.startup;

import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import nl.verwerkingenlogging.agent.bootstrap.Bridge;
import nl.verwerkingenlogging.agent.core.capture.CaptureSettings;
import nl.verwerkingenlogging.agent.core.config.Configuration;
import nl.verwerkingenlogging.agent.core.config.EmptyResult;
import nl.verwerkingenlogging.agent.core.config.Keys;
import nl.verwerkingenlogging.agent.core.config.Settings;
import nl.verwerkingenlogging.agent.core.diagnostics.Counters;
import nl.verwerkingenlogging.agent.core.diagnostics.ProblemReporter;
import nl.verwerkingenlogging.agent.core.encode.EncoderSettings;
import nl.verwerkingenlogging.agent.core.encode.ProcessClock;
import nl.verwerkingenlogging.agent.core.encode.VerwerkingIds;
import nl.verwerkingenlogging.agent.core.engine.CaptureSwitch;
import nl.verwerkingenlogging.agent.core.engine.CountingSink;
import nl.verwerkingenlogging.agent.core.engine.LoggingHandler;
import nl.verwerkingenlogging.agent.core.engine.Sites;
import nl.verwerkingenlogging.agent.instrumentation.context.ContextCalls;
import nl.verwerkingenlogging.agent.instrumentation.jdbc.JdbcRows;
import nl.verwerkingenlogging.agent.instrumentation.loading.BootDelegation;
import nl.verwerkingenlogging.agent.instrumentation.matching.AnnotationRules;
import nl.verwerkingenlogging.agent.instrumentation.matching.RuleMatcher;
import nl.verwerkingenlogging.agent.instrumentation.matching.Technology;
import nl.verwerkingenlogging.agent.instrumentation.report.WeavingReport;
import nl.verwerkingenlogging.agent.instrumentation.servlet.ServletRequests;
import nl.verwerkingenlogging.agent.instrumentation.types.TypeDirectory;
import nl.verwerkingenlogging.agent.instrumentation.types.TypeReader;
import nl.verwerkingenlogging.agent.instrumentation.weaving.LoadedClasses;
import nl.verwerkingenlogging.agent.instrumentation.weaving.RuleTransformer;
import nl.verwerkingenlogging.agent.instrumentation.weaving.WarmUp;

/** The agent of this JVM, put together from its parts. */
final class Agent {

    private final Configuration configuration;
    private final ProblemReporter problems = new ProblemReporter();
    private final Counters counters = new Counters();

    /** Makes the agent of a configuration; starts nothing. */
    Agent(Configuration configuration) {
        this.configuration = configuration;
    }

    /**
     * Connects the bridge, starts the agent's thread and installs the transformer, in that order: a woven method finds everything ready.
     *
     * @param instrumentation how classes are woven
     * @param introduction what to log once it is clear that this JVM is an application
     * @param late whether the application runs already, so that any of its loaded classes may be meant
     */
    void install(Instrumentation instrumentation, List<String> introduction, boolean late) {
        Settings settings = configuration.settings();
        ProcessClock clock = ProcessClock.system(micros -> problems.report(
                "clock", "the clock stepped back by " + micros + " microseconds; times go on from the last one"));
        VerwerkingIds ids = new VerwerkingIds();
        Delivery delivery = new Delivery(settings, counters);
        WeavingReport report = new WeavingReport(problems);
        boolean logsNobody = settings.get(Keys.CAPTURE_EMPTY_RESULT) == EmptyResult.LOG;
        Sites sites = new Sites(
                configuration.rules(),
                new CaptureSettings(settings.get(Keys.CAPTURE_PAD_BSN), logsNobody),
                new EncoderSettings(
                        settings.get(Keys.ORGANISATIE_OIN),
                        settings.get(Keys.CAPTURE_UITVOERDER_ALWAYS),
                        settings.get(Keys.CAPTURE_MAX_OBJECTS),
                        clock,
                        ids,
                        delivery.openActies()),
                report);
        LoadedClasses loadedClasses = new LoadedClasses(instrumentation, report, new AgentThreads("weaving"));
        TypeDirectory types = new TypeDirectory(new TypeReader(AnnotationRules.OUR_PACKAGE));
        RuleMatcher matcher = new RuleMatcher(
                configuration.rules().rules(),
                new AnnotationRules(configuration.rules(), types, report),
                technologies(),
                types,
                report,
                loadedClasses::weave);
        CaptureSwitch capture = new CaptureSwitch(counters);
        KillSwitchFile killSwitch = new KillSwitchFile(Components.killSwitchFile(settings), capture);
        killSwitch.begin();
        Bridge.connect(new LoggingHandler(
                sites,
                new CountingSink(delivery.journal(), counters),
                clock,
                ids,
                counters,
                problems,
                logsNobody,
                capture));
        AgentThread thread = new AgentThread(
                delivery,
                report,
                configuration.rules(),
                types,
                matcher,
                counters,
                instrumentation,
                introduction,
                killSwitch,
                capture);
        thread.start();
        Runtime.getRuntime().addShutdownHook(new AgentThreads("shutdown").newThread(thread::shutDown));
        warmUp(matcher, types);
        RuleTransformer transformer = new RuleTransformer(matcher, types, sites, report);
        new AgentThreads("warm-up").newThread(new WarmUp(transformer)).start();
        instrumentation.addTransformer(transformer, true);
        loadedClasses.weaveLoaded(matcher, late);
    }

    private List<Technology> technologies() {
        List<Technology> all =
                new ArrayList<>(Arrays.asList(new ServletRequests(), new BootDelegation(), new ContextCalls()));
        all.addAll(JdbcRows.neededBy(configuration.rules().rules()));
        return Collections.unmodifiableList(all);
    }

    /** Uses what judges names once, so that none of it is first loaded while a class is being transformed (FC-06). */
    private static void warmUp(RuleMatcher matcher, TypeDirectory types) {
        String name = Agent.class.getName();
        ClassLoader loader = Agent.class.getClassLoader();
        matcher.match(loader, name, types.classFile(loader, name));
    }
}
