package nl.verwerkingenlogging.it.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a run needs of the test application and of the agent's configuration, derived from the expected bodies. */
final class Scenario {

    private static final List<String> NAMES = List.of("actieNaam", "handelingNaam", "verwerkingNaam");

    private static final List<String> OF_ACTIVITY =
            List.of("verwerkingsactiviteitId", "verwerkingsactiviteitUrl", "vertrouwelijkheid", "bewaartermijn");

    private static final List<String> OF_ACTOR = List.of("uitvoerder", "systeem", "gegevensbron");

    /** The attributes that a variant may configure otherwise. */
    static final Set<String> CONFIGURABLE =
            Stream.of(NAMES, OF_ACTIVITY, OF_ACTOR).flatMap(List::stream).collect(Collectors.toUnmodifiableSet());

    private final Run run;
    private final Placeholders placeholders;

    Scenario(Run run, Placeholders placeholders) {
        this.run = run;
        this.placeholders = placeholders;
    }

    Run run() {
        return run;
    }

    Placeholders placeholders() {
        return placeholders;
    }

    /** Steps that the run executes, in order. */
    List<Step> steps() {
        return run.vector().steps().stream().filter(run::includes).toList();
    }

    /** Who takes part. */
    Set<String> actors() {
        Set<String> actors = new LinkedHashSet<>();
        steps().forEach(step -> actors.add(step.actor()));
        return actors;
    }

    /** The steps of one actor. */
    List<StepPlan> plansOf(String actor) {
        return stepsOf(actor).stream().map(this::plan).toList();
    }

    /** Steps that run in one request to the test application: successive ones of one actor with one verwerkingId. */
    List<List<Step>> unitsOfWork() {
        List<List<Step>> units = new ArrayList<>();
        String actor = null;
        String verwerking = null;
        for (Step step : steps()) {
            String next = step.verwerking();
            boolean same = step.actor().equals(actor)
                    && !step.isIncomingCall()
                    && (verwerking == null || next == null || verwerking.equals(next));
            if (!same) {
                units.add(new ArrayList<>());
                verwerking = null;
            }
            units.get(units.size() - 1).add(step);
            actor = step.actor();
            verwerking = next == null ? verwerking : next;
        }
        return units;
    }

    /** The logging headers of the call that makes a unit of work begin. */
    Map<String, String> incomingHeaders(Step step) {
        JsonNode changed = change("incomingHeaders", step);
        JsonNode headers = changed.isMissingNode() ? step.json().path("incomingHeaders") : changed;
        Map<String, String> resolved = new LinkedHashMap<>();
        headers.properties()
                .forEach(header -> resolved.put(
                        header.getKey(), placeholders.value(header.getValue().asText())));
        return resolved;
    }

    /** What the configuration of an actor says for all its actions. */
    Map<String, String> defaultsOf(String actor) {
        Map<String, String> defaults = new LinkedHashMap<>();
        for (String attribute : OF_ACTOR) {
            stepsOf(actor).stream()
                    .flatMap(step -> step.expected().stream())
                    .map(expected -> expected.body().path(attribute).asText(null))
                    .filter(value -> value != null)
                    .findFirst()
                    .ifPresent(value -> defaults.put(attribute, placeholders.value(value)));
        }
        override(defaults, OF_ACTOR, actor);
        return defaults;
    }

    /** The OIN of the actor's own organisation, which is never that of the uitvoerder (AMB-12). */
    String oinOf(String actor) {
        String uitvoerder = defaultsOf(actor).get("uitvoerder");
        for (Step step : stepsOf(actor)) {
            String sent = step.json().path("outgoingHeaders").path("OIN").asText("");
            if (!sent.isEmpty() && !placeholders.value(sent).equals(uitvoerder)) {
                return placeholders.value(sent);
            }
        }
        return placeholders.value("{{given.oin:gemeente}}");
    }

    private StepPlan plan(Step step) {
        return new StepPlan(
                step, names(step), activity(step), handedOver(step), soortAfnemerId(step), groups(step), other(step));
    }

    private Map<String, String> names(Step step) {
        Map<String, String> names = new LinkedHashMap<>();
        NAMES.forEach(name -> put(names, name, first(step, name)));
        override(names, NAMES, step.actor());
        return names;
    }

    private Map<String, String> activity(Step step) {
        Map<String, String> activity = new LinkedHashMap<>();
        for (String attribute : OF_ACTIVITY) {
            stepsOf(step.actor()).stream()
                    .filter(other ->
                            step.verwerking() != null && step.verwerking().equals(other.verwerking()))
                    .map(other -> first(other, attribute))
                    .filter(value -> value != null)
                    .findFirst()
                    .ifPresent(value -> activity.put(attribute, value));
        }
        override(activity, OF_ACTIVITY, step.actor());
        Map<String, String> headers = incomingHeaders(step);
        if (headers.containsKey("Vertrouwelijkheid")) {
            activity.remove("vertrouwelijkheid");
        }
        if (headers.containsKey("Bewaartermijn")) {
            activity.remove("bewaartermijn");
        }
        return activity;
    }

    private Map<String, String> handedOver(Step step) {
        Map<String, String> handedOver = new LinkedHashMap<>();
        for (ExpectedAction expected : step.expected()) {
            if (!expected.isGenerated("verwerkingId")) {
                put(handedOver, "verwerkingId", first(step, "verwerkingId"));
            }
        }
        put(handedOver, "gebruiker", first(step, "gebruiker"));
        if (!step.isIncomingCall()) {
            put(handedOver, "afnemerId", first(step, "afnemerId"));
        }
        return handedOver;
    }

    private String soortAfnemerId(Step step) {
        return step.isIncomingCall() ? null : first(step, "soortAfnemerId");
    }

    private List<Group> groups(Step step) {
        if (!step.isLogged()) {
            return List.of();
        }
        if (step.hasSummary()) {
            return List.of(new Group("BSN", null, List.of(), inventedPersons(step)));
        }
        List<JsonNode> objects = step.expected().stream()
                .flatMap(expected ->
                        Step.stream(placeholders.resolve(expected.body().path("verwerkteObjecten"))))
                .toList();
        List<Group> groups = Group.in(objects);
        if (groups.isEmpty()) {
            groups = List.of(new Group("BSN", null, List.of(), List.of()));
        }
        JsonNode found = change("found", step);
        return found.isMissingNode() || !step.isKnownAfterwards() ? groups : holding(groups, found);
    }

    /** The groups of a result that holds other persons: each goes where it was, and one that was nowhere goes to the first group. */
    private static List<Group> holding(List<Group> groups, JsonNode found) {
        List<Group> changed = new ArrayList<>();
        for (Group group : groups) {
            boolean isFirst = changed.isEmpty();
            changed.add(group.holding(Step.stream(found)
                    .map(JsonNode::asText)
                    .filter(id -> group.objectIds().contains(id)
                            || (isFirst
                                    && groups.stream()
                                            .noneMatch(
                                                    other -> other.objectIds().contains(id))))
                    .toList()));
        }
        return changed;
    }

    private List<String> inventedPersons(Step step) {
        int persons = Step.stream(step.summary().path("objects"))
                .mapToInt(JsonNode::asInt)
                .sum();
        return IntStream.range(0, persons)
                .mapToObj(i -> String.valueOf(3_000_000 + i))
                .toList();
    }

    private List<String> other(Step step) {
        return step.expected().stream()
                .flatMap(expected -> expected.forbiddenSubstrings().stream())
                .distinct()
                .toList();
    }

    private List<Step> stepsOf(String actor) {
        return steps().stream().filter(step -> step.actor().equals(actor)).toList();
    }

    /** The value of an attribute in the bodies of a step, as configuration or application must have it; null when none shows it. */
    private String first(Step step, String attribute) {
        for (ExpectedAction expected : step.expected()) {
            String value = expected.body().path(attribute).asText(null);
            if (value == null) {
                String optional = expected.optional().path(attribute).asText("");
                value = Placeholders.isGiven(optional) ? optional : null;
            }
            if (value != null) {
                return placeholders.value(value);
            }
        }
        return null;
    }

    private void override(Map<String, String> values, List<String> attributes, String actor) {
        JsonNode config = run.variant()
                .filter(variant -> steps().stream()
                        .anyMatch(step -> variant.concerns(step) && step.actor().equals(actor)))
                .map(variant -> variant.change().path("config"))
                .orElseGet(() -> run.vector().json().path("no variant"));
        for (String attribute : attributes) {
            JsonNode value = config.path(attribute);
            if (value.isNull()) {
                values.remove(attribute);
            } else if (value.isTextual()) {
                values.put(attribute, placeholders.value(value.asText()));
            }
        }
    }

    private JsonNode change(String key, Step step) {
        return run.variant()
                .filter(variant -> variant.concerns(step))
                .map(variant -> variant.change().path(key))
                .orElseGet(() -> run.vector().json().path("no variant"));
    }

    private static void put(Map<String, String> map, String key, String value) {
        if (value != null) {
            map.put(key, value);
        }
    }
}
