package nl.gemeente.burgerzaken.raadplegen;

import java.util.List;
import nl.gemeente.burgerzaken.Persoonsverzoek;
import nl.gemeente.burgerzaken.Zoekvraag;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Persons for other systems. Asked for by POST, because what stands in a URL ends up in access logs and histories. */
@RestController
@RequestMapping("/api/personen")
class RaadplegenApi {

    private final Raadplegen raadplegen;

    RaadplegenApi(Raadplegen raadplegen) {
        this.raadplegen = raadplegen;
    }

    @PostMapping("/zoeken")
    List<Persoon> zoek(@RequestBody Zoekvraag vraag) {
        return raadplegen.zoek(vraag);
    }

    @PostMapping("/tonen")
    Persoonsbeeld toon(@RequestBody Persoonsverzoek verzoek) {
        return raadplegen.toon(verzoek.bsn());
    }
}
