package nl.verwerkingenlogging.agent.core.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes of other loaders and modules: they are read, not kept, and their loaders never wait for us. */
class ForeignLoaderTest {

    private static final String PERSOON = """
            package app;
            public class Persoon implements Comparable<Persoon> {
                private final String anr = "anr";
                public String getBsn() { return "bsn"; }
                public String getPartner(Extra unused) { return null; }
                public Extra extra() { return new Extra(); }
                public int compareTo(Persoon other) { return 0; }
            }
            """;

    private static final String EXTRA = "package app; public class Extra { int id = 7; }";

    @TempDir
    Path directory;

    private Path classes() throws IOException {
        return Compiled.classes(directory, Map.of("app/Persoon.java", PERSOON, "app/Extra.java", EXTRA));
    }

    private static Object persoon(ClassLoader loader) throws ReflectiveOperationException {
        return loader.loadClass("app.Persoon").getConstructor().newInstance();
    }

    @Test
    void aLoaderIsCollectedAfterItsClassesWereCaptured() throws Exception {
        Path classes = classes();
        List<CapturePlan> plans = List.of(
                Plans.plan("arg0.bsn"),
                Plans.plan("arg0.anr"),
                Plans.plan("arg0.extra.id"),
                Plans.plan("arg0[*].bsn"),
                Plans.rule().persoon("app.Persoon", "BSN", "bsn").compiled(),
                Plans.plan("arg0.naam"),
                Plans.plan("arg0"));
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            loaders.add(useOnce(classes, plans));
        }
        await().atMost(20, TimeUnit.SECONDS).untilAsserted(() -> {
            System.gc();
            assertThat(loaders).allMatch(loader -> loader.get() == null);
        });
        assertThat(plans).isNotEmpty();
    }

    private static WeakReference<ClassLoader> useOnce(Path classes, List<CapturePlan> plans) throws Exception {
        ClassLoader loader = new Compiled.Loader(classes);
        Object[] args = {persoon(loader), null};
        int failures = 0;
        for (CapturePlan plan : plans) {
            try {
                assertThat(plan.captureEntry(null, args).persons()).isEqualTo(1);
            } catch (CaptureFailure noSuchProperty) {
                failures++;
            }
        }
        assertThat(failures).isEqualTo(2);
        return new WeakReference<>(loader);
    }

    @Test
    void aClassThatRefersToAMissingLibraryIsReadWhereItCanBe() throws Exception {
        Path classes = classes();
        Files.delete(classes.resolve("app/Extra.class"));
        Object persoon = persoon(new Compiled.Loader(classes));
        assertThat(Plans.identifiers("arg0.anr", persoon)).containsExactly("anr");
        assertThatThrownBy(() -> Plans.identifiers("arg0.bsn", persoon))
                .isInstanceOf(CaptureFailure.class)
                .hasMessageContaining("the members of app.Persoon cannot be read (java.lang.NoClassDefFoundError)");
        assertThatThrownBy(() -> Plans.identifiers("arg0", persoon))
                .isInstanceOf(CaptureFailure.class)
                .hasMessageContaining("not app.Persoon; it has (NoClassDefFoundError)");
    }

    @Test
    void aLoaderMayWaitForAThreadThatCapturesMeanwhile() throws Exception {
        Path classes = classes();
        CountDownLatch loading = new CountDownLatch(1);
        CountDownLatch captured = new CountDownLatch(1);
        ClassLoader slow = new Compiled.Loader(classes) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                if (name.equals("app.Extra")) {
                    loading.countDown();
                    waitFor(captured);
                }
                return super.findClass(name);
            }
        };
        CapturePlan plan = Plans.plan("arg0.bsn");
        Object waiting = persoon(slow);
        Object other = persoon(new Compiled.Loader(classes));
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<Capture> first = thread.submit(() -> plan.captureEntry(null, new Object[] {waiting, null}));
            waitFor(loading);
            assertThat(plan.captureEntry(null, new Object[] {other, null}).persons())
                    .isEqualTo(1);
            captured.countDown();
            assertThat(first.get(30, TimeUnit.SECONDS).persons()).isEqualTo(1);
        } finally {
            captured.countDown();
            thread.shutdownNow();
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    @Test
    void manyThreadsMeetTheSameNewClassesAtOnce() throws Exception {
        Path classes = classes();
        List<Object> persons = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 50; i++) {
            persons.add(persoon(new Compiled.Loader(classes)));
        }
        CapturePlan plan = Plans.plan("arg0.extra.id");
        AtomicInteger captures = new AtomicInteger();
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                done.add(threads.submit(() -> {
                    waitFor(start);
                    for (Object persoon : persons) {
                        Capture capture = plan.captureEntry(null, new Object[] {persoon, null});
                        assertThat(Plans.identifiers(capture)).containsExactly("7");
                        captures.incrementAndGet();
                    }
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> each : done) {
                each.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(captures).hasValue(400);
    }

    @Test
    void aModuleThatIsNotOpenIsReadThroughWhatItExports() throws Exception {
        Path classes = Compiled.classes(
                directory,
                Map.of(
                        "module-info.java",
                        "module app { exports app.api; }",
                        "app/api/Persoon.java",
                        """
                        package app.api;
                        public interface Persoon {
                            String getBsn();
                            static Persoon make() { return new app.inside.Hidden(); }
                        }
                        """,
                        "app/inside/Hidden.java",
                        """
                        package app.inside;
                        public class Hidden implements app.api.Persoon {
                            private final String anr = "anr";
                            public String getBsn() { return "bsn"; }
                            public String getNaam() { return "naam"; }
                        }
                        """));
        Configuration configuration =
                ModuleLayer.boot().configuration().resolve(ModuleFinder.of(classes), ModuleFinder.of(), Set.of("app"));
        ModuleLayer layer = ModuleLayer.boot().defineModulesWithOneLoader(configuration, null);
        Class<?> api = layer.findLoader("app").loadClass("app.api.Persoon");
        Object hidden = api.getMethod("make").invoke(null);

        assertThat(Plans.identifiers("arg0.bsn", hidden)).containsExactly("bsn");
        assertThatThrownBy(() -> Plans.identifiers("arg0.naam", hidden))
                .isInstanceOf(CaptureFailure.class)
                .hasMessageContaining(
                        "app.inside.Hidden.getNaam cannot be read: its module opens the package neither to"
                                + " everybody nor to the agent (--add-opens)");
        assertThatThrownBy(() -> Plans.identifiers("arg0.anr", hidden))
                .isInstanceOf(CaptureFailure.class)
                .hasMessageContaining("app.inside.Hidden.anr cannot be read");
    }
}
