package nl.gemeente.burgerzaken.huwelijk;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Huwelijken for other systems. */
@RestController
@RequestMapping("/api/huwelijken")
class HuwelijkApi {

    private final Huwelijken huwelijken;

    HuwelijkApi(Huwelijken huwelijken) {
        this.huwelijken = huwelijken;
    }

    @PostMapping
    ResponseEntity<Map<String, UUID>> intake(@RequestBody Intake intake) {
        UUID zaakId = huwelijken.intake(intake);
        return ResponseEntity.created(URI.create("/api/huwelijken/" + zaakId)).body(Map.of("zaakId", zaakId));
    }

    @PostMapping("/{zaakId}/getuigen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void voerGetuigenOp(@PathVariable UUID zaakId, @RequestBody Getuigen getuigen) {
        huwelijken.voerGetuigenOp(zaakId, getuigen);
    }

    @PostMapping("/{zaakId}/verwantschapscontrole")
    Verwantschapscontrole controleerVerwantschap(@PathVariable UUID zaakId) {
        return huwelijken.controleerVerwantschap(zaakId);
    }
}
