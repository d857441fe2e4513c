package nl.gemeente.burgerzaken.huwelijk;

import java.util.UUID;
import nl.gemeente.burgerzaken.Melding;
import nl.gemeente.burgerzaken.zaak.ZaakSoort;
import nl.gemeente.burgerzaken.zaak.Zaken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The task "huwelijk": intake, getuigen, and the check that the partners are not related. */
@Service
public class Huwelijken {

    private final Zaken zaken;
    private final HuwelijkRepository huwelijken;
    private final OuderRepository ouders;

    Huwelijken(Zaken zaken, HuwelijkRepository huwelijken, OuderRepository ouders) {
        this.zaken = zaken;
        this.huwelijken = huwelijken;
        this.ouders = ouders;
    }

    /**
     * Registers who want to marry.
     *
     * @param intake who, and when
     * @return the zaak of the huwelijk
     */
    @Transactional
    public UUID intake(Intake intake) {
        UUID zaakId = zaken.begin(ZaakSoort.HUWELIJK);
        String partner1 = intake.partners().get(0);
        String partner2 = intake.partners().get(1);
        if (huwelijken.bewaarPartners(zaakId, partner1, partner2, intake.datum()) != 1) {
            throw Melding.persoonOnbekend();
        }
        return zaakId;
    }

    /**
     * Refuses to go on unless this huwelijk is in preparation.
     *
     * @param zaakId the zaak
     */
    public void eisOpen(UUID zaakId) {
        zaken.eisOpen(zaakId, ZaakSoort.HUWELIJK);
    }

    /**
     * Registers who will witness the huwelijk.
     *
     * @param zaakId the zaak
     * @param getuigen who
     */
    @Transactional
    public void voerGetuigenOp(UUID zaakId, Getuigen getuigen) {
        eisOpen(zaakId);
        if (huwelijken.bewaarGetuigen(zaakId, getuigen.getuigen())
                != getuigen.getuigen().size()) {
            throw Melding.persoonOnbekend();
        }
    }

    /**
     * Checks whether the partners are related.
     *
     * @param zaakId the zaak
     * @return the conclusion, and whose data were read for it
     */
    public Verwantschapscontrole controleerVerwantschap(UUID zaakId) {
        eisOpen(zaakId);
        return Verwantschapscontrole.van(ouders.vanPartners(zaakId));
    }
}
