package nl.verwerkingenlogging.agent.core.forward;

import static nl.verwerkingenlogging.agent.core.forward.StubRegister.created;
import static nl.verwerkingenlogging.agent.core.forward.StubRegister.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import nl.verwerkingenlogging.agent.core.connect.ConnectionSettings;
import nl.verwerkingenlogging.agent.core.connect.Secret;
import nl.verwerkingenlogging.agent.core.diagnostics.Counters;
import nl.verwerkingenlogging.agent.core.diagnostics.Counters.Counter;
import nl.verwerkingenlogging.agent.core.journal.OpenActies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Delivery to registers that want to know who comes, and to one that speaks a dialect: everything arrives once, and nothing becomes a dead letter. */
class SigningInTest {

    @TempDir
    Path directory;

    private final Counters counters = new Counters();
    private final MemorySource source = new MemorySource();
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final AtomicInteger given = new AtomicInteger();
    private StubRegister register;
    private StubRegister endpoint;
    private Forwarder forwarder;

    @BeforeEach
    void start() throws IOException {
        register = new StubRegister();
        endpoint = new StubRegister().answers(got -> token("geheim-" + given.incrementAndGet()));
    }

    @AfterEach
    void stop() {
        forwarder.close(Duration.ZERO);
        register.close();
        endpoint.close();
        assertThat(source.mistakes()).isEmpty();
        assertThat(log)
                .allSatisfy(line -> assertThat(line).doesNotContain(Acties.BSN).doesNotContain("geheim"));
        assertThat(Files.exists(directory.resolve("dead-letters"))).isFalse();
    }

    @Test
    void aBurstOf401sLeadsToOneNewTokenAndNoDelay() {
        AtomicInteger accepted = new AtomicInteger();
        // The first token is revoked while many requests are under way with it.
        register.answers(got -> {
            boolean first = "Bearer geheim-1".equals(got.header("Authorization"));
            return first && accepted.get() >= 100 ? say(401, "") : accepted(accepted);
        });
        append(400);
        deliver(oauth2(), Dialect.STANDARD);
        settled(400);
        assertThat(given.get()).isEqualTo(2);
        assertThat(log).as("nobody has to be told").isEmpty();
        assertThat(new HashSet<>(register.names())).hasSize(400);
    }

    @Test
    void actionsWaitWhileTheTokenEndpointGivesNone() {
        endpoint.answers(say(503, ""));
        append(20);
        deliver(oauth2(), Dialect.STANDARD);
        await().until(() -> forwarder.state() == ForwarderState.UNAUTHORISED);
        assertThat(log)
                .anySatisfy(line -> assertThat(line)
                        .contains(
                                "Not authorised",
                                "The token endpoint " + endpoint.url() + " gives no token: status 503"));
        assertThat(register.got()).isEmpty();
        endpoint.answers(got -> token("geheim-weer"));
        settled(20);
        assertThat(forwarder.state()).isEqualTo(ForwarderState.IDLE);
    }

    @Test
    void actionsWaitWhileTheRegisterRejectsEveryTokenAndTheEndpointIsLeftInPeace() {
        register.answers(say(401, ""));
        append(20);
        deliver(oauth2(), Dialect.STANDARD);
        await().until(() -> forwarder.state() == ForwarderState.UNAUTHORISED);
        await().until(() -> register.got().size() > 1 || log.stream().anyMatch(line -> line.contains("which was new")));
        assertThat(given.get()).isLessThanOrEqualTo(2);
        register.answers(got -> created());
        settled(20);
    }

    @Test
    void aTokenThatChangesInItsFileIsSentAtOnceAfterA401() throws IOException {
        Path file = Files.writeString(directory.resolve("token"), "geheim-oud");
        register.answers(got -> {
            if ("Bearer geheim-nieuw".equals(got.header("Authorization"))) {
                return created();
            }
            write(file, "geheim-nieuw");
            return say(401, "");
        });
        append(5);
        deliver(TokenSource.bearerFile(file), Dialect.STANDARD);
        settled(5);
        assertThat(log).isEmpty();
    }

    /** It answers 200 with a JSON text in JSON and no Location, insists on objectType and an array, and takes ten requests a second (AMB-54). */
    @Test
    void aRegisterLikeThePublicMunicipalOneIsServed() {
        AtomicInteger tooMany = new AtomicInteger();
        long[] second = {System.nanoTime()};
        int[] inSecond = {0};
        register.answers(got -> {
            synchronized (second) {
                if (System.nanoTime() - second[0] >= 1_000_000_000) {
                    second[0] = System.nanoTime();
                    inSecond[0] = 0;
                }
                if (++inSecond[0] > 10) {
                    tooMany.incrementAndGet();
                    return say(
                            429,
                            "{\"title\":\"Too Many Requests\",\"status\":429}",
                            "Content-Type",
                            "application/problem+json");
                }
            }
            boolean understood = got.body().contains("\"objectType\":\"persoon\"")
                    && got.body().contains("\"verwerkteSoortenGegevens\":[")
                    && !got.body().contains("\"verwerkteObjecten\":[]");
            return understood
                    ? say(200, "\"{\\\"actieId\\\":\\\"x\\\"}\"", "Content-Type", "application/json; charset=utf-8")
                    : say(
                            400,
                            "{\"title\":\"Bad Request\",\"status\":400}",
                            "Content-Type",
                            "application/problem+json");
        });
        for (int i = 0; i < 35; i++) {
            source.append(Acties.record(i, new UUID(1, i), false, 0, 1, 0, standard(i)));
        }
        deliver(TokenSource.none(), Dialect.OBJECT_TYPE);
        settled(35);
        assertThat(tooMany.get()).as("the limit was met").isPositive();
        assertThat(register.got().stream()
                        .filter(got -> got.key() != null)
                        .map(StubRegister.Got::key)
                        .distinct())
                .hasSize(35);
        assertThat(counters.get(Counter.REFUSED)).isZero();
    }

    private static String standard(int number) {
        return "{\"actieNaam\":\"actie " + number + "\",\"verwerkteObjecten\":[{\"objecttype\":\"persoon\","
                + "\"soortObjectId\":\"BSN\",\"objectId\":\"" + Acties.BSN + "\"}]}";
    }

    private TokenSource oauth2() {
        return TokenSource.oauth2(
                OAuth2Settings.of(endpoint.url(), "agent", Secret.of("geheim")), ConnectionSettings.defaults());
    }

    private void append(int number) {
        for (int i = 0; i < number; i++) {
            source.append(Acties.actie(i));
        }
    }

    private void deliver(TokenSource tokens, Dialect dialect) {
        ForwarderSettings settings = ForwarderSettings.builder(register.url(), directory.resolve("dead-letters"))
                .tokens(tokens)
                .backOff(Duration.ofMillis(20), Duration.ofMillis(200))
                .pollInterval(Duration.ofMillis(5))
                .build();
        forwarder = new Forwarder(
                settings,
                new BewerkingApiTarget(register.url(), dialect),
                () -> List.of(source),
                counters,
                task -> new Thread(task, "signing-in-test"),
                new OpenActies(),
                System::nanoTime,
                () -> 0.5,
                new Alarm(log::add, line -> {}, System::nanoTime));
        forwarder.start();
    }

    private void settled(int number) {
        await().atMost(Duration.ofSeconds(20)).until(() -> source.backlog() == 0);
        assertThat(counters.get(Counter.DELIVERED)).isEqualTo(number);
    }

    private static StubRegister.Say accepted(AtomicInteger counter) {
        counter.incrementAndGet();
        return created();
    }

    private static StubRegister.Say token(String token) {
        return say(
                200,
                "{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\",\"expires_in\":3600}",
                "Content-Type",
                "application/json");
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
