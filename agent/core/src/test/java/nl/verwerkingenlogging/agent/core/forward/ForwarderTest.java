package nl.verwerkingenlogging.agent.core.forward;

import static nl.verwerkingenlogging.agent.core.forward.StubRegister.created;
import static nl.verwerkingenlogging.agent.core.forward.StubRegister.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.verwerkingenlogging.agent.core.diagnostics.Counters;
import nl.verwerkingenlogging.agent.core.diagnostics.Counters.Counter;
import nl.verwerkingenlogging.agent.core.journal.DeliverySource;
import nl.verwerkingenlogging.agent.core.journal.JournalRecord;
import nl.verwerkingenlogging.agent.core.journal.OpenActies;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForwarderTest {

    @TempDir
    Path directory;

    private final Counters counters = new Counters();
    private final MemorySource source = new MemorySource();
    private final List<DeliverySource> sources = new CopyOnWriteArrayList<>(List.of(source));
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final ThreadFactory factory = task -> {
        Thread thread = new Thread(task, "forwarder-test");
        threads.add(thread);
        return thread;
    };
    private StubRegister register;
    private Forwarder forwarder;

    @BeforeEach
    void start() throws IOException {
        register = new StubRegister();
    }

    /** What holds after every test: nothing twice, nothing unknown, nothing uncounted, nobody named in the log, no thread that keeps a JVM up. */
    @AfterEach
    void check() {
        if (forwarder != null) {
            forwarder.close(Duration.ZERO);
        }
        register.close();
        assertThat(source.mistakes()).isEmpty();
        assertThat(counters.get(Counter.DELIVERED) + counters.get(Counter.REFUSED) + counters.get(Counter.DISCARDED))
                .isEqualTo(source.acknowledged().size());
        assertThat(log)
                .allSatisfy(line -> assertThat(line).doesNotContain(Acties.BSN).doesNotContain("geheim"));
        soon().untilAsserted(() -> assertThat(threads).noneMatch(Thread::isAlive));
        assertThat(threads).allMatch(Thread::isDaemon);
    }

    @Test
    void deliversEverythingOnceAndAcknowledgesIt() {
        append(300);
        startForwarder();
        settled(300);
        assertThat(new HashSet<>(register.names())).hasSize(300);
        assertThat(register.got()).hasSize(300);
        assertThat(register.got())
                .allMatch(got -> got.method().equals("POST") && got.uri().equals("/api/v1/verwerkingsacties"));
        assertThat(counters.get(Counter.DELIVERED)).isEqualTo(300);
        assertThat(counters.get(Counter.RETRIED)).isZero();
        assertThat(forwarder.state()).isEqualTo(ForwarderState.IDLE);
        append(1);
        settled(301);
    }

    @Test
    void deliversJournalsThatAreAdoptedLater() {
        startForwarder();
        MemorySource adopted = new MemorySource().append(Acties.actie(1)).dead();
        sources.add(adopted);
        soon().until(() -> adopted.backlog() == 0);
        sources.remove(adopted);
        append(1);
        settled(1);
        counters.add(Counter.DELIVERED, -1);
    }

    @Test
    void neverHasMoreInFlightOrInMemoryThanItIsTold() {
        append(400);
        List<Integer> held = new CopyOnWriteArrayList<>();
        CountDownLatch two = new CountDownLatch(2);
        register.answers(got -> {
            two.countDown();
            awaitQuietly(two);
            held.add(forwarder.held());
            return created();
        });
        startForwarder(settings().maxConcurrency(4).maxHeld(30, 1_000_000));
        settled(400);
        assertThat(register.mostConcurrent()).isBetween(2, 4);
        assertThat(held).allMatch(n -> n <= 30);
    }

    @Test
    void sendsTheActionsOfAVerwerkingInOrder() {
        UUID zaak = UUID.randomUUID();
        for (int i = 0; i < 50; i++) {
            source.append(Acties.actie(i, zaak, false));
        }
        startForwarder();
        settled(50);
        assertThat(register.names())
                .containsExactlyElementsOf(
                        LongStream.range(0, 50).mapToObj(i -> "actie " + i).toList());
    }

    @Test
    void waitsForARegisterThatComesLater() throws IOException {
        int port = register.port();
        register.close();
        append(20);
        startForwarder();
        soon().until(() -> forwarder.state() == ForwarderState.DOWN);
        assertThat(source.acknowledged()).isEmpty();
        register = new StubRegister(port);
        settled(20);
        assertThat(log).anyMatch(line -> line.contains("takes no actions now (ConnectException"));
        assertThat(log).anyMatch(line -> line.contains("takes actions again"));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 501, 502, 503, 504})
    void triesAgainUnderTheSameKey(int status) {
        append(1);
        register.answers(say(status, "nee", "Retry-After", "0"), say(status, ""), say(status, ""), created());
        startForwarder();
        settled(1);
        assertThat(register.got()).hasSize(4);
        assertThat(keys()).containsExactly(Acties.actie(0).idempotencyKey().toString());
        assertThat(counters.get(Counter.RETRIED)).isEqualTo(3);
        assertThat(counters.get(Counter.DELIVERED)).isEqualTo(1);
    }

    @Test
    void honoursRetryAfterInSecondsAndAsADate() {
        append(1);
        List<Long> times = new CopyOnWriteArrayList<>();
        AtomicInteger attempt = new AtomicInteger();
        register.answers(got -> {
            times.add(System.nanoTime());
            String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                    Instant.now().plusSeconds(2).atOffset(ZoneOffset.UTC));
            return switch (attempt.getAndIncrement()) {
                case 0 -> say(429, "", "Retry-After", "1");
                case 1 -> say(503, "", "Retry-After", date);
                default -> created();
            };
        });
        startForwarder();
        settled(1);
        assertThat(times.get(1) - times.get(0)).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(950));
        assertThat(times.get(2) - times.get(1)).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(950));
    }

    @Test
    void keepsARefusedActionAsADeadLetterAndGoesOn() throws IOException {
        append(3);
        register.answers(got -> got.name().equals("actie 1")
                ? say(400, "{\"detail\":\"" + Acties.BSN + "\"}", "Content-Type", "application/problem+json")
                : created());
        startForwarder();
        settled(3);
        assertThat(counters.get(Counter.REFUSED)).isEqualTo(1);
        assertThat(counters.get(Counter.DELIVERED)).isEqualTo(2);
        assertThat(forwarder.deadLetters()).isEqualTo(1);
        Path letter = letters().get(0);
        assertThat(letter.getFileName()).hasToString(Acties.actie(1).idempotencyKey() + ".json");
        assertThat(Files.readString(letter)).contains("actie 1").contains(Acties.BSN);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(letter)))
                .isEqualTo("rw-------");
        assertThat(log).anyMatch(line -> line.contains("refused an action for good (status 400)"));
    }

    @Test
    void makesADeadLetterOfASingle403AtOnceAndSendsItOnce() throws IOException {
        append(1);
        register.answers(say(403, ""));
        startForwarder();
        settled(1);
        assertThat(register.got()).hasSize(1);
        assertThat(forwarder.deadLetters()).isEqualTo(1);
    }

    @Test
    void takesAConflictForDeliveredAfterAnAttemptThatMayHaveArrived() throws IOException {
        append(1);
        source.append(Acties.actie(1, UUID.randomUUID(), true));
        AtomicBoolean first = new AtomicBoolean(true);
        register.answers(got -> got.name().equals("actie 0") && first.getAndSet(false) ? say(500, "") : say(409, ""));
        startForwarder();
        settled(2);
        assertThat(counters.get(Counter.DELIVERED)).isEqualTo(2);
        assertThat(forwarder.deadLetters()).isZero();
    }

    @Test
    void makesADeadLetterOfAConflictOnAFirstAttempt() throws IOException {
        append(1);
        register.answers(say(409, ""));
        startForwarder();
        settled(1);
        assertThat(forwarder.deadLetters()).isEqualTo(1);
    }

    @Test
    void readsTheTokenAgainAfterA401() throws IOException {
        Path token = Files.writeString(directory.resolve("token"), "geheim-oud\n");
        register.answers(got -> {
            if ("Bearer geheim-nieuw".equals(got.header("Authorization"))) {
                return created();
            }
            write(token, "geheim-nieuw\n");
            return say(401, "");
        });
        append(5);
        startForwarder(settings().tokens(TokenSource.bearerFile(token)));
        settled(5);
        assertThat(counters.get(Counter.REFUSED)).isZero();
    }

    @Test
    void waitsForAnotherTokenAndSaysSo() {
        Path token = directory.resolve("token");
        append(3);
        register.answers(
                got -> "Bearer geheim".equals(got.header("Authorization")) ? created() : say(401, "{\"status\":401}"));
        startForwarder(settings().tokens(TokenSource.bearerFile(token)));
        soon().until(() -> forwarder.state() == ForwarderState.UNAUTHORISED);
        assertThat(log).anyMatch(line -> line.contains("The token file " + token + " does not exist"));
        write(token, "verkeerd");
        soon().until(() -> !register.got().isEmpty());
        assertThat(forwarder.state()).isEqualTo(ForwarderState.UNAUTHORISED);
        write(token, "geheim");
        settled(3);
    }

    @Test
    void doesNotTakeARedirectOrAPageForTheRegister() {
        append(1);
        register.answers(
                say(307, "", "Location", register.url() + "/elders"),
                say(200, "<html>inloggen", "Content-Type", "text/html"),
                say(200, "<html>inloggen"),
                created());
        startForwarder();
        settled(1);
        assertThat(register.got()).hasSize(4);
        assertThat(register.got()).allMatch(got -> got.uri().equals("/api/v1/verwerkingsacties"));
        assertThat(log).anyMatch(line -> line.contains("a page instead of an API, status 200"));
    }

    @Test
    void takesAnySuccessForASuccess() {
        append(3);
        register.answers(
                say(200, "\"{\\\"a\\\":1}\"", "Content-Type", "application/json"), say(204, ""), say(200, "ok"));
        startForwarder();
        settled(3);
        assertThat(register.got()).hasSize(3);
    }

    @Test
    void pausesWhenTheRegisterRefusesEverythingAndRecovers() throws IOException {
        append(100);
        AtomicBoolean mended = new AtomicBoolean();
        register.answers(got -> mended.get() ? created() : say(404, "<html>not found"));
        startForwarder();
        soon().until(() -> forwarder.state() == ForwarderState.REFUSING);
        int before = register.got().size();
        soon().until(() -> register.got().size() > before + 5);
        assertThat(forwarder.deadLetters()).isEqualTo(20);
        assertThat(counters.get(Counter.REFUSED)).isEqualTo(20);
        assertThat(log).anyMatch(line -> line.contains("refuses one action after another"));
        mended.set(true);
        settled(100);
        assertThat(counters.get(Counter.DELIVERED)).isEqualTo(80);
        assertThat(forwarder.deadLetters()).isEqualTo(20);
        assertThat(forwarder.state()).isEqualTo(ForwarderState.IDLE);
    }

    @Test
    void leavesWhatItCannotKeepInTheJournal() throws IOException {
        append(4);
        register.answers(got -> got.name().equals("actie 3") ? created() : say(400, ""));
        startForwarder(settings().maxDeadLetters(10));
        settled(1);
        soon().until(() -> forwarder.state() == ForwarderState.IDLE);
        assertThat(source.acknowledged()).containsExactly(3L);
        assertThat(source.backlog()).isEqualTo(3);
        assertThat(forwarder.deadLetters()).isZero();
        assertThat(log).anyMatch(line -> line.contains("no more room"));
    }

    @Test
    void doesNotAcknowledgeARefusedActionUntilItsDeadLetterIsWritten() throws IOException {
        Path inTheWay = Files.writeString(directory.resolve("dead-letters"), "x");
        append(2);
        register.answers(got -> got.name().equals("actie 0") ? say(400, "") : created());
        startForwarder();
        soon().until(() -> register.got().size() > 3);
        assertThat(source.acknowledged()).containsExactly(1L);
        Files.delete(inTheWay);
        settled(2);
        assertThat(forwarder.deadLetters()).isEqualTo(1);
        assertThat(log).anyMatch(line -> line.contains("cannot be written"));
    }

    @Test
    void sendsNoPartBeforeAllAreThereAndAcknowledgesThemTogether() {
        register.answers(got -> got.name().equals("actie 3") ? say(500, "") : created());
        source.append(Acties.part(1, 0, 3, 9, false), Acties.part(2, 1, 3, 9, false), Acties.actie(10));
        startForwarder();
        settled(1);
        assertThat(register.names()).containsExactly("actie 10");
        source.append(Acties.part(3, 2, 3, 9, false));
        soon().until(() -> counters.get(Counter.DELIVERED) == 3);
        assertThat(source.acknowledged()).containsExactly(10L);
        register.answers(created());
        settled(4);
        assertThat(source.acknowledged()).containsExactly(10L, 1L, 2L, 3L);
    }

    @Test
    void survivesConnectionsThatAreResetAndLosesNothing() throws IOException {
        append(30);
        try (ResettingProxy proxy = new ResettingProxy(register.port())) {
            startForwarder(builder("http://127.0.0.1:" + proxy.port() + "/api/v1"));
            settled(30);
        }
        assertThat(keys()).hasSize(30);
        assertThat(counters.get(Counter.DELIVERED)).isEqualTo(30);
    }

    @Test
    void isNotStoppedByInterruptsOfOthers() {
        append(200);
        AtomicInteger answered = new AtomicInteger();
        register.answers(got -> {
            if (answered.getAndIncrement() % 20 == 0) {
                threads.forEach(Thread::interrupt);
            }
            return created();
        });
        startForwarder();
        settled(200);
        threads.get(0).interrupt();
        append(1);
        settled(201);
    }

    @Test
    void goesOnAfterATimeOut() {
        append(1);
        CountDownLatch release = new CountDownLatch(1);
        AtomicBoolean slow = new AtomicBoolean(true);
        register.answers(got -> {
            if (slow.getAndSet(false)) {
                awaitQuietly(release);
            }
            return created();
        });
        startForwarder(settings().callTimeout(Duration.ofMillis(200)));
        settled(1);
        release.countDown();
        assertThat(keys()).hasSize(1);
        assertThat(counters.get(Counter.RETRIED)).isEqualTo(1);
    }

    @Test
    void deliversWhatIsLeftWhenItIsClosed() {
        startForwarder();
        append(200);
        forwarder.close(Duration.ofSeconds(20));
        assertThat(source.backlog()).isZero();
        assertThatThrownBy(forwarder::start).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void stopsInTimeWhenTheRegisterIsSilent() {
        append(5);
        CountDownLatch release = new CountDownLatch(1);
        register.answers(got -> {
            awaitQuietly(release);
            return created();
        });
        startForwarder();
        soon().until(() -> !register.got().isEmpty());
        long start = System.nanoTime();
        forwarder.close(Duration.ofMillis(300));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        release.countDown();
        assertThat(source.backlog()).isEqualTo(5);
    }

    @Test
    void doesNotWaitForAnAbsentRegister() {
        register.close();
        append(5);
        startForwarder(settings().backOff(Duration.ofMinutes(10), Duration.ofMinutes(10)));
        soon().until(() -> forwarder.state() == ForwarderState.DOWN);
        long start = System.nanoTime();
        forwarder.close(Duration.ofSeconds(20));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(source.backlog()).isEqualTo(5);
    }

    @Test
    void loadsNoHttpClientBeforeThereIsSomethingToSend() {
        startForwarder();
        soon().until(() -> threads.size() == 1);
        // The sending threads make the client; there is none.
        assertThat(register.got()).isEmpty();
        forwarder.close(Duration.ofSeconds(1));
        assertThat(threads).hasSize(1);
    }

    @Test
    void survivesAJournalAndATargetThatThrow() {
        append(2);
        BewerkingApiTarget good = new BewerkingApiTarget(register.url());
        AtomicBoolean broken = new AtomicBoolean(true);
        Target target = new Target() {
            @Override
            public String url() {
                return good.url();
            }

            @Override
            public boolean reads(JournalRecord record) {
                return good.reads(record);
            }

            @Override
            public OutgoingRequest request(JournalRecord record) {
                if (broken.getAndSet(false)) {
                    throw new IllegalStateException(Acties.BSN);
                }
                return good.request(record);
            }

            @Override
            public Outcome judge(Answer answer, boolean arrivedBefore) {
                return good.judge(answer, arrivedBefore);
            }
        };
        forwarder = make(settings().build(), target);
        forwarder.start();
        settled(2);
        assertThat(log).anyMatch(line -> line.contains("java.lang.IllegalStateException at "));
    }

    @Test
    void deliversEverythingAfterThereWasNoMemoryForAThread() {
        append(3);
        AtomicInteger left = new AtomicInteger(3);
        ThreadFactory poor = task -> {
            // The first is the reading thread.
            if (!threads.isEmpty() && left.getAndDecrement() > 0) {
                throw new OutOfMemoryError("simulated");
            }
            return factory.newThread(task);
        };
        forwarder = make(settings().build(), new BewerkingApiTarget(register.url()), poor);
        forwarder.start();
        settled(3);
    }

    @Test
    void startsAfterThereWasNoMemoryForItsThread() {
        append(1);
        AtomicBoolean poor = new AtomicBoolean(true);
        forwarder = make(settings().build(), new BewerkingApiTarget(register.url()), task -> {
            if (poor.getAndSet(false)) {
                throw new OutOfMemoryError("simulated");
            }
            return factory.newThread(task);
        });
        assertThatThrownBy(forwarder::start).isInstanceOf(OutOfMemoryError.class);
        forwarder.start();
        settled(1);
    }

    @Test
    void acknowledgesWhatWasDeliveredWhileThereWasNoMemory() {
        append(2);
        source.acknowledgesWithoutMemory(3);
        startForwarder();
        settled(2);
    }

    private void append(int records) {
        int from = (int) (source.backlog() + source.acknowledged().size());
        for (int i = from; i < from + records; i++) {
            source.append(Acties.actie(i));
        }
    }

    private ForwarderSettings.Builder settings() {
        return builder(register.url());
    }

    private ForwarderSettings.Builder builder(String url) {
        return ForwarderSettings.builder(url, directory.resolve("dead-letters"))
                .pollInterval(Duration.ofMillis(2))
                .connectTimeout(Duration.ofSeconds(2))
                .callTimeout(Duration.ofSeconds(5))
                .backOff(Duration.ofMillis(2), Duration.ofMillis(20));
    }

    private void startForwarder() {
        startForwarder(settings());
    }

    private void startForwarder(ForwarderSettings.Builder settings) {
        ForwarderSettings built = settings.build();
        forwarder = make(built, new BewerkingApiTarget(built.url()));
        forwarder.start();
    }

    private Forwarder make(ForwarderSettings settings, Target target) {
        return make(settings, target, factory);
    }

    private Forwarder make(ForwarderSettings settings, Target target, ThreadFactory threadFactory) {
        return new Forwarder(
                settings,
                target,
                () -> new ArrayList<>(sources),
                counters,
                threadFactory,
                new OpenActies(),
                System::nanoTime,
                () -> 0.5,
                new Alarm(log::add, log::add, System::nanoTime));
    }

    /** Waits until so many records are acknowledged and counted. */
    private void settled(int records) {
        soon().untilAsserted(() -> assertThat(source.acknowledged()).hasSize(records));
        soon().until(() -> forwarder.held() == 0 || source.backlog() > 0);
    }

    private Set<String> keys() {
        Set<String> keys = new HashSet<>();
        register.got().forEach(got -> keys.add(got.key()));
        return keys;
    }

    private List<Path> letters() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("dead-letters"))) {
            return files.toList();
        }
    }

    private static ConditionFactory soon() {
        return await().pollInterval(Duration.ofMillis(5)).atMost(Duration.ofSeconds(20));
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Passes connections on to the register; of every three, one is reset at once, one after the answer was swallowed, and one lives. */
    private static final class ResettingProxy implements AutoCloseable {

        private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final int target;

        ResettingProxy(int target) throws IOException {
            this.target = target;
            daemon(this::serve);
        }

        int port() {
            return server.getLocalPort();
        }

        private void serve() {
            int connections = 0;
            while (!server.isClosed()) {
                try {
                    Socket client = server.accept();
                    int kind = connections++ % 3;
                    daemon(() -> pass(client, kind));
                } catch (IOException e) {
                    assertThat(server.isClosed()).isTrue();
                }
            }
        }

        private void pass(Socket client, int kind) {
            try (client;
                    Socket register = new Socket(InetAddress.getLoopbackAddress(), target)) {
                client.setSoLinger(true, 0);
                if (kind == 0) {
                    return;
                }
                daemon(() -> copy(client, register));
                if (kind == 1) {
                    // The register has it, we never hear so.
                    register.getInputStream().read();
                    return;
                }
                byte[] buffer = new byte[4096];
                // Lives for a handful of answers.
                for (int i = 0; i < 5; i++) {
                    int read = register.getInputStream().read(buffer);
                    client.getOutputStream().write(buffer, 0, Math.max(0, read));
                    client.getOutputStream().flush();
                }
            } catch (IOException e) {
                // What this proxy is for.
                assertThat(client.isClosed()).isTrue();
            }
        }

        private static void copy(Socket from, Socket to) {
            try {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException e) {
                // The other direction was broken off.
                assertThat(from.isClosed() || to.isClosed()).isTrue();
            }
        }

        private static void daemon(Runnable task) {
            Thread thread = new Thread(task, "resetting-proxy");
            thread.setDaemon(true);
            thread.start();
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
