package nl.verwerkingenlogging.register.domain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a client says about one action.
 *
 * @param attributen the optional texts that were sent, literally (rule B-34); what was not sent has no entry
 * @param vertrouwelijkheid how confidential; not null
 * @param tijdstip when it happened; not null
 * @param verwerkteObjecten whom it concerned; may be empty (rule A-63)
 */
public record Verwerkingsactie(
        Map<Attribuut, String> attributen,
        Vertrouwelijkheid vertrouwelijkheid,
        Tijdstip tijdstip,
        List<VerwerktObject> verwerkteObjecten) {

    /** Copies the collections, so that the action cannot change. */
    public Verwerkingsactie {
        Map<Attribuut, String> kopie = new EnumMap<>(Attribuut.class);
        kopie.putAll(attributen);
        attributen = Collections.unmodifiableMap(kopie);
        verwerkteObjecten = List.copyOf(verwerkteObjecten);
    }

    /**
     * One of the optional texts.
     *
     * @param attribuut which; not null
     * @return its value, or empty when it was not sent
     */
    public Optional<String> attribuut(Attribuut attribuut) {
        return Optional.ofNullable(attributen.get(attribuut));
    }

    @Override
    public String toString() {
        return "Verwerkingsactie[" + vertrouwelijkheid + ", " + verwerkteObjecten.size() + " objecten]";
    }
}
