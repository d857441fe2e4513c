package nl.verwerkingenlogging.register.api;

import java.util.Map;
import nl.verwerkingenlogging.register.storage.ActieQueries;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells scripts and load balancers that the register and its database answer. Needs no token and says nothing else. */
@RestController
class HealthController {

    private final ActieQueries queries;

    HealthController(ActieQueries queries) {
        this.queries = queries;
    }

    @GetMapping(path = "/health", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, String> health() {
        return Map.of("status", queries.isReachable() ? "UP" : "DOWN");
    }
}
