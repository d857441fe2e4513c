package nl.verwerkingenlogging.benchmarks.hotpath;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

/** The body of an action as a careful developer would make it: a record through a shared Jackson writer. Thread-safe. */
final class HandWrittenActie {

    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter TIJDSTIP = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx");

    private final ObjectWriter writer = new ObjectMapper().writerFor(Verwerkingsactie.class);

    /** The body, member by member as the agent's rule gives it. */
    record Verwerkingsactie(
            String actieNaam,
            String verwerkingNaam,
            String verwerkingId,
            String verwerkingsactiviteitId,
            String vertrouwelijkheid,
            String bewaartermijn,
            String systeem,
            String gegevensbron,
            String tijdstip,
            List<VerwerktObject> verwerkteObjecten) {}

    /** Whose data it is. */
    record VerwerktObject(String objecttype, String soortObjectId, String objectId, String betrokkenheid) {}

    byte[] bytes(String bsn) throws JsonProcessingException {
        return writer.writeValueAsBytes(actie(bsn));
    }

    String text(String bsn) throws JsonProcessingException {
        return writer.writeValueAsString(actie(bsn));
    }

    private static Verwerkingsactie actie(String bsn) {
        return new Verwerkingsactie(
                "Ophalen persoonsgegevens",
                "Registratie verhuizing",
                UUID.randomUUID().toString(),
                "ed159575-9d51-4d04-ac2e-e9e2bd62b9b0",
                "normaal",
                "P150Y",
                "Burgerzaken 4.2",
                "Burgerzaken database",
                TIJDSTIP.format(OffsetDateTime.now(NETHERLANDS)),
                List.of(new VerwerktObject("persoon", "BSN", bsn, "Aanvrager")));
    }
}
