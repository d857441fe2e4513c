package nl.gemeente.burgerzaken.zaak;

import java.util.UUID;
import nl.gemeente.burgerzaken.Medewerker;
import nl.gemeente.burgerzaken.Melding;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Begins zaken and knows which are open. */
@Service
public class Zaken {

    private final ZaakRepository zaken;
    private final Medewerker medewerker;

    Zaken(ZaakRepository zaken, Medewerker medewerker) {
        this.zaken = zaken;
        this.medewerker = medewerker;
    }

    /**
     * Begins a zaak.
     *
     * @param soort what kind of task
     * @return its id, which goes with every step of the task
     */
    public UUID begin(ZaakSoort soort) {
        UUID id = UUID.randomUUID();
        zaken.begin(id, soort, medewerker.sleutel());
        return id;
    }

    /**
     * Refuses to go on unless there is such a zaak and it is open.
     *
     * @param id the zaak
     * @param soort what kind of task it must be
     */
    public void eisOpen(UUID id, ZaakSoort soort) {
        Zaak zaak = zaken.vind(id)
                .filter(gevonden -> gevonden.soort() == soort)
                .orElseThrow(() -> new Melding(HttpStatus.NOT_FOUND, "Deze zaak bestaat niet."));
        if (zaak.status() != ZaakStatus.OPEN) {
            throw new Melding(HttpStatus.CONFLICT, "Deze zaak is al afgerond.");
        }
    }
}
