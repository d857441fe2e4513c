package nl.verwerkingenlogging.register.storage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.verwerkingenlogging.register.config.RegisterProperties;
import nl.verwerkingenlogging.register.domain.GeregistreerdeActie;
import nl.verwerkingenlogging.register.domain.Persoon;
import nl.verwerkingenlogging.register.domain.Persoonsvraag;
import nl.verwerkingenlogging.register.domain.Vertrouwelijkheid;
import nl.verwerkingenlogging.register.domain.Verwerkingsactie;
import nl.verwerkingenlogging.register.domain.VerwerktObject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives actions back: only current versions, never a vervallen one (rules B-14, B-18, B-41), but where a version is asked for by number. */
@Component
public final class ActieQueries {

    private static final String IS_CURRENT =
            "NOT v.vervallen AND NOT EXISTS (SELECT 1 FROM verwerkingsactie_versie later"
                    + " WHERE later.actie_id = v.actie_id AND later.versie > v.versie)";

    private static final String ALL_OBJECTS = "TRUE";
    private static final String ONLY_THE_PERSON =
            "object_id = :objectId AND soort_object_id = :soortObjectId AND objecttype = :objecttype";

    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;
    private final RegisterProperties properties;

    ActieQueries(JdbcClient jdbc, PlatformTransactionManager transactionManager, RegisterProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
        // Number of hits, hits and their objects have to come from one moment.
        this.snapshot = new TransactionTemplate(transactionManager);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * The current version of an action, with all its objects (AMB-28).
     *
     * @param actieId which; not null
     * @return the version, or empty when there is no such action or it is vervallen (rule B-48)
     */
    public Optional<GeregistreerdeActie> huidige(UUID actieId) {
        return read(
                        "FROM verwerkingsactie_versie v WHERE v.actie_id = :actieId AND " + IS_CURRENT,
                        ALL_OBJECTS,
                        Map.of("actieId", actieId))
                .stream()
                .findFirst();
    }

    /**
     * One version of an action, current or not.
     *
     * @param actieId which; not null
     * @param versie its number
     * @return the version, or empty when there is none
     */
    Optional<GeregistreerdeActie> versie(UUID actieId, int versie) {
        return read(
                        "FROM verwerkingsactie_versie v WHERE v.actie_id = :actieId AND v.versie = :versie",
                        ALL_OBJECTS,
                        Map.of("actieId", actieId, "versie", versie))
                .stream()
                .findFirst();
    }

    /**
     * The actions about one person; other persons of the same actions are left out (rules B-36 to B-42, AMB-28).
     *
     * @param vraag what is asked; not null
     * @return one page, in order of tijdstip (AMB-25); never null
     */
    public Zoekresultaat zoek(Persoonsvraag vraag) {
        Map<String, Object> params = new HashMap<>();
        String from = fromAndWhere(vraag, params);
        return snapshot.execute(status -> {
            long total = jdbc.sql("SELECT count(*) " + from)
                    .params(params)
                    .query(Long.class)
                    .single();
            params.put("limit", vraag.pageSize());
            params.put("offset", vraag.offset());
            List<GeregistreerdeActie> acties = read(
                    from
                            + " ORDER BY v.tijdstip_moment, v.tijdstip_registratie, v.actie_id LIMIT :limit OFFSET :offset",
                    ONLY_THE_PERSON,
                    params);
            return new Zoekresultaat(total, acties);
        });
    }

    /**
     * The actions with the latest tijdstip, whatever their vertrouwelijkheid. For the page of developers only.
     *
     * @param limit how many at most
     * @return the newest first; never null
     */
    public List<GeregistreerdeActie> nieuwste(int limit) {
        return snapshot.execute(status -> read(
                "FROM verwerkingsactie_versie v WHERE " + IS_CURRENT + " ORDER BY v.tijdstip_moment DESC LIMIT :limit",
                ALL_OBJECTS,
                Map.of("limit", limit)));
    }

    /**
     * Whether the database answers.
     *
     * @return true; throws a {@link org.springframework.dao.DataAccessException} otherwise
     */
    public boolean isReachable() {
        return jdbc.sql("SELECT TRUE").query(Boolean.class).single();
    }

    private String fromAndWhere(Persoonsvraag vraag, Map<String, Object> params) {
        StringBuilder sql = new StringBuilder(
                "FROM (SELECT DISTINCT actie_id, versie FROM verwerkt_object WHERE " + ONLY_THE_PERSON + ") found"
                        + " JOIN verwerkingsactie_versie v ON v.actie_id = found.actie_id AND v.versie = found.versie"
                        + " WHERE " + IS_CURRENT);
        params.put("objecttype", Persoon.OBJECTTYPE);
        params.put("soortObjectId", vraag.persoon().soortObjectId());
        params.put("objectId", vraag.persoon().objectId());
        vraag.vanaf(properties.timeZone()).ifPresent(vanaf -> {
            sql.append(" AND v.tijdstip_moment >= :vanaf");
            params.put("vanaf", ActieRows.atUtc(vanaf));
        });
        vraag.tot(properties.timeZone()).ifPresent(tot -> {
            sql.append(" AND v.tijdstip_moment < :tot");
            params.put("tot", ActieRows.atUtc(tot));
        });
        if (!vraag.vertrouwelijkheden().isEmpty()) {
            sql.append(" AND v.vertrouwelijkheid IN (:vertrouwelijkheden)");
            params.put(
                    "vertrouwelijkheden",
                    vraag.vertrouwelijkheden().stream()
                            .map(Vertrouwelijkheid::waarde)
                            .toList());
        }
        vraag.verwerkingsactiviteitId().ifPresent(id -> {
            sql.append(" AND lower(v.verwerkingsactiviteit_id) = :verwerkingsactiviteitId");
            params.put("verwerkingsactiviteitId", id.toString().toLowerCase(Locale.ROOT));
        });
        return sql.toString();
    }

    private List<GeregistreerdeActie> read(String fromWhereOrder, String whichObjects, Map<String, Object> params) {
        List<GeregistreerdeActie> acties = jdbc.sql("SELECT v.* " + fromWhereOrder)
                .params(params)
                .query((row, n) -> ActieRows.versie(row, List.of()))
                .list();
        return acties.isEmpty() ? acties : withObjects(acties, whichObjects, params);
    }

    private List<GeregistreerdeActie> withObjects(
            List<GeregistreerdeActie> acties, String whichObjects, Map<String, Object> params) {
        Map<Versie, List<VerwerktObject>> objecten = new HashMap<>();
        jdbc.sql("SELECT * FROM verwerkt_object WHERE actie_id IN (:actieIds) AND " + whichObjects
                        + " ORDER BY volgnummer")
                .params(params)
                .param(
                        "actieIds",
                        acties.stream().map(GeregistreerdeActie::actieId).toList())
                .query(row -> {
                    Versie versie = new Versie(row.getObject("actie_id", UUID.class), row.getInt("versie"));
                    objecten.computeIfAbsent(versie, absent -> new ArrayList<>())
                            .add(ActieRows.object(row));
                });
        return acties.stream()
                .map(actie ->
                        with(actie, objecten.getOrDefault(new Versie(actie.actieId(), actie.versie()), List.of())))
                .toList();
    }

    private static GeregistreerdeActie with(GeregistreerdeActie versie, List<VerwerktObject> objecten) {
        Verwerkingsactie actie = versie.actie();
        return new GeregistreerdeActie(
                versie.actieId(),
                versie.versie(),
                versie.tijdstipRegistratie(),
                new Verwerkingsactie(actie.attributen(), actie.vertrouwelijkheid(), actie.tijdstip(), objecten));
    }

    private record Versie(UUID actieId, int versie) {}
}
