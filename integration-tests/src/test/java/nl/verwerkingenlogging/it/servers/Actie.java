package nl.verwerkingenlogging.it.servers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.verwerkingenlogging.it.harness.RecordedRequest;

/**
 * A verwerkingsactie as far as the tests of servers look at it.
 *
 * @param naam its {@code actieNaam}
 * @param personen the identifiers of those involved, in order
 */
record Actie(String naam, List<String> personen) {

    /** One action. */
    static Actie actie(String naam, String... personen) {
        return new Actie(naam, List.of(personen));
    }

    /** The same action several times. */
    static List<Actie> times(int count, String naam, String... personen) {
        return Collections.nCopies(count, actie(naam, personen));
    }

    /** What the register was told. */
    static Actie of(RecordedRequest request) {
        JsonNode body = request.json();
        return new Actie(
                body.path("actieNaam").asText(),
                StreamSupport.stream(body.path("verwerkteObjecten").spliterator(), false)
                        .map(object -> object.path("objectId").asText())
                        .toList());
    }
}
