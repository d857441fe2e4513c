package nl.gemeente.burgerzaken.verhuizing;

import java.util.List;
import java.util.UUID;
import nl.gemeente.burgerzaken.Bsn;
import nl.gemeente.burgerzaken.Medewerker;
import nl.gemeente.burgerzaken.Melding;
import nl.gemeente.burgerzaken.Zoekvraag;
import nl.gemeente.burgerzaken.legacy.Huishouden;
import nl.gemeente.burgerzaken.legacy.Persoon;
import nl.gemeente.burgerzaken.legacy.PersoonDao;
import nl.gemeente.burgerzaken.legacy.VerhuizingDao;
import nl.gemeente.burgerzaken.zaak.ZaakSoort;
import nl.gemeente.burgerzaken.zaak.Zaken;
import org.springframework.stereotype.Service;

/** The task "registratie verhuizing": one zaak from the first search to the stored address, over as many requests as it takes. */
@Service
public class Verhuizingen {

    private final Zaken zaken;
    private final PersoonDao personen;
    private final VerhuizingDao verhuizingen;
    private final Medewerker medewerker;

    Verhuizingen(Zaken zaken, PersoonDao personen, VerhuizingDao verhuizingen, Medewerker medewerker) {
        this.zaken = zaken;
        this.personen = personen;
        this.verhuizingen = verhuizingen;
        this.medewerker = medewerker;
    }

    /**
     * Begins a verhuizing.
     *
     * @return its zaak
     */
    public UUID begin() {
        return zaken.begin(ZaakSoort.VERHUIZING);
    }

    /**
     * Refuses to go on unless this verhuizing is open.
     *
     * @param zaakId the zaak
     */
    public void eisOpen(UUID zaakId) {
        zaken.eisOpen(zaakId, ZaakSoort.VERHUIZING);
    }

    /**
     * Searches who wants to move.
     *
     * @param zaakId the zaak
     * @param vraag whom to look for
     * @return who was found
     */
    public List<Persoon> zoek(UUID zaakId, Zoekvraag vraag) {
        eisOpen(zaakId);
        return personen.zoekOpNaam(vraag.achternaam(), vraag.geboortedatum(), zaakId.toString(), medewerker.sleutel());
    }

    /**
     * Picks the person who wants to move out of those found, and shows the data.
     *
     * @param zaakId the zaak
     * @param invoer the person's burgerservicenummer
     * @return the person
     */
    public Persoon selecteer(UUID zaakId, String invoer) {
        eisOpen(zaakId);
        String bsn = Bsn.vereis(invoer);
        if (!verhuizingen.selecteerAanvrager(bsn, zaakId.toString(), medewerker.sleutel())) {
            throw Melding.persoonOnbekend();
        }
        return toon(zaakId, bsn);
    }

    /**
     * Shows a person whose burgerservicenummer was typed.
     *
     * @param zaakId the zaak
     * @param invoer the burgerservicenummer
     * @return the person
     */
    public Persoon toon(UUID zaakId, String invoer) {
        eisOpen(zaakId);
        String bsn = Bsn.vereis(invoer);
        Persoon persoon = personen.zoekOpBsn(bsn, zaakId.toString(), medewerker.sleutel());
        if (persoon == null) {
            throw Melding.persoonOnbekend();
        }
        return persoon;
    }

    /**
     * Shows a person together with the medebewoners.
     *
     * @param zaakId the zaak
     * @param invoer the burgerservicenummer of who wants to move
     * @return who live at the address
     */
    public Huishouden toonHuishouden(UUID zaakId, String invoer) {
        eisOpen(zaakId);
        String bsn = Bsn.vereis(invoer);
        Huishouden huishouden = personen.zoekHuishouden(bsn, zaakId.toString(), medewerker.sleutel());
        if (huishouden == null) {
            throw Melding.persoonOnbekend();
        }
        return huishouden;
    }

    /**
     * Stores the new address and closes the zaak.
     *
     * @param zaakId the zaak
     * @param verhuizing who moves where
     */
    public void registreer(UUID zaakId, Verhuizing verhuizing) {
        eisOpen(zaakId);
        String[] medebewoners = verhuizing.medebewoners().toArray(String[]::new);
        if (!verhuizingen.verhuis(
                verhuizing.bsn(), medebewoners, verhuizing.adres(), zaakId.toString(), medewerker.sleutel())) {
            throw Melding.persoonOnbekend();
        }
    }
}
