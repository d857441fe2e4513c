package nl.verwerkingenlogging.it.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.gemeente.proef.stappen.Stap;
import nl.verwerkingenlogging.it.harness.Answers;
import nl.verwerkingenlogging.it.harness.JournalFiles;
import nl.verwerkingenlogging.it.harness.RecordedRequest;
import nl.verwerkingenlogging.it.harness.RecordingRegister;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Executes one run of a vector and collects what came of it. */
final class VectorRun {

    private static final Duration ARRIVAL = Duration.ofSeconds(30);

    private final Scenario scenario;
    private final Expectations expectations;
    private final Path directory;
    private final URI realRegister;
    private final Map<String, Actor> actors = new LinkedHashMap<>();
    private final Map<Integer, JsonNode> reports = new LinkedHashMap<>();

    VectorRun(Scenario scenario, Path directory, URI realRegister) {
        this.scenario = scenario;
        this.expectations = new Expectations(scenario.run());
        this.directory = directory;
        this.realRegister = realRegister;
    }

    /** Runs and compares; throws an {@link AssertionError} that names all that is wrong. */
    void execute(Optional<OpenApiBodies> openApi) {
        clean();
        List<String> problems = new ArrayList<>();
        try {
            for (String name : scenario.actors()) {
                RecordingRegister log = scenario.run().isPlain()
                        ? RecordingRegister.inFrontOf(realRegister)
                        : RecordingRegister.start();
                script(log);
                actors.put(name, new Actor(scenario, name, log, actorDirectory(name)));
            }
            perform();
            actors.values().forEach(actor -> actor.log().release());
            problems.addAll(awaitArrival());
            Map<String, List<RecordedRequest>> logged = stopAndCollect();
            Verdict verdict = new Verdict(scenario, expectations, openApi, reports);
            actors.forEach((name, actor) -> verdict.judge(name, actor, logged.get(name)));
            verdict.judgeWholeRun(List.copyOf(actors.values()));
            problems.addAll(verdict.problems());
            if (!problems.isEmpty()) {
                throw new AssertionError(String.join("\n", problems) + "\n\n" + describe());
            }
        } finally {
            actors.values().forEach(Actor::close);
            keepTranscripts();
        }
    }

    /** Beside configuration and journal of the run, for whoever wants to know what happened. */
    private void keepTranscripts() {
        actors.forEach((name, actor) -> {
            try {
                Files.writeString(
                        actorDirectory(name).resolve("transcript.txt"),
                        actor.jvm().transcript());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void perform() {
        for (List<Step> unit : scenario.unitsOfWork()) {
            Actor actor = actors.get(unit.get(0).actor());
            Map<Integer, StepPlan> plans = new LinkedHashMap<>();
            scenario.plansOf(unit.get(0).actor())
                    .forEach(plan -> plans.put(plan.step().n(), plan));
            List<Stap> steps = unit.stream()
                    .map(step -> plans.get(step.n())
                            .asStap(scenario.run().failsAt(step), expectations.stopsWhenNobody(step)))
                    .toList();
            JsonNode done = actor.perform(steps, scenario.incomingHeaders(unit.get(0)));
            for (int i = 0; i < done.size(); i++) {
                reports.put(unit.get(i).n(), done.get(i));
            }
            if (done.size() < unit.size()
                    || !done.get(done.size() - 1).path("vrijgegeven").asBoolean()) {
                return;
            }
        }
    }

    private void script(RecordingRegister log) {
        Run run = scenario.run();
        if (run.failing().isPresent()) {
            log.withhold();
        }
        run.variant().ifPresent(variant -> {
            JsonNode scopes = variant.change().path("tokenScopes");
            if (scopes.isArray()) {
                Set<String> held = new LinkedHashSet<>();
                scopes.forEach(scope -> held.add(scope.asText()));
                log.answer(Answers.toTokenWith(held));
            }
            JsonNode answers = variant.change().path("registerAnswers");
            if (answers.isArray()) {
                List<ExpectedAction> ofStep = scenario.steps().stream()
                        .filter(variant::concerns)
                        .flatMap(step -> step.expected().stream())
                        .toList();
                log.answer(Answers.inTurn(
                        request -> ofStep.stream().anyMatch(expected -> isAbout(request, expected)),
                        Step.stream(answers).map(JsonNode::asInt).toList()));
            }
        });
    }

    /** Whether a request is that of a step, told by the names and persons in it. */
    private static boolean isAbout(RecordedRequest request, ExpectedAction expected) {
        JsonNode body = request.json();
        return Stream.of("actieNaam", "handelingNaam", "verwerkteObjecten")
                .allMatch(key -> body.path(key).equals(expected.body().path(key)));
    }

    private List<String> awaitArrival() {
        try {
            Awaitility.await()
                    .atMost(ARRIVAL)
                    .pollInterval(Duration.ofMillis(50))
                    .until(this::hasArrived);
            return List.of();
        } catch (ConditionTimeoutException e) {
            return List.of("What is expected had not arrived after " + ARRIVAL.toSeconds() + " s.");
        }
    }

    private boolean hasArrived() {
        for (Map.Entry<String, Actor> actor : actors.entrySet()) {
            List<RecordedRequest> answered = withoutFilling(
                            actor.getValue().log().actions())
                    .stream()
                    .filter(request -> request.answer() != null)
                    .toList();
            long accepted =
                    answered.stream().filter(RecordedRequest::isAccepted).count();
            int expected = scenario.steps().stream()
                    .filter(step -> step.actor().equals(actor.getKey()))
                    .mapToInt(expectations::logged)
                    .sum();
            if (accepted < expected) {
                return false;
            }
        }
        int kept = actors.values().stream()
                .mapToInt(actor -> JournalFiles.deadLetters(actor.journal()).size())
                .sum();
        return kept >= expectations.deadLetters();
    }

    /** Stops the applications, which makes the agents deliver all that they have: what comes after is nothing at all. */
    private Map<String, List<RecordedRequest>> stopAndCollect() {
        Map<String, List<RecordedRequest>> logged = new LinkedHashMap<>();
        actors.forEach((name, actor) -> {
            actor.jvm().stop();
            List<RecordedRequest> accepted = actor.log().accepted();
            List<RecordedRequest> inOrder = new ArrayList<>(withoutFilling(accepted));
            inOrder.sort(Comparator.comparing(Tijdstip::of));
            logged.put(name, inOrder);
            verifyThatAllWasDelivered(name, accepted.size() - inOrder.size());
        });
        return logged;
    }

    /** If some of the filling were still in the journal, the step's action could be there as well. */
    private void verifyThatAllWasDelivered(String actor, int filling) {
        int taken = scenario.steps().stream()
                .filter(step -> step.actor().equals(actor) && reports.containsKey(step.n()))
                .mapToInt(step -> reports.get(step.n()).path("vullingen").asInt())
                .sum();
        if (filling < taken) {
            throw new AssertionError(
                    "Only " + filling + " of " + taken + " filling actions were delivered.\n" + describe());
        }
    }

    static List<RecordedRequest> withoutFilling(List<RecordedRequest> requests) {
        return requests.stream()
                .filter(request -> !request.json()
                        .path("verwerkteObjecten")
                        .path(0)
                        .path("soortObjectId")
                        .asText()
                        .equals(AgentConfiguration.FILLING))
                .toList();
    }

    private Path actorDirectory(String name) {
        try {
            return Files.createDirectories(directory.resolve(name.replaceAll("\\W+", "-")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String describe() {
        StringBuilder description = new StringBuilder();
        actors.forEach((name, actor) -> {
            description
                    .append("=== ")
                    .append(name)
                    .append('\n')
                    .append(actor.describe())
                    .append('\n');
            withoutFilling(actor.log().requests())
                    .forEach(request -> description
                            .append(request.method())
                            .append(' ')
                            .append(request.body())
                            .append(" -> ")
                            .append(request.answer())
                            .append('\n'));
        });
        return description.append("reports: ").append(reports.values()).toString();
    }

    private void clean() {
        try (Stream<Path> old = Files.exists(directory) ? Files.walk(directory) : Stream.empty()) {
            for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
