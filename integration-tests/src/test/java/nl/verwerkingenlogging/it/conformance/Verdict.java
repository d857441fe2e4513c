package nl.verwerkingenlogging.it.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.verwerkingenlogging.it.harness.AgentLog;
import nl.verwerkingenlogging.it.harness.JournalFiles;
import nl.verwerkingenlogging.it.harness.RecordedRequest;

/** Compares what came of a run with what is expected, and collects all that is wrong. */
final class Verdict {

    private static final String REFUSAL = "nl.verwerkingenlogging.annotations.VerwerkingNietGelogdException";

    /** What the agent may say of a rule whose vector has no verwerkingsactiviteit or actieNaam (C1753). */
    private static final Pattern MISSING_ACTIVITY = Pattern.compile("verwerkingsactiviteit|actieNaam");

    private static final JsonNode NOT_BEGUN = new ObjectMapper().createObjectNode();

    private final Scenario scenario;
    private final Expectations expectations;
    private final Optional<OpenApiBodies> openApi;
    private final Map<Integer, JsonNode> reports;
    private final List<String> problems = new ArrayList<>();

    Verdict(
            Scenario scenario,
            Expectations expectations,
            Optional<OpenApiBodies> openApi,
            Map<Integer, JsonNode> reports) {
        this.scenario = scenario;
        this.expectations = expectations;
        this.openApi = openApi;
        this.reports = reports;
    }

    /** All that is wrong. */
    List<String> problems() {
        return problems;
    }

    /** Judges what one actor did and logged. */
    void judge(String name, Actor actor, List<RecordedRequest> logged) {
        List<Step> steps = scenario.steps().stream()
                .filter(step -> step.actor().equals(name))
                .toList();
        steps.forEach(this::judgeExecution);
        judgeOrder(name, logged);

        int expected = steps.stream().mapToInt(expectations::logged).sum();
        if (logged.size() != expected) {
            problems.add(name + ": " + logged.size() + " actions were logged instead of " + expected);
            return;
        }
        int next = 0;
        for (Step step : steps) {
            int count = expectations.logged(step);
            List<RecordedRequest> ofStep = logged.subList(next, next + count);
            next += count;
            if (expectations.compares(step)) {
                judgeActions(step, ofStep);
            }
        }
        judgeLog(name, actor);
    }

    /** Judges what is about the run and not about one actor. */
    void judgeWholeRun(List<Actor> actors) {
        List<RecordedRequest> requests = actors.stream()
                .flatMap(actor -> actor.log().requests().stream())
                .toList();
        JsonNode notSent = expectations.notSent();
        if (notSent.isObject()
                && requests.stream()
                        .anyMatch(
                                request -> new PartialMatch(scenario.placeholders()).agrees(notSent, request.json()))) {
            problems.add("A request agrees with " + notSent);
        }
        expectations.registerStatus().ifPresent(status -> {
            if (requests.isEmpty()
                    || requests.stream()
                            .anyMatch(request ->
                                    request.answer() == null || request.answer().status() != status)) {
                problems.add("Not every request was answered with " + status);
            }
        });
        if (expectations.isAboutDeadLetters()) {
            int kept = actors.stream()
                    .mapToInt(actor -> JournalFiles.deadLetters(actor.journal()).size())
                    .sum();
            if (kept != expectations.deadLetters()) {
                problems.add(kept + " dead letters were kept instead of " + expectations.deadLetters());
            }
        }
        if (expectations.isWarned()
                && actors.stream()
                        .allMatch(actor -> actor.jvm().log().troubles().isEmpty())) {
            problems.add("The agent warned of nothing in its log");
        }
    }

    private void judgeExecution(Step step) {
        if (!expectations.compares(step)) {
            return;
        }
        JsonNode report = reports.getOrDefault(step.n(), NOT_BEGUN);
        int executed = report.path("uitgevoerd").asInt();
        int released = report.path("vrijgegeven").asBoolean() ? 1 : 0;
        if (executed != expectations.executed(step)) {
            problems.add("step " + step.n() + ": the method's body ran " + executed + " times instead of "
                    + expectations.executed(step));
        }
        if (released != expectations.released(step)) {
            problems.add("step " + step.n() + ": the result was released " + released + " times instead of "
                    + expectations.released(step));
        }
        String exception = report.path("uitzondering").asText(null);
        String wanted = expectations.isFailing(step) ? REFUSAL : null;
        if (exception != null && !exception.equals(wanted)) {
            problems.add("step " + step.n() + ": the caller got " + exception + " instead of " + wanted);
        }
    }

    private void judgeOrder(String name, List<RecordedRequest> logged) {
        Instant last = Instant.EPOCH;
        for (RecordedRequest request : logged) {
            Instant moment = Tijdstip.of(request);
            if (!moment.isAfter(last)) {
                problems.add(name + ": tijdstip " + request.json().path("tijdstip")
                        + " is no moment with offset, or not after the one before");
            }
            last = moment;
        }
    }

    private void judgeActions(Step step, List<RecordedRequest> requests) {
        for (RecordedRequest request : requests) {
            Instant begun = Instant.parse(
                    reports.getOrDefault(step.n(), NOT_BEGUN).path("begonnen").asText(Instant.MAX.toString()));
            if (Tijdstip.of(request).isBefore(begun) || Tijdstip.of(request).isAfter(request.arrival())) {
                problems.add("step " + step.n() + ": tijdstip " + request.json().path("tijdstip") + " is not between "
                        + begun + " and " + request.arrival());
            }
            openApi.ifPresent(api -> add(step, api.problems(request.json())));
        }
        if (step.hasSummary()) {
            if (!requests.isEmpty()) {
                judgeSummary(step, requests);
            }
            return;
        }
        List<ExpectedAction> expected = expectations.actions(step);
        for (int i = 0; i < expected.size(); i++) {
            add(
                    step,
                    new BodyCheck(scenario.placeholders())
                            .problems(expected.get(i), requests.get(i), scenario.incomingHeaders(step)));
            if (scenario.run().isPlain()) {
                add(step, new ResponseCheck(scenario.placeholders()).problems(expected.get(i), requests.get(i)));
            }
        }
    }

    private void judgeSummary(Step step, List<RecordedRequest> requests) {
        JsonNode summary = step.summary();
        List<Integer> sizes = new ArrayList<>();
        List<String> persons = new ArrayList<>();
        Set<String> verwerkingen = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (RecordedRequest request : requests) {
            JsonNode body = request.json();
            sizes.add(body.path("verwerkteObjecten").size());
            body.path("verwerkteObjecten")
                    .forEach(object -> persons.add(object.path("objectId").asText()));
            verwerkingen.add(body.path("verwerkingId").asText());
            names.add(body.path("actieNaam") + "/" + body.path("handelingNaam") + "/" + body.path("verwerkingNaam"));
        }
        List<Integer> wanted =
                Step.stream(summary.path("objects")).map(JsonNode::asInt).toList();
        if (!sizes.equals(wanted)) {
            problems.add("step " + step.n() + ": actions hold " + sizes + " objects instead of " + wanted);
        }
        if (summary.path("sameVerwerkingId").asBoolean() && verwerkingen.size() > 1) {
            problems.add("step " + step.n() + ": verwerkingId differs");
        }
        if (summary.path("sameNames").asBoolean() && names.size() > 1) {
            problems.add("step " + step.n() + ": names differ: " + names);
        }
        List<String> given = scenario.plansOf(step.actor()).stream()
                .filter(plan -> plan.step().n() == step.n())
                .flatMap(plan -> plan.objectIds().stream())
                .toList();
        if (persons.size() != given.size() || !Set.copyOf(persons).equals(Set.copyOf(given))) {
            problems.add("step " + step.n() + ": the parts do not hold each person once");
        }
    }

    private void judgeLog(String name, Actor actor) {
        Set<String> identifiers = scenario.plansOf(name).stream()
                .flatMap(plan -> plan.objectIds().stream())
                .collect(Collectors.toSet());
        AgentLog log = actor.jvm().log();
        try {
            log.verifyMentionsNoneOf(identifiers);
            JournalFiles.verifyNamesHoldNoneOf(actor.journal(), identifiers);
            if (scenario.run().isPlain()) {
                log.verifyNoTroubleBut(tolerated(name));
            }
        } catch (AssertionError e) {
            problems.add(name + ": " + e.getMessage());
        }
    }

    /** A vector that has no verwerkingsactiviteit is expected to be warned about. */
    private Pattern[] tolerated(String name) {
        boolean complete = scenario.plansOf(name).stream()
                .filter(plan -> plan.step().isLogged())
                .allMatch(plan -> plan.activity().containsKey("verwerkingsactiviteitId")
                        && plan.texts().containsKey("actieNaam"));
        return complete ? new Pattern[0] : new Pattern[] {MISSING_ACTIVITY};
    }

    private void add(Step step, List<String> found) {
        found.forEach(problem -> problems.add("step " + step.n() + ": " + problem));
    }
}
