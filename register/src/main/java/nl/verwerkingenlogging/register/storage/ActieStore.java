package nl.verwerkingenlogging.register.storage;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.verwerkingenlogging.register.domain.GeregistreerdeActie;
import nl.verwerkingenlogging.register.domain.Persoon;
import nl.verwerkingenlogging.register.domain.Verwerkingsactie;
import nl.verwerkingenlogging.register.domain.VerwerktObject;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes actions in (rules B-12 to B-16). Each is one transaction; once it has returned, the action survives the end of the process. */
@Component
public final class ActieStore {

    private static final int OBJECTS_PER_BATCH = 500;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final ActieQueries queries;
    private final Clock clock;

    ActieStore(JdbcTemplate jdbc, PlatformTransactionManager transactionManager, ActieQueries queries, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactionManager);
        this.queries = queries;
        this.clock = clock;
    }

    /**
     * Takes in a new action, or finds the one that the same request made before.
     *
     * @param actie what the client says; not null
     * @param clientId which client; not null
     * @param key by which a repeated request is recognised; empty when the client gave none
     * @return the first version of the action; never null
     * @throws KeyReusedException when the key came with another body before
     */
    public GeregistreerdeActie registreer(Verwerkingsactie actie, String clientId, Optional<IdempotencyKey> key) {
        UUID actieId = UUID.randomUUID();
        try {
            return transaction.execute(status -> {
                // First, so that an equal request that runs at the same time waits here and not after doing all the
                // work (FC-22).
                key.ifPresent(k -> insertKey(k, clientId, actieId));
                return insertActie(actieId, actie, clientId);
            });
        } catch (DuplicateKeyException e) {
            return earlier(key.orElseThrow(() -> e), clientId);
        }
    }

    private GeregistreerdeActie earlier(IdempotencyKey key, String clientId) {
        UUID actieId = jdbc.query(
                        "SELECT actie_id, body_hash FROM idempotency_record WHERE client_id = ? AND idempotency_key = ?",
                        (row, n) -> {
                            if (!row.getString("body_hash").equals(key.bodyHash())) {
                                throw new KeyReusedException();
                            }
                            return row.getObject("actie_id", UUID.class);
                        },
                        clientId,
                        key.key())
                .get(0);
        return queries.versie(actieId, GeregistreerdeActie.EERSTE_VERSIE)
                .orElseThrow(() -> new IllegalStateException("an idempotency key without its action"));
    }

    private void insertKey(IdempotencyKey key, String clientId, UUID actieId) {
        jdbc.update(
                "INSERT INTO idempotency_record (client_id, idempotency_key, body_hash, actie_id) VALUES (?, ?, ?, ?)",
                clientId,
                key.key(),
                key.bodyHash(),
                actieId);
    }

    private GeregistreerdeActie insertActie(UUID actieId, Verwerkingsactie actie, String clientId) {
        // What the database keeps, so that the answer to a repeated request says the same time.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        GeregistreerdeActie versie = new GeregistreerdeActie(actieId, GeregistreerdeActie.EERSTE_VERSIE, now, actie);
        jdbc.update(ActieRows.INSERT_VERSIE, ActieRows.versieValues(versie, clientId));
        insertObjecten(versie);
        return versie;
    }

    private void insertObjecten(GeregistreerdeActie versie) {
        List<VerwerktObject> objecten = versie.actie().verwerkteObjecten();
        int[] volgnummer = {0};
        jdbc.batchUpdate(ActieRows.INSERT_OBJECT, objecten, OBJECTS_PER_BATCH, (statement, object) -> {
            statement.setObject(1, versie.actieId());
            statement.setInt(2, versie.versie());
            statement.setInt(3, volgnummer[0]++);
            setObject(statement, object);
        });
    }

    private static void setObject(PreparedStatement statement, VerwerktObject object) throws SQLException {
        statement.setObject(4, object.verwerktObjectId());
        statement.setString(5, Persoon.OBJECTTYPE);
        statement.setString(6, object.persoon().soortObjectId());
        statement.setString(7, object.persoon().objectId());
        statement.setString(8, object.betrokkenheid().orElse(null));
        statement.setArray(
                9,
                statement
                        .getConnection()
                        .createArrayOf(
                                "VARCHAR", object.verwerkteSoortenGegevens().toArray()));
    }
}
