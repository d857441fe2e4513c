package nl.verwerkingenlogging.register.validation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.verwerkingenlogging.register.domain.Attribuut;
import nl.verwerkingenlogging.register.domain.Formaat;
import nl.verwerkingenlogging.register.domain.Persoon;
import nl.verwerkingenlogging.register.domain.Tijdstip;
import nl.verwerkingenlogging.register.domain.Vertrouwelijkheid;
import nl.verwerkingenlogging.register.domain.Verwerkingsactie;
import nl.verwerkingenlogging.register.domain.VerwerktObject;
import tools.jackson.databind.JsonNode;

/**
 * Reads the body of a POST (rule B-29). Unknown properties are ignored (AMB-54), and so are the ones that the register makes itself: {@code url},
 * {@code actieId}, {@code tijdstipRegistratie} (AMB-09). {@code null} is the same as absent.
 */
public final class VerwerkingsactieReader {

    private static final String VERTROUWELIJKHEID = "vertrouwelijkheid";
    private static final String TIJDSTIP = "tijdstip";
    private static final String VERWERKTE_OBJECTEN = "verwerkteObjecten";

    private final Faults faults = new Faults();

    private VerwerkingsactieReader() {}

    /**
     * Reads one action; its objects get new ids.
     *
     * @param body the bytes of the request; not null
     * @return the action; never null
     * @throws InvalidInputException with everything that is wrong with it (rule B-32)
     */
    public static Verwerkingsactie read(byte[] body) {
        return new VerwerkingsactieReader().action(JsonBody.read(body));
    }

    private Verwerkingsactie action(JsonNode body) {
        Map<Attribuut, String> attributen = attributen(body);
        Optional<Vertrouwelijkheid> vertrouwelijkheid = vertrouwelijkheid(body);
        Optional<Tijdstip> tijdstip = tijdstip(body);
        List<VerwerktObject> objecten = objecten(body);
        faults.throwIfAny();
        return new Verwerkingsactie(attributen, vertrouwelijkheid.orElseThrow(), tijdstip.orElseThrow(), objecten);
    }

    private Map<Attribuut, String> attributen(JsonNode body) {
        Map<Attribuut, String> attributen = new EnumMap<>(Attribuut.class);
        for (Attribuut attribuut : Attribuut.values()) {
            text(body, attribuut.naam(), attribuut.naam(), attribuut.formaat())
                    .ifPresent(text -> attributen.put(attribuut, text));
        }
        afnemerIsAPair(body);
        return attributen;
    }

    /** Who received the data is a kind of identifier together with an identifier (AMB-15). */
    private void afnemerIsAPair(JsonNode body) {
        boolean soort = present(body, Attribuut.SOORT_AFNEMER_ID.naam());
        boolean id = present(body, Attribuut.AFNEMER_ID.naam());
        if (soort != id) {
            Attribuut missing = soort ? Attribuut.AFNEMER_ID : Attribuut.SOORT_AFNEMER_ID;
            faults.add(missing.naam(), "required", "soortAfnemerId and afnemerId are given together or not at all.");
        }
    }

    private Optional<Vertrouwelijkheid> vertrouwelijkheid(JsonNode body) {
        Optional<String> text = requiredText(body, VERTROUWELIJKHEID, VERTROUWELIJKHEID, Formaat.NAAM);
        Optional<Vertrouwelijkheid> vertrouwelijkheid = text.flatMap(Vertrouwelijkheid::lees);
        if (text.isPresent() && vertrouwelijkheid.isEmpty()) {
            faults.add(VERTROUWELIJKHEID, "invalid_choice", "This must be normaal or vertrouwelijk.");
        }
        return vertrouwelijkheid;
    }

    private Optional<Tijdstip> tijdstip(JsonNode body) {
        Optional<String> text = requiredText(body, TIJDSTIP, TIJDSTIP, Formaat.NAAM);
        Optional<Tijdstip> tijdstip = text.flatMap(Tijdstip::lees);
        if (text.isPresent() && tijdstip.isEmpty()) {
            faults.add(TIJDSTIP, "invalid_format", "This must be an RFC 3339 date-time with an offset.");
        }
        return tijdstip;
    }

    private List<VerwerktObject> objecten(JsonNode body) {
        if (!present(body, VERWERKTE_OBJECTEN)) {
            faults.required(VERWERKTE_OBJECTEN);
            return List.of();
        }
        List<VerwerktObject> objecten = new ArrayList<>();
        forEach(
                body.get(VERWERKTE_OBJECTEN),
                VERWERKTE_OBJECTEN,
                (node, path) -> object(node, path).ifPresent(objecten::add));
        return objecten;
    }

    private Optional<VerwerktObject> object(JsonNode node, String path) {
        objecttype(node, path);
        Optional<String> soortObjectId = requiredText(node, "soortObjectId", path + ".soortObjectId", Formaat.NAAM);
        Optional<String> objectId = requiredText(node, "objectId", path + ".objectId", Formaat.IDENTIFICATOR);
        Optional<String> betrokkenheid = text(node, "betrokkenheid", path + ".betrokkenheid", Formaat.NAAM);
        List<String> soorten = soortenGegevens(node, path + ".verwerkteSoortenGegevens");
        if (soortObjectId.isEmpty() || objectId.isEmpty()) {
            return Optional.empty();
        }
        Persoon persoon = new Persoon(soortObjectId.get(), objectId.get());
        return Optional.of(new VerwerktObject(UUID.randomUUID(), persoon, betrokkenheid, soorten));
    }

    /** One public implementation spells it {@code objectType} (AMB-54), and the pictures write {@code Persoon} (AMB-02). */
    private void objecttype(JsonNode node, String path) {
        String property = present(node, "objecttype") ? "objecttype" : "objectType";
        String name = path + ".objecttype";
        Optional<String> text = requiredText(node, property, name, Formaat.NAAM);
        if (text.isPresent() && !isPersoon(text.get())) {
            faults.add(name, "invalid_choice", "This must be persoon.");
        }
    }

    static boolean isPersoon(String text) {
        return text.strip().toLowerCase(Locale.ROOT).equals(Persoon.OBJECTTYPE);
    }

    private List<String> soortenGegevens(JsonNode node, String path) {
        List<String> soorten = new ArrayList<>();
        if (present(node, "verwerkteSoortenGegevens")) {
            forEach(
                    node.get("verwerkteSoortenGegevens"),
                    path,
                    (soort, here) -> requiredText(soort, "soortGegeven", here + ".soortGegeven", Formaat.NAAM)
                            .ifPresent(soorten::add));
        }
        return soorten;
    }

    private void forEach(JsonNode array, String path, ElementReader reader) {
        if (!array.isArray()) {
            faults.add(path, "invalid_type", "This must be an array.");
            return;
        }
        for (int i = 0; i < array.size(); i++) {
            String here = path + "[" + i + "]";
            if (array.get(i).isObject()) {
                reader.read(array.get(i), here);
            } else {
                faults.add(here, "invalid_type", "This must be an object.");
            }
        }
    }

    private Optional<String> requiredText(JsonNode node, String property, String name, Formaat formaat) {
        if (!present(node, property)
                || (node.get(property).isString()
                        && node.get(property).stringValue().isBlank())) {
            faults.required(name);
            return Optional.empty();
        }
        return text(node, property, name, formaat);
    }

    private Optional<String> text(JsonNode node, String property, String name, Formaat formaat) {
        if (!present(node, property)) {
            return Optional.empty();
        }
        JsonNode value = node.get(property);
        if (!value.isString() && !isBareYears(value, formaat)) {
            faults.add(name, "invalid_type", "This must be a string.");
            return Optional.empty();
        }
        String text = value.asString();
        return TextRules.check(name, text, formaat, faults) ? Optional.of(text) : Optional.empty();
    }

    /** A bewaartermijn that is a JSON number is a number of years, as the standard's pictures have it (AMB-07). */
    private static boolean isBareYears(JsonNode value, Formaat formaat) {
        return formaat == Formaat.DUUR && value.isIntegralNumber();
    }

    private static boolean present(JsonNode node, String property) {
        return node.has(property) && !node.get(property).isNull();
    }

    private interface ElementReader {
        void read(JsonNode node, String path);
    }
}
