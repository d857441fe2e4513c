package nl.verwerkingenlogging.agent.instrumentation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import nl.verwerkingenlogging.agent.bootstrap.Bridge;
import nl.verwerkingenlogging.agent.core.capture.CaptureSettings;
import nl.verwerkingenlogging.agent.core.config.ConfigurationException;
import nl.verwerkingenlogging.agent.core.config.ConfigurationReader;
import nl.verwerkingenlogging.agent.core.diagnostics.Counters;
import nl.verwerkingenlogging.agent.core.diagnostics.ProblemReporter;
import nl.verwerkingenlogging.agent.core.encode.EncoderSettings;
import nl.verwerkingenlogging.agent.core.encode.ProcessClock;
import nl.verwerkingenlogging.agent.core.encode.VerwerkingIds;
import nl.verwerkingenlogging.agent.core.engine.CaptureSwitch;
import nl.verwerkingenlogging.agent.core.engine.LoggingHandler;
import nl.verwerkingenlogging.agent.core.engine.Sites;
import nl.verwerkingenlogging.agent.core.journal.ActiePayload;
import nl.verwerkingenlogging.agent.core.journal.ActieSink;
import nl.verwerkingenlogging.agent.core.journal.DeelPayload;
import nl.verwerkingenlogging.agent.core.journal.JournalException;
import nl.verwerkingenlogging.agent.core.journal.JournalRecord;
import nl.verwerkingenlogging.agent.core.journal.RecordKind;
import nl.verwerkingenlogging.agent.core.rule.Rule;
import nl.verwerkingenlogging.agent.core.rule.RuleSet;
import nl.verwerkingenlogging.agent.instrumentation.context.ContextCalls;
import nl.verwerkingenlogging.agent.instrumentation.jdbc.JdbcRows;
import nl.verwerkingenlogging.agent.instrumentation.matching.AnnotationRules;
import nl.verwerkingenlogging.agent.instrumentation.matching.RuleMatcher;
import nl.verwerkingenlogging.agent.instrumentation.matching.Technology;
import nl.verwerkingenlogging.agent.instrumentation.report.WeavingReport;
import nl.verwerkingenlogging.agent.instrumentation.types.TypeDirectory;
import nl.verwerkingenlogging.agent.instrumentation.types.TypeReader;
import nl.verwerkingenlogging.agent.instrumentation.weaving.LoadedClasses;
import nl.verwerkingenlogging.agent.instrumentation.weaving.RuleTransformer;

/** The fixture application, woven by the rules of a configuration, with a journal in memory. */
final class Woven {

    private static final UUID JOURNAL = new UUID(0, 1);

    static final String FIXTURE = "nl.verwerkingenlogging.agent.instrumentation.fixture.";
    /** Of the annotations, the woven class and those that have to be of its package at run time. */
    private static final Set<String> OWN_COPY = Set.of(
            ContextCalls.TYPE,
            "nl.verwerkingenlogging.annotations.Verwerkingsgegevens",
            "nl.verwerkingenlogging.annotations.Verwerkingsactie",
            "nl.verwerkingenlogging.annotations.VerwerkingScope",
            "nl.verwerkingenlogging.annotations.VerwerkingScope$Beschrijving");

    private static final String HEAD = """
            register: { url: "http://127.0.0.1:1/api/v1" }
            organisatie: { oin: "00000099000000001000" }
            journal: { directory: journal }
            verwerkingsactiviteiten:
              brp: { verwerkingsactiviteitId: 5f0bef4c-f66f-4311-84a5-19e8bf359eaf, bewaartermijn: P10Y }
            """;

    private final List<JsonNode> actions = Collections.synchronizedList(new ArrayList<>());
    private final Counters counters = new Counters();
    private final WeavingReport report;
    private final RuleTransformer transformer;
    private final Loader loader;
    private final RuleSet rules;
    private final LoadedClasses loadedClasses;
    private final RuleMatcher matcher;
    private boolean full;
    private final CaptureSwitch capture = new CaptureSwitch(counters);

    private Woven(RuleSet rules, Instrumentation instrumentation) {
        this.rules = rules;
        ProcessClock clock = ProcessClock.system(micros -> {});
        VerwerkingIds ids = new VerwerkingIds();
        ProblemReporter problems = new ProblemReporter();
        report = new WeavingReport(problems);
        Sites sites = new Sites(
                rules,
                new CaptureSettings(true),
                new EncoderSettings("00000099000000001000", false, 1000, clock, ids),
                report);
        TypeDirectory types = new TypeDirectory(new TypeReader(AnnotationRules.OUR_PACKAGE));
        loadedClasses = instrumentation == null
                ? null
                : new LoadedClasses(instrumentation, report, Executors.defaultThreadFactory());
        Consumer<String> reweave = loadedClasses == null ? name -> {} : loadedClasses::weave;
        matcher = new RuleMatcher(
                rules.rules(), new AnnotationRules(rules, types, report), technologies(rules), types, report, reweave);
        Bridge.connect(new LoggingHandler(sites, new Memory(), clock, ids, counters, problems, false, capture));
        transformer = new RuleTransformer(matcher, types, sites, report);
        if (instrumentation != null) {
            instrumentation.addTransformer(transformer, true);
        }
        loader = new Loader(instrumentation == null ? transformer : null);
    }

    /** Woven by hand as each class is defined. */
    static Woven by(Path directory, String acties) {
        return by(directory, acties, null);
    }

    /** Woven by the JVM, which the transformer is installed in. */
    static Woven by(Path directory, String acties, Instrumentation instrumentation) {
        try {
            Path file = directory.resolve("verwerkingenlogging.yaml");
            Files.writeString(file, acties.isEmpty() ? HEAD : HEAD + "acties:\n" + acties.indent(2));
            return new Woven(ConfigurationReader.read(file, Map.of(), Map.of()).rules(), instrumentation);
        } catch (IOException | ConfigurationException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A rule on a method, with one betrokkene. */
    static String rule(String method, String objectId, String... more) {
        StringBuilder rule = new StringBuilder("- method: \"" + method.replace("@", FIXTURE) + "\"\n");
        rule.append("  verwerkingsactiviteit: brp\n  actieNaam: Ophalen\n");
        rule.append("  betrokkenen: [ { soortObjectId: BSN, objectId: \"" + objectId + "\" } ]\n");
        for (String line : more) {
            rule.append("  ").append(line.replace("@", FIXTURE)).append('\n');
        }
        return rule.toString();
    }

    /** Adds classes that another compiler made, of the fixture's package. */
    Woven withClasses(Path directory) {
        loader.directory = directory;
        return this;
    }

    Object make(String type, Object... arguments) {
        try {
            return type(type).getConstructors()[0].newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    Class<?> type(String name) {
        try {
            return Class.forName(FIXTURE + name, true, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Defines a class that is generated. */
    Class<?> define(String name, byte[] classFile) {
        return loader.define(FIXTURE + name, classFile);
    }

    List<Rule> rules() {
        return rules.rules();
    }

    /** Calls the method of that name and number of parameters, not a bridge. */
    Object call(Object target, String name, Object... arguments) throws Throwable {
        Class<?> type = target instanceof Class ? (Class<?>) target : target.getClass();
        for (Method method : type.getMethods()) {
            if (method.getName().equals(name) && method.getParameterCount() == arguments.length && !method.isBridge()) {
                return invoke(method, target, arguments);
            }
        }
        throw new IllegalArgumentException(name);
    }

    static Object invoke(Method method, Object target, Object... arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    List<JsonNode> actions() {
        return actions;
    }

    /** The objectIds of each action, in order. */
    List<List<String>> persons() {
        return actions.stream()
                .map(action -> StreamSupport.stream(
                                action.get("verwerkteObjecten").spliterator(), false)
                        .map(each -> each.get("objectId").asText())
                        .toList())
                .toList();
    }

    Counters counters() {
        return counters;
    }

    WeavingReport report() {
        return report;
    }

    /** What ran of the fixture's methods. */
    @SuppressWarnings("unchecked")
    List<String> ran() {
        try {
            return (List<String>) type("LegacyDao").getField("RAN").get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes the transformer out of the JVM again. */
    void uninstall(Instrumentation instrumentation) {
        instrumentation.removeTransformer(transformer);
    }

    /** Puts the transformer into the JVM, and weaves what is loaded. */
    void installLate(Instrumentation instrumentation) {
        instrumentation.addTransformer(transformer, true);
        loadedClasses.weaveLoaded(matcher, false);
    }

    CaptureSwitch capture() {
        return capture;
    }

    private static List<Technology> technologies(RuleSet rules) {
        List<Technology> technologies = new ArrayList<>(JdbcRows.neededBy(rules.rules()));
        technologies.add(new ContextCalls());
        return technologies;
    }

    void journalIsFull() {
        full = true;
    }

    /** Keeps bodies, joined as the forwarder does. */
    private final class Memory implements ActieSink {

        private final ObjectMapper mapper = new ObjectMapper();
        private final Map<Long, JsonNode> open = new HashMap<>();

        @Override
        public synchronized void append(RecordKind kind, byte[] bytes, int offset, int length) throws JournalException {
            if (full) {
                throw new JournalException("the journal is full");
            }
            byte[] payload = Arrays.copyOfRange(bytes, offset, offset + length);
            JournalRecord record = new JournalRecord(JOURNAL, 0, kind, payload, false);
            try {
                if (DeelPayload.isOne(record)) {
                    join(kind, DeelPayload.of(record), payload);
                } else {
                    actions.add(mapper.readTree(payload, ActiePayload.BODY, length - ActiePayload.BODY));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void join(RecordKind kind, DeelPayload deel, byte[] payload) throws IOException {
            String content = new String(payload, deel.from(), deel.to() - deel.from(), StandardCharsets.UTF_8);
            if (kind == RecordKind.ACTIE) {
                JsonNode actie = mapper.readTree(content);
                open.put(deel.number(), actie);
                actions.add(actie);
            } else {
                ArrayNode objects = (ArrayNode) open.get(deel.number()).get("verwerkteObjecten");
                objects.addAll((ArrayNode) mapper.readTree("[" + content + "]"));
            }
        }

        @Override
        public int maxPayload() {
            return 1 << 20;
        }
    }

    /** Defines the fixture's classes itself, woven. */
    private static final class Loader extends ClassLoader {

        private final RuleTransformer transformer;
        private Path directory;

        Loader(RuleTransformer transformer) {
            super(Woven.class.getClassLoader());
            this.transformer = transformer;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                if (!name.startsWith(FIXTURE) && !OWN_COPY.contains(name)) {
                    return super.loadClass(name, resolve);
                }
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? define(name) : loaded;
            }
        }

        @Override
        protected URL findResource(String name) {
            Path file = directory == null ? null : directory.resolve(name);
            try {
                return file == null || !Files.exists(file) ? null : file.toUri().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalStateException(e);
            }
        }

        Class<?> define(String name, byte[] plain) {
            byte[] woven =
                    transformer == null ? null : transformer.transform(this, name.replace('.', '/'), null, null, plain);
            byte[] bytes = woven == null ? plain : woven;
            return defineClass(name, bytes, 0, bytes.length);
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            String internal = name.replace('.', '/');
            try (InputStream in = getResourceAsStream(internal + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                return define(name, in.readAllBytes());
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
