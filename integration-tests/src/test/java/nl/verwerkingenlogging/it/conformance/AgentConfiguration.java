package nl.verwerkingenlogging.it.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.gemeente.proef.stappen.Vuller;
import nl.verwerkingenlogging.it.harness.RealRegister;

/** Writes the agent's configuration of one actor. It is JSON, which is YAML too, so that nothing has to be escaped twice. */
final class AgentConfiguration {

    /** The kind of identifier in the actions that only take room. */
    static final String FILLING = "Vulling";

    /** How long the journal makes a call wait for room. */
    static final long MAX_WAIT_MILLIS = 300;

    private static final ObjectMapper JSON = new ObjectMapper();

    private AgentConfiguration() {}

    static String of(Scenario scenario, String actor, URI register, Path journal) {
        List<StepPlan> plans = scenario.plansOf(actor).stream()
                .filter(plan -> plan.step().isLogged())
                .toList();
        ObjectNode root = JSON.createObjectNode();
        root.put("applicatie", "conformiteit");
        root.putObject("register")
                .put("url", register.toString())
                .putObject("auth")
                .put("type", "bearer")
                .put("token", RealRegister.TOKEN);
        root.putObject("organisatie").put("oin", scenario.oinOf(actor));
        ObjectNode defaults = root.putObject("defaults");
        scenario.defaultsOf(actor).forEach(defaults::put);

        Map<Map<String, String>, String> activities = new LinkedHashMap<>();
        ArrayNode rules = root.putArray("acties");
        for (StepPlan plan : plans) {
            rules.add(rule(plan, activities));
        }
        ObjectNode named = root.putObject("verwerkingsactiviteiten");
        activities.forEach((values, name) -> {
            ObjectNode activity = named.putObject(name);
            values.forEach(activity::put);
        });

        ObjectNode journalSettings =
                root.putObject("journal").put("directory", journal.toString()).put("maxSize", "16MiB");
        if (scenario.run().failing().isPresent()) {
            rules.add(filler("vul", "lenient"));
            rules.add(filler("proef", "strict"));
            journalSettings.put("maxSize", "4MiB").put("maxWait", MAX_WAIT_MILLIS + "ms");
            // What is delivered at the end is all that there was: a whole journal.
            root.putObject("shutdown").put("timeout", "30s");
        }
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode rule(StepPlan plan, Map<Map<String, String>, String> activities) {
        ObjectNode rule = JSON.createObjectNode();
        rule.put("method", DaoSource.CLASS + "#" + plan.step().method());
        plan.texts().forEach(rule::put);
        if (plan.activity().containsKey("verwerkingsactiviteitId")) {
            rule.put(
                    "verwerkingsactiviteit",
                    activities.computeIfAbsent(
                            new TreeMap<>(plan.activity()), key -> "activiteit-" + (activities.size() + 1)));
        } else {
            plan.activity().forEach(rule::put);
        }
        if (plan.handedOver().containsKey("verwerkingId")) {
            rule.put("verwerkingId", plan.pathTo("verwerkingId"));
        }
        if (plan.handedOver().containsKey("gebruiker")) {
            rule.putObject("gebruiker").put("path", plan.pathTo("gebruiker")).put("meaningless", true);
        }
        if (plan.handedOver().containsKey("afnemerId")) {
            rule.putObject("afnemer")
                    .put("soortAfnemerId", plan.soortAfnemerId())
                    .put("afnemerId", plan.pathTo("afnemerId"));
        }
        if (plan.step().isSelection()) {
            return rule.put("selectie", true);
        }
        ArrayNode betrokkenen = rule.putArray("betrokkenen");
        for (int i = 0; i < plan.groups().size(); i++) {
            Group group = plan.groups().get(i);
            ObjectNode entry = betrokkenen.addObject();
            entry.put("soortObjectId", group.soortObjectId());
            entry.put("objectId", plan.pathToGroup(i));
            if (group.betrokkenheid() != null) {
                entry.put("betrokkenheid", group.betrokkenheid());
            }
            if (!group.soortenGegevens().isEmpty()) {
                group.soortenGegevens().forEach(entry.putArray("soortenGegevens")::add);
            }
        }
        return rule;
    }

    private static ObjectNode filler(String method, String onFailure) {
        ObjectNode rule = JSON.createObjectNode();
        rule.put("method", Vuller.class.getName() + "#" + method + "(java.util.List)");
        rule.put("actieNaam", FILLING);
        rule.put("onFailure", onFailure);
        rule.putArray("betrokkenen").addObject().put("soortObjectId", FILLING).put("objectId", "arg0[*]");
        return rule;
    }
}
