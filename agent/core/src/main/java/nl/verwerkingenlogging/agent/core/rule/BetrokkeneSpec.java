package nl.verwerkingenlogging.agent.core.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One entry of {@code betrokkenen}: whose data, found where, involved how (rules ). Immutable. */
public final class BetrokkeneSpec {

    private final TextValue soortObjectId;
    private final Path objectId;
    private final TextValue betrokkenheid;
    private final List<TextValue> soortenGegevens;

    /**
     * Makes a specification.
     *
     * @param soortObjectId kind of the identifier
     * @param objectId where the identifiers are found
     * @param betrokkenheid capacity, or null when not set
     * @param soortenGegevens kinds of data; empty when not set
     */
    public BetrokkeneSpec(
            TextValue soortObjectId, Path objectId, TextValue betrokkenheid, List<TextValue> soortenGegevens) {
        this.soortObjectId = soortObjectId;
        this.objectId = objectId;
        this.betrokkenheid = betrokkenheid;
        this.soortenGegevens = Collections.unmodifiableList(new ArrayList<>(soortenGegevens));
    }

    /**
     * Kind of the identifier.
     *
     * @return the value, not null
     */
    public TextValue soortObjectId() {
        return soortObjectId;
    }

    /**
     * Where the identifiers are found.
     *
     * @return the path, not null
     */
    public Path objectId() {
        return objectId;
    }

    /**
     * Capacity in which the person is involved.
     *
     * @return the value, or null when not set
     */
    public TextValue betrokkenheid() {
        return betrokkenheid;
    }

    /**
     * Kinds of data of this person.
     *
     * @return an unmodifiable list
     */
    public List<TextValue> soortenGegevens() {
        return soortenGegevens;
    }
}
