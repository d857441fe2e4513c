package nl.verwerkingenlogging.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Asks the register what was logged. It answers per person, so an action about three persons is put together from three answers. */
final class Register {

    private final Http http;
    private final String api;
    private final String token;

    Register(Http http, String api, String token) {
        this.http = http;
        this.api = api;
        this.token = token;
    }

    /** Everything that was logged about these persons. */
    List<Actie> acties(Set<String> bsns) {
        Map<String, Actie> acties = new LinkedHashMap<>();
        for (String bsn : bsns) {
            String body =
                    http.get(api + "/verwerkingsacties?objecttype=persoon&soortObjectId=BSN&objectId=" + bsn, token);
            for (Object element : Json.array(Json.object(Json.read(body)).get("results"))) {
                Map<String, Object> json = Json.object(element);
                acties.merge(Json.string(json, "actieId"), Actie.read(json), Actie::with);
            }
        }
        return new ArrayList<>(acties.values());
    }
}
