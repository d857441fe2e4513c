package nl.gemeente.burgerzaken.raadplegen;

import java.util.List;
import nl.gemeente.burgerzaken.Bsn;
import nl.gemeente.burgerzaken.Melding;
import nl.gemeente.burgerzaken.Zoekvraag;
import org.springframework.stereotype.Service;

/** The task "raadplegen": who is this, at the desk? */
@Service
public class Raadplegen {

    private final PersoonRepository personen;
    private final EchtverbintenisRepository huwelijken;
    private final BetrokkenheidRepository zaken;

    Raadplegen(PersoonRepository personen, EchtverbintenisRepository huwelijken, BetrokkenheidRepository zaken) {
        this.personen = personen;
        this.huwelijken = huwelijken;
        this.zaken = zaken;
    }

    /**
     * Searches persons.
     *
     * @param vraag whom to look for
     * @return who was found, by name
     */
    public List<Persoon> zoek(Zoekvraag vraag) {
        return personen.zoek(vraag.achternaam(), vraag.geboortedatum());
    }

    /**
     * Shows one person.
     *
     * @param invoer the burgerservicenummer
     * @return what the desk sees
     */
    public Persoonsbeeld toon(String invoer) {
        String bsn = Bsn.vereis(invoer);
        Persoon persoon = personen.vind(bsn).orElseThrow(Melding::persoonOnbekend);
        return new Persoonsbeeld(persoon, huwelijken.van(bsn), zaken.zakenVan(bsn));
    }
}
