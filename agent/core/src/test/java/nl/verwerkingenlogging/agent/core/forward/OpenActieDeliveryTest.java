package nl.verwerkingenlogging.agent.core.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.verwerkingenlogging.agent.core.capture.Capture;
import nl.verwerkingenlogging.agent.core.diagnostics.Counters;
import nl.verwerkingenlogging.agent.core.diagnostics.Counters.Counter;
import nl.verwerkingenlogging.agent.core.encode.ActieEncoder;
import nl.verwerkingenlogging.agent.core.encode.OpenActie;
import nl.verwerkingenlogging.agent.core.engine.CountingSink;
import nl.verwerkingenlogging.agent.core.journal.ActiePayload;
import nl.verwerkingenlogging.agent.core.journal.Journal;
import nl.verwerkingenlogging.agent.core.journal.JournalSettings;
import nl.verwerkingenlogging.agent.core.journal.OpenActies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lazily read result on its way through a real journal to a real HTTP server. */
class OpenActieDeliveryTest {

    private static final int THREADS = 4;
    private static final int EACH = 200;

    @TempDir
    Path directory;

    private final OpenActies open = new OpenActies();
    private final Counters counters = new Counters();
    private final ActieEncoder encoder = Encoders.encoder(1000, () -> System.currentTimeMillis() * 1_000, open);
    private StubRegister register;
    private Journal journal;
    private Forwarder forwarder;

    @BeforeEach
    void start() throws Exception {
        register = new StubRegister();
        journal = new Journal(
                JournalSettings.builder(directory.resolve("journal"))
                        .applicatie("burgerzaken")
                        .organisatieOin("00000099000000001000")
                        .registerId("register")
                        .maxSize(4L << 20)
                        .build(),
                Thread::new);
        journal.start();
        forwarder = new Forwarder(
                ForwarderSettings.builder(register.url(), directory.resolve("dead-letters"))
                        .pollInterval(Duration.ofMillis(5))
                        .build(),
                new BewerkingApiTarget(register.url()),
                () -> List.of(journal.source()),
                counters,
                Thread::new,
                open);
        forwarder.start();
    }

    @AfterEach
    void stop() {
        forwarder.close(Duration.ZERO);
        journal.close(Duration.ofSeconds(5));
        register.close();
    }

    @Test
    void threadsThatShareAResultMakeOneActionOfEverybody() throws Exception {
        OpenActie actie = actie();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Void>> tasks = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int first = 1_000_000 + thread * EACH;
                tasks.add(() -> {
                    for (int i = 0; i < EACH; i++) {
                        actie.add(Encoders.element(List.of(String.valueOf(first + i))));
                    }
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(tasks)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(register.got()).isEmpty();
        actie.close();
        settled();
        assertThat(register.got()).singleElement().satisfies(got -> {
            for (int i = 0; i < THREADS * EACH; i++) {
                assertThat(got.body()).containsOnlyOnce("\"" + (1_000_000 + i) + "\"");
            }
        });
        assertThat(counters.get(Counter.CAPTURED)).isEqualTo(THREADS * EACH);
    }

    @Test
    void whatIsStillOpenIsDeliveredWhenTheForwarderCloses() throws Exception {
        actie().add(Encoders.element(List.of("1111111")));
        forwarder.close(Duration.ofSeconds(10));
        settled();
        assertThat(register.got()).hasSize(1);
    }

    private OpenActie actie() {
        return encoder.open(
                new Capture(), ActiePayload.OUTCOME_RETURNED, 1, 2, 7, 7, new CountingSink(journal, counters));
    }

    private void settled() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(counters.get(Counter.DELIVERED))
                        .isPositive()
                        .isEqualTo(counters.get(Counter.CAPTURED)));
        await().untilAsserted(() -> assertThat(journal.source().backlog()).isZero());
    }
}
