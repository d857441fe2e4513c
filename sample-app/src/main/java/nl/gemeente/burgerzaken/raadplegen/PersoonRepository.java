package nl.gemeente.burgerzaken.raadplegen;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.verwerkingenlogging.annotations.Betrokkene;
import nl.verwerkingenlogging.annotations.Verwerking;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Reads persons. There is no zaak here: what one request reads is one verwerking. */
@Verwerking(verwerkingsactiviteit = "brp-raadplegen", verwerkingNaam = "Raadplegen persoonsgegevens")
interface PersoonRepository extends Repository<Persoon, String> {

    /** What every query here selects. */
    String SELECT =
            "select p.bsn, p.voornamen, p.achternaam, p.geboortedatum, a.straat, a.huisnummer, a.postcode, a.woonplaats"
                    + " from persoon p join adres a on a.id = p.adres_id ";

    @Verwerking(actieNaam = "Zoeken persoon")
    @Betrokkene(objectId = "resultaat[*].bsn", betrokkenheid = "Getoond in zoekresultaat")
    @Query(SELECT + "where locate(lower(:achternaam), lower(p.achternaam)) = 1 and p.geboortedatum = :geboortedatum"
            + " order by p.achternaam, p.voornamen")
    List<Persoon> zoek(String achternaam, LocalDate geboortedatum);

    @Verwerking(actieNaam = "Ophalen persoonsgegevens")
    @Query(SELECT + "where p.bsn = :bsn")
    Optional<Persoon> vind(@Betrokkene(betrokkenheid = "Geraadpleegde persoon") String bsn);
}
