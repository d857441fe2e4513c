package nl.verwerkingenlogging.register.api;

import static nl.verwerkingenlogging.register.Bodies.NORMAAL;
import static nl.verwerkingenlogging.register.RunningRegister.ALL;
import static nl.verwerkingenlogging.register.RunningRegister.CREATE_NORMAL;
import static nl.verwerkingenlogging.register.RunningRegister.invalidParams;
import static nl.verwerkingenlogging.register.RunningRegister.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import nl.verwerkingenlogging.register.RunningRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** AMB-35 and FC-22. */
class IdempotencyTest {

    private static final int CLIENTS = 50;

    @TempDir
    private Path directory;

    @Test
    void givesTheSameRequestTheSameAnswerAlsoAfterARestart() {
        HttpResponse<String> first;
        try (RunningRegister register = RunningRegister.start(directory)) {
            first = post(register, "k");
            assertThat(post(register, "k").body()).isEqualTo(first.body());
        }
        try (RunningRegister register = RunningRegister.start(directory)) {
            HttpResponse<String> again = post(register, "k");

            assertThat(again.statusCode()).isEqualTo(201);
            assertThat(json(again).get("actieId")).isEqualTo(json(first).get("actieId"));
            assertThat(json(again).get("tijdstipRegistratie"))
                    .isEqualTo(json(first).get("tijdstipRegistratie"));
            assertThat(count(register)).isEqualTo(1);
        }
    }

    @Test
    void refusesTheSameKeyWithAnotherBody() {
        try (RunningRegister register = RunningRegister.start(directory)) {
            post(register, "k");

            HttpResponse<String> other = register.post(ALL, NORMAAL + " ", "Idempotency-Key", "k");

            assertThat(other.statusCode()).isEqualTo(400);
            assertThat(invalidParams(other)).containsExactly("Idempotency-Key");
            assertThat(count(register)).isEqualTo(1);
        }
    }

    @Test
    void keepsTheKeysOfClientsApartAndLeavesNoTraceOfARefusedRequest() {
        try (RunningRegister register = RunningRegister.start(directory)) {
            assertThat(register.post(ALL, "{}", "Idempotency-Key", "k").statusCode())
                    .isEqualTo(400);
            assertThat(post(register, "k").statusCode()).isEqualTo(201);
            assertThat(register.post(CREATE_NORMAL, NORMAAL, "Idempotency-Key", "k")
                            .statusCode())
                    .isEqualTo(201);
            assertThat(count(register)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b"})
    void refusesAKeyThatIsNoKey(String key) {
        try (RunningRegister register = RunningRegister.start(directory)) {
            HttpResponse<String> response = post(register, key);

            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(invalidParams(response)).containsExactly("Idempotency-Key");
            assertThat(invalidParams(post(register, "k".repeat(256)))).containsExactly("Idempotency-Key");
            assertThat(invalidParams(register.post(ALL, NORMAAL, "Idempotency-Key", "a", "Idempotency-Key", "b")))
                    .containsExactly("Idempotency-Key");
        }
    }

    @Test
    void givesEqualRequestsAtTheSameTimeTheOneAction() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try (RunningRegister register = RunningRegister.start(directory)) {
            for (int round = 0; round < 5; round++) {
                String key = "round-" + round;
                CountDownLatch go = new CountDownLatch(1);
                List<Future<HttpResponse<String>>> answers = new ArrayList<>();
                for (int i = 0; i < CLIENTS; i++) {
                    answers.add(clients.submit(() -> {
                        go.await();
                        return post(register, key);
                    }));
                }
                go.countDown();
                List<String> bodies = new ArrayList<>();
                for (Future<HttpResponse<String>> answer : answers) {
                    assertThat(answer.get().statusCode()).isEqualTo(201);
                    bodies.add(answer.get().body());
                }
                assertThat(bodies).hasSize(CLIENTS).containsOnly(bodies.get(0));
                assertThat(count(register)).isEqualTo(round + 1);
            }
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void asksToTryAgainWhenTheFirstRequestTakesTooLongAndForgetsItWhenItFails() throws Exception {
        try (RunningRegister register = RunningRegister.start(directory);
                Connection first = register.part(DataSource.class).getConnection()) {
            first.setAutoCommit(false);
            try (Statement statement = first.createStatement()) {
                statement.executeUpdate(
                        "INSERT INTO idempotency_record (client_id, idempotency_key, body_hash, actie_id)"
                                + " VALUES ('alles', 'k', 'hash', RANDOM_UUID())");
            }

            HttpResponse<String> second = post(register, "k");
            assertThat(second.statusCode()).isEqualTo(503);
            assertThat(second.headers().firstValue("Retry-After")).isPresent();

            first.rollback();
            assertThat(post(register, "k").statusCode()).isEqualTo(201);
        }
    }

    private static HttpResponse<String> post(RunningRegister register, String key) {
        return register.post(ALL, NORMAAL, "Idempotency-Key", key);
    }

    private static int count(RunningRegister register) {
        return json(register.list(ALL, "2308572")).get("count").intValue();
    }
}
