package nl.gemeente.burgerzaken.zaak;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The zaken themselves; who is involved is none of its business, so nothing here is a verwerkingsactie. */
interface ZaakRepository extends Repository<Zaak, UUID> {

    @Modifying
    @Query("insert into zaak (id, soort, status, medewerker, begonnen)"
            + " values (:id, :soort, 'OPEN', :medewerker, localtimestamp)")
    void begin(UUID id, ZaakSoort soort, String medewerker);

    @Query("select id, soort, status, begonnen from zaak where id = :id")
    Optional<Zaak> vind(UUID id);
}
