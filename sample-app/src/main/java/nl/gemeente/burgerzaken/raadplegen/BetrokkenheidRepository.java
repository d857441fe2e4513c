package nl.gemeente.burgerzaken.raadplegen;

import java.util.List;
import java.util.UUID;
import nl.gemeente.burgerzaken.zaak.Zaak;
import nl.verwerkingenlogging.annotations.Betrokkene;
import nl.verwerkingenlogging.annotations.Verwerking;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Reads in which zaken somebody is involved, in whatever capacity. */
interface BetrokkenheidRepository extends Repository<Zaak, UUID> {

    @Verwerking(
            verwerkingsactiviteit = "brp-raadplegen",
            verwerkingNaam = "Raadplegen persoonsgegevens",
            actieNaam = "Ophalen zaken")
    @Query("select z.id, z.soort, z.status, z.begonnen from zaak z where z.id in ("
            + "select zaak_id from verhuizing where aanvrager = :bsn"
            + " union select zaak_id from medebewoner where bsn = :bsn"
            + " union select zaak_id from huwelijk where :bsn in (partner1, partner2)"
            + " union select zaak_id from getuige where bsn = :bsn) order by z.begonnen desc, z.id")
    List<Zaak> zakenVan(@Betrokkene(betrokkenheid = "Geraadpleegde persoon") String bsn);
}
