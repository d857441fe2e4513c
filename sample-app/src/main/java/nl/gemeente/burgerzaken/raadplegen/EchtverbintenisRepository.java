package nl.gemeente.burgerzaken.raadplegen;

import java.util.List;
import java.util.UUID;
import nl.verwerkingenlogging.annotations.Betrokkene;
import nl.verwerkingenlogging.annotations.Verwerking;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Reads to whom somebody is or will be married: two persons' data at once, the second known from the result only. */
interface EchtverbintenisRepository extends Repository<Echtverbintenis, UUID> {

    @Verwerking(
            verwerkingsactiviteit = "brp-raadplegen",
            verwerkingNaam = "Raadplegen persoonsgegevens",
            actieNaam = "Ophalen huwelijken")
    @Betrokkene(objectId = "resultaat[*].partnerBsn", betrokkenheid = "Partner")
    @Query("select h.zaak_id, h.datum, p.bsn as partner_bsn, p.voornamen || ' ' || p.achternaam as partner_naam"
            + " from huwelijk h join persoon p on p.bsn in (h.partner1, h.partner2) and p.bsn <> :bsn"
            + " where :bsn in (h.partner1, h.partner2) order by h.datum")
    List<Echtverbintenis> van(@Betrokkene(betrokkenheid = "Geraadpleegde persoon") String bsn);
}
