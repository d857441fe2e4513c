package nl.gemeente.burgerzaken.huwelijk;

import java.util.List;
import java.util.UUID;
import nl.verwerkingenlogging.annotations.Betrokkene;
import nl.verwerkingenlogging.annotations.Verwerking;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Reads the relatives that the law wants looked at before two persons marry. */
interface OuderRepository extends Repository<Ouder, String> {

    @Verwerking(
            verwerkingsactiviteit = "brp-registratie",
            verwerkingNaam = "Huwelijk",
            handelingNaam = "Voorbereiding huwelijksakte",
            actieNaam = "Uitvoeren vereiste controles",
            verwerkingId = "arg0")
    @Betrokkene(objectId = "resultaat[*].bsn", betrokkenheid = "Verwantschapscontrole")
    @Query("select p.bsn, p.voornamen || ' ' || p.achternaam as naam, o.kind as partner,"
            + " p.bsn in (h.partner1, h.partner2) as zelf_partner"
            + " from huwelijk h join ouder o on o.kind in (h.partner1, h.partner2) join persoon p on p.bsn = o.ouder"
            + " where h.zaak_id = :zaakId order by p.bsn, o.kind")
    List<Ouder> vanPartners(UUID zaakId);
}
