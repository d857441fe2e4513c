package nl.verwerkingenlogging.register.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verwerkingenlogging.register.domain.Attribuut;
import nl.verwerkingenlogging.register.domain.GeregistreerdeActie;
import nl.verwerkingenlogging.register.domain.Persoon;
import nl.verwerkingenlogging.register.domain.Tijdstip;
import nl.verwerkingenlogging.register.domain.Vertrouwelijkheid;
import nl.verwerkingenlogging.register.domain.Verwerkingsactie;
import nl.verwerkingenlogging.register.domain.VerwerktObject;

/** How a version of an action lies in its row: the names of the columns, and the way there and back. */
final class ActieRows {

    static final String INSERT_VERSIE = insert(
            "verwerkingsactie_versie",
            Stream.concat(
                    Stream.of("actie_id", "versie", "vervallen", "tijdstip_registratie", "client_id"),
                    Stream.concat(
                            Stream.of("vertrouwelijkheid", "tijdstip", "tijdstip_moment"),
                            Arrays.stream(Attribuut.values()).map(ActieRows::column))));

    static final String INSERT_OBJECT = insert(
            "verwerkt_object",
            Stream.of(
                    "actie_id",
                    "versie",
                    "volgnummer",
                    "verwerkt_object_id",
                    "objecttype",
                    "soort_object_id",
                    "object_id",
                    "betrokkenheid",
                    "verwerkte_soorten_gegevens"));

    private ActieRows() {}

    /** The values for {@link #INSERT_VERSIE}. */
    static Object[] versieValues(GeregistreerdeActie versie, String clientId) {
        Verwerkingsactie actie = versie.actie();
        Stream<Object> fixed = Stream.of(
                versie.actieId(),
                versie.versie(),
                false,
                atUtc(versie.tijdstipRegistratie()),
                clientId,
                actie.vertrouwelijkheid().waarde(),
                actie.tijdstip().tekst(),
                atUtc(actie.tijdstip().moment()));
        Stream<Object> attributen =
                Arrays.stream(Attribuut.values()).map(a -> actie.attribuut(a).orElse(null));
        return Stream.concat(fixed, attributen).toArray();
    }

    /** Reads a row of {@code verwerkingsactie_versie} and joins it to the objects of the same version. */
    static GeregistreerdeActie versie(ResultSet row, List<VerwerktObject> objecten) throws SQLException {
        Map<Attribuut, String> attributen = new EnumMap<>(Attribuut.class);
        for (Attribuut attribuut : Attribuut.values()) {
            String value = row.getString(column(attribuut));
            if (value != null) {
                attributen.put(attribuut, value);
            }
        }
        Tijdstip tijdstip = new Tijdstip(row.getString("tijdstip"), instant(row, "tijdstip_moment"));
        Vertrouwelijkheid vertrouwelijkheid =
                Vertrouwelijkheid.valueOf(row.getString("vertrouwelijkheid").toUpperCase(Locale.ROOT));
        return new GeregistreerdeActie(
                row.getObject("actie_id", UUID.class),
                row.getInt("versie"),
                instant(row, "tijdstip_registratie"),
                new Verwerkingsactie(attributen, vertrouwelijkheid, tijdstip, objecten));
    }

    /** Reads a row of {@code verwerkt_object}. */
    static VerwerktObject object(ResultSet row) throws SQLException {
        Object[] soorten = (Object[]) row.getArray("verwerkte_soorten_gegevens").getArray();
        return new VerwerktObject(
                row.getObject("verwerkt_object_id", UUID.class),
                new Persoon(row.getString("soort_object_id"), row.getString("object_id")),
                Optional.ofNullable(row.getString("betrokkenheid")),
                Arrays.stream(soorten).map(String.class::cast).toList());
    }

    /** A moment as JDBC takes it. */
    static OffsetDateTime atUtc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static String column(Attribuut attribuut) {
        return attribuut.name().toLowerCase(Locale.ROOT);
    }

    private static String insert(String table, Stream<String> columns) {
        List<String> names = columns.toList();
        String places = names.stream().map(name -> "?").collect(Collectors.joining(", "));
        return "INSERT INTO " + table + " (" + String.join(", ", names) + ") VALUES (" + places + ")";
    }
}
