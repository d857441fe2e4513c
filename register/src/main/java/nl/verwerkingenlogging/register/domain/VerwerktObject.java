package nl.verwerkingenlogging.register.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A person that a verwerkingsactie concerned, in one capacity.
 *
 * @param verwerktObjectId identifies this occurrence within this action, not the person (AMB-30); made by the register; not null
 * @param persoon who; not null
 * @param betrokkenheid in which capacity; may be empty
 * @param verwerkteSoortenGegevens what kinds of data were processed; empty when not said
 */
public record VerwerktObject(
        UUID verwerktObjectId, Persoon persoon, Optional<String> betrokkenheid, List<String> verwerkteSoortenGegevens) {

    /** Copies the list, so that the object cannot change. */
    public VerwerktObject {
        verwerkteSoortenGegevens = List.copyOf(verwerkteSoortenGegevens);
    }

    @Override
    public String toString() {
        return "VerwerktObject[" + verwerktObjectId + "]";
    }
}
