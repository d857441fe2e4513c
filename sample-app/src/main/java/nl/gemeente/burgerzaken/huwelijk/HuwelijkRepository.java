package nl.gemeente.burgerzaken.huwelijk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import nl.verwerkingenlogging.annotations.Betrokkene;
import nl.verwerkingenlogging.annotations.Verwerking;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Stores who marry and who will witness it. Extends the bare {@link Repository}: an inherited {@code findAll} would be a verwerking without a purpose. */
@Verwerking(verwerkingsactiviteit = "brp-registratie", verwerkingNaam = "Huwelijk")
interface HuwelijkRepository extends Repository<Huwelijk, UUID> {

    @Verwerking(actieNaam = "Opslaan persoonsgegevens", handelingNaam = "Intake", verwerkingId = "arg0")
    @Modifying
    @Query("insert into huwelijk (zaak_id, partner1, partner2, datum)"
            + " select :zaakId, een.bsn, ander.bsn, :datum from persoon een, persoon ander"
            + " where een.bsn = :partner1 and ander.bsn = :partner2")
    int bewaarPartners(
            UUID zaakId,
            @Betrokkene(betrokkenheid = "Partner") String partner1,
            @Betrokkene(betrokkenheid = "Partner") String partner2,
            LocalDate datum);

    @Verwerking(actieNaam = "Opvoeren getuigen", handelingNaam = "Voorbereiding huwelijksakte", verwerkingId = "arg0")
    @Modifying
    @Query("merge into getuige (zaak_id, bsn)"
            + " select h.zaak_id, p.bsn from huwelijk h, persoon p where h.zaak_id = :zaakId and p.bsn in (:getuigen)")
    int bewaarGetuigen(
            UUID zaakId, @Betrokkene(objectId = "[*]", betrokkenheid = "Getuige") Collection<String> getuigen);
}
