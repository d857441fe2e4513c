package nl.verwerkingenlogging.agent.core.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.verwerkingenlogging.agent.core.diagnostics.Counters;
import nl.verwerkingenlogging.agent.core.diagnostics.Counters.Counter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a JVM of its own can show. */
class ForwarderProcessTest {

    @TempDir
    Path directory;

    @Test
    void loadsNoHttpClientUntilThereIsSomethingToSend() throws Exception {
        String loaded = run("-Xlog:class+load", "http://127.0.0.1:1", "0");
        assertThat(loaded)
                .contains("forward.Forwarder ")
                .doesNotContain(" okhttp3.")
                .doesNotContain(" okio.");
    }

    @Test
    void keepsNoJvmUpAfterItsMainHasReturned() throws Exception {
        try (StubRegister register = new StubRegister()) {
            // No close: the threads of the forwarder and of the HTTP client must not matter (FC-15).
            run("-Xshare:auto", register.url(), "3");
            assertThat(register.got()).hasSize(3);
        }
    }

    private String run(String option, String url, String records) throws IOException, InterruptedException {
        Path output = directory.resolve("output");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        option,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Main.class.getName(),
                        url,
                        records,
                        directory.resolve("dead-letters").toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(20, TimeUnit.SECONDS))
                    .as("the JVM has ended")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        String text = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(text).isZero();
        return text;
    }

    /** Delivers a number of records, and returns. */
    static final class Main {

        private Main() {}

        public static void main(String[] arguments) throws InterruptedException {
            long records = Long.parseLong(arguments[1]);
            MemorySource source = new MemorySource();
            for (long i = 0; i < records; i++) {
                source.append(Acties.actie(i));
            }
            CountDownLatch looks = new CountDownLatch(3);
            Counters counters = new Counters();
            Forwarder forwarder = new Forwarder(
                    ForwarderSettings.builder(arguments[0], Path.of(arguments[2]))
                            .pollInterval(Duration.ofMillis(5))
                            .build(),
                    new BewerkingApiTarget(arguments[0]),
                    () -> {
                        if (counters.get(Counter.DELIVERED) == records) {
                            looks.countDown();
                        }
                        return List.of(source);
                    },
                    counters,
                    Thread::new);
            forwarder.start();
            looks.await();
        }
    }
}
