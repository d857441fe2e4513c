package nl.verwerkingenlogging.demo;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * A verwerkingsactie as the register gives it back.
 *
 * @param tijdstip when it happened
 * @param verwerkingId the task it belongs to, or null
 * @param verwerkingsactiviteitId why it was allowed, or null
 * @param vertrouwelijkheid whether the betrokkene may see it
 * @param namen verwerking, handeling and actie
 * @param betrokkenen whose data it touched
 */
record Actie(
        OffsetDateTime tijdstip,
        String verwerkingId,
        String verwerkingsactiviteitId,
        String vertrouwelijkheid,
        Namen namen,
        NavigableSet<Betrokkene> betrokkenen) {

    /** Reads an action; of the objects, the register gives those of the person that was asked for. */
    static Actie read(Map<String, Object> json) {
        NavigableSet<Betrokkene> betrokkenen = new TreeSet<>();
        for (Object element : Json.array(json.get("verwerkteObjecten"))) {
            Map<String, Object> object = Json.object(element);
            betrokkenen.add(new Betrokkene(Json.string(object, "objectId"), Json.string(object, "betrokkenheid")));
        }
        return new Actie(
                OffsetDateTime.parse(Json.string(json, "tijdstip")),
                Json.string(json, "verwerkingId"),
                Json.string(json, "verwerkingsactiviteitId"),
                Json.string(json, "vertrouwelijkheid"),
                new Namen(
                        Json.string(json, "verwerkingNaam"),
                        Json.string(json, "handelingNaam"),
                        Json.string(json, "actieNaam")),
                betrokkenen);
    }

    /** The same action with the persons of both. */
    Actie with(Actie other) {
        NavigableSet<Betrokkene> all = new TreeSet<>(betrokkenen);
        all.addAll(other.betrokkenen);
        return new Actie(tijdstip, verwerkingId, verwerkingsactiviteitId, vertrouwelijkheid, namen, all);
    }

    /**
     * What the action is called.
     *
     * @param verwerking the task, or null
     * @param handeling the step of the task, or null
     * @param actie what happened, or null
     */
    record Namen(String verwerking, String handeling, String actie) {

        /** The task and, if there is one, the step of it. */
        String taak() {
            return handeling == null ? String.valueOf(verwerking) : verwerking + ", " + handeling;
        }

        @Override
        public String toString() {
            return "\"" + actie + "\" in \"" + taak() + "\"";
        }
    }
}
