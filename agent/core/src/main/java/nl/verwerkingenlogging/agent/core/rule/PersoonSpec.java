package nl.verwerkingenlogging.agent.core.rule;

/** One entry of {@code personen}: values of which types are persons, and how one is identified (DESIGN 5). Immutable. */
public final class PersoonSpec {

    private final String name;
    private final TypePattern type;
    private final BetrokkeneSpec betrokkene;

    /**
     * Makes a description.
     *
     * @param name how messages call it, such as {@code personen[0] (verwerkingenlogging.yaml:12)}
     * @param type which types it is about
     * @param betrokkene what is logged of such a value; its path begins with {@code this}, which stands for the value, and its texts are constants
     */
    public PersoonSpec(String name, TypePattern type, BetrokkeneSpec betrokkene) {
        this.name = name;
        this.type = type;
        this.betrokkene = betrokkene;
    }

    /**
     * Which types it is about.
     *
     * @return the pattern
     */
    public TypePattern type() {
        return type;
    }

    /**
     * What is logged of a value of such a type.
     *
     * @return the specification
     */
    public BetrokkeneSpec betrokkene() {
        return betrokkene;
    }

    /** How messages call it. */
    @Override
    public String toString() {
        return name;
    }
}
