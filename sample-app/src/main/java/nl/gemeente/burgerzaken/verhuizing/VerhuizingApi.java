package nl.gemeente.burgerzaken.verhuizing;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.gemeente.burgerzaken.Persoonsverzoek;
import nl.gemeente.burgerzaken.Zoekvraag;
import nl.gemeente.burgerzaken.legacy.Huishouden;
import nl.gemeente.burgerzaken.legacy.Persoon;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Verhuizingen for other systems. Persons are asked for by POST, because what stands in a URL ends up in access logs and histories. */
@RestController
@RequestMapping("/api/verhuizingen")
class VerhuizingApi {

    private final Verhuizingen verhuizingen;

    VerhuizingApi(Verhuizingen verhuizingen) {
        this.verhuizingen = verhuizingen;
    }

    @PostMapping
    ResponseEntity<Map<String, UUID>> begin() {
        UUID zaakId = verhuizingen.begin();
        return ResponseEntity.created(URI.create("/api/verhuizingen/" + zaakId)).body(Map.of("zaakId", zaakId));
    }

    @PostMapping("/{zaakId}/zoeken")
    List<Persoon> zoek(@PathVariable UUID zaakId, @RequestBody Zoekvraag vraag) {
        return verhuizingen.zoek(zaakId, vraag);
    }

    @PostMapping("/{zaakId}/selectie")
    Persoon selecteer(@PathVariable UUID zaakId, @RequestBody Persoonsverzoek verzoek) {
        return verhuizingen.selecteer(zaakId, verzoek.bsn());
    }

    @PostMapping("/{zaakId}/persoon")
    Persoon toon(@PathVariable UUID zaakId, @RequestBody Persoonsverzoek verzoek) {
        return verhuizingen.toon(zaakId, verzoek.bsn());
    }

    @PostMapping("/{zaakId}/huishouden")
    Huishouden toonHuishouden(@PathVariable UUID zaakId, @RequestBody Persoonsverzoek verzoek) {
        return verhuizingen.toonHuishouden(zaakId, verzoek.bsn());
    }

    @PostMapping("/{zaakId}/registratie")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void registreer(@PathVariable UUID zaakId, @RequestBody Verhuizing verhuizing) {
        verhuizingen.registreer(zaakId, verhuizing);
    }
}
