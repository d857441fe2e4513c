package nl.verwerkingenlogging.agent.startup;

import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.Arrays;
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
import nl.verwerkingenlogging.agent.core.engine.CountingSink;
import nl.verwerkingenlogging.agent.core.engine.LoggingHandler;
import nl.verwerkingenlogging.agent.core.engine.Sites;
import nl.verwerkingenlogging.agent.instrumentation.loading.BootDelegation;
import nl.verwerkingenlogging.agent.instrumentation.matching.AnnotationRules;
import nl.verwerkingenlogging.agent.instrumentation.matching.RuleMatcher;
import nl.verwerkingenlogging.agent.instrumentation.report.WeavingReport;
import nl.verwerkingenlogging.agent.instrumentation.servlet.ServletRequests;
import nl.verwerkingenlogging.agent.instrumentation.types.TypeDirectory;
import nl.verwerkingenlogging.agent.instrumentation.types.TypeReader;
import nl.verwerkingenlogging.agent.instrumentation.weaving.RuleTransformer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The agent of this JVM, put together from its parts. */
final class Agent {

    private static final Logger LOG = LoggerFactory.getLogger(Agent.class);

    private final Configuration configuration;
    private final ProblemReporter problems = new ProblemReporter();
    private final Counters counters = new Counters();

    /** Makes the agent of a configuration; starts nothing. */
    Agent(Configuration configuration) {
        this.configuration = configuration;
    }

    /** Connects the bridge, starts the agent's thread and installs the transformer, in that order: a woven method finds everything ready. */
    void install(Instrumentation instrumentation) {
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
                        ids),
                report);
        TypeDirectory types = new TypeDirectory(new TypeReader(AnnotationRules.OUR_PACKAGE));
        RuleMatcher matcher = new RuleMatcher(
                configuration.rules().rules(),
                new AnnotationRules(configuration.rules(), types, report),
                Arrays.asList(new ServletRequests(), new BootDelegation()),
                types,
                report);
        Bridge.connect(new LoggingHandler(
                sites, new CountingSink(delivery.journal(), counters), clock, ids, counters, problems, logsNobody));
        AgentThread thread = new AgentThread(delivery, report, configuration.rules(), types, counters, instrumentation);
        thread.start();
        Runtime.getRuntime().addShutdownHook(new AgentThreads("shutdown").newThread(thread::shutDown));
        warmUp(matcher);
        instrumentation.addTransformer(new RuleTransformer(matcher, sites, report), true);
        weaveLoaded(instrumentation, matcher);
        LOG.info(
                "started for {}; {} rules, register {}",
                settings.get(Keys.APPLICATIE),
                configuration.rules().rules().size(),
                settings.get(Keys.REGISTER_URL));
    }

    /** Uses what the transformer uses once, so that none of it is first loaded while a class is being transformed (FC-06). */
    private static void warmUp(RuleMatcher matcher) {
        String name = Agent.class.getName();
        ClassLoader loader = Agent.class.getClassLoader();
        try (InputStream classFile = loader.getResourceAsStream(name.replace('.', '/') + ".class")) {
            byte[] bytes = new byte[classFile.available()];
            int read = classFile.read(bytes);
            if (read == bytes.length) {
                matcher.match(loader, name, bytes);
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException("the agent cannot read its own classes", unreadable);
        }
    }

    /** Weaves classes that an earlier agent, or the JVM itself, loaded before us. */
    private static void weaveLoaded(Instrumentation instrumentation, RuleMatcher matcher) {
        for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
            if (matcher.names(loaded.getClassLoader(), loaded.getName()) && instrumentation.isModifiableClass(loaded)) {
                try {
                    instrumentation.retransformClasses(loaded);
                } catch (UnmodifiableClassException | RuntimeException | LinkageError refused) {
                    LOG.warn("{} was loaded before the agent and could not be woven", loaded.getName(), refused);
                }
            }
        }
    }
}
