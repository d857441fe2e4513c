package nl.verwerkingenlogging.it.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Objects that agree in everything but their identifier: one entry of {@code betrokkenen} in a rule.
 *
 * @param soortObjectId kind of the identifiers
 * @param betrokkenheid capacity, or null
 * @param soortenGegevens kinds of data; empty for none
 * @param objectIds the identifiers
 */
record Group(String soortObjectId, String betrokkenheid, List<String> soortenGegevens, List<String> objectIds) {

    /** The groups in an array of verwerkteObjecten, in order of their first object. */
    static List<Group> in(Iterable<JsonNode> verwerkteObjecten) {
        Map<List<Object>, Group> groups = new LinkedHashMap<>();
        for (JsonNode object : verwerkteObjecten) {
            List<String> kinds = Step.stream(object.path("verwerkteSoortenGegevens"))
                    .map(kind -> kind.path("soortGegeven").asText())
                    .toList();
            String betrokkenheid = object.path("betrokkenheid").asText("");
            List<Object> key = List.of(object.path("soortObjectId").asText(), betrokkenheid, kinds);
            groups.computeIfAbsent(
                            key,
                            absent -> new Group(
                                    object.path("soortObjectId").asText(),
                                    betrokkenheid.isEmpty() ? null : betrokkenheid,
                                    kinds,
                                    new ArrayList<>()))
                    .objectIds()
                    .add(object.path("objectId").asText());
        }
        return List.copyOf(groups.values());
    }

    /** The same with other persons. */
    Group holding(List<String> others) {
        return new Group(soortObjectId, betrokkenheid, soortenGegevens, others);
    }
}
