package nl.verwerkingenlogging.register.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nl.verwerkingenlogging.register.config.RegisterProperties;
import nl.verwerkingenlogging.register.domain.GeregistreerdeActie;
import nl.verwerkingenlogging.register.domain.Persoonsvraag;
import nl.verwerkingenlogging.register.domain.Verwerkingsactie;
import nl.verwerkingenlogging.register.security.ApiClient;
import nl.verwerkingenlogging.register.security.Toegang;
import nl.verwerkingenlogging.register.storage.ActieQueries;
import nl.verwerkingenlogging.register.storage.ActieStore;
import nl.verwerkingenlogging.register.storage.IdempotencyKey;
import nl.verwerkingenlogging.register.validation.IdempotencyKeyReader;
import nl.verwerkingenlogging.register.validation.PathId;
import nl.verwerkingenlogging.register.validation.PersoonsvraagReader;
import nl.verwerkingenlogging.register.validation.VerwerkingsactieReader;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The Bewerking API (rule B-01). Each method reads from top to bottom: who, what, may it, do it, answer. */
@RestController
@RequestMapping(path = Links.VERWERKINGSACTIES, produces = MediaType.APPLICATION_JSON_VALUE)
class BewerkingController {

    private final ActieStore store;
    private final ActieQueries queries;
    private final ActieJson json;
    private final RegisterProperties properties;

    BewerkingController(ActieStore store, ActieQueries queries, ActieJson json, RegisterProperties properties) {
        this.store = store;
        this.queries = queries;
        this.json = json;
        this.properties = properties;
    }

    /** Creates an action (rules B-29 to B-35); the same request once more gets the same answer (AMB-35). */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> create(HttpServletRequest request) {
        ApiClient client = Authentication.clientOf(request);
        byte[] body = RequestBody.read(request);
        Optional<IdempotencyKey> key = key(request, body);
        Verwerkingsactie actie = VerwerkingsactieReader.read(body);
        Toegang.magAanmaken(client, actie.vertrouwelijkheid());
        GeregistreerdeActie geregistreerd = store.registreer(actie, client.clientId(), key);
        Links links = Links.of(properties, request);
        return ResponseEntity.created(URI.create(links.actie(geregistreerd.actieId())))
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.one(geregistreerd, links));
    }

    /** Lists the actions about a person (rules B-36 to B-45). */
    @GetMapping
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        ApiClient client = Authentication.clientOf(request);
        Toegang.magLezen(client);
        Persoonsvraag vraag = PersoonsvraagReader.read(request.getQueryString());
        Toegang.magZoeken(client, vraag);
        return ok(json.page(queries.zoek(vraag), vraag, Links.of(properties, request)));
    }

    /** Gives one action (rules B-48, B-49). */
    @GetMapping("/{actieId}")
    ResponseEntity<byte[]> read(@PathVariable String actieId, HttpServletRequest request) {
        ApiClient client = Authentication.clientOf(request);
        Toegang.magLezen(client);
        GeregistreerdeActie actie =
                queries.huidige(PathId.read("actieId", actieId)).orElseThrow(NotFoundException::new);
        Toegang.magLezen(client, actie.actie().vertrouwelijkheid());
        return ok(json.one(actie, Links.of(properties, request)));
    }

    private static Optional<IdempotencyKey> key(HttpServletRequest request, byte[] body) {
        List<String> values = Collections.list(request.getHeaders(IdempotencyKeyReader.HEADER));
        return IdempotencyKeyReader.read(values).map(key -> IdempotencyKey.of(key, body));
    }

    private static ResponseEntity<byte[]> ok(byte[] body) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
    }
}
