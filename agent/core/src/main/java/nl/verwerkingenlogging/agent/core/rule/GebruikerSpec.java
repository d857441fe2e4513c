package nl.verwerkingenlogging.agent.core.rule;

/** Where the key of the user is found (rules; AMB-55). Immutable. */
public final class GebruikerSpec {

    private final Path path;
    private final boolean meaningless;

    /**
     * Makes a specification.
     *
     * @param path where the key is found
     * @param meaningless whether the key may be logged as it is
     */
    public GebruikerSpec(Path path, boolean meaningless) {
        this.path = path;
        this.meaningless = meaningless;
    }

    /**
     * Where the key is found.
     *
     * @return the path
     */
    public Path path() {
        return path;
    }

    /**
     * Whether the key may be logged as it is.
     *
     * @return false when it has to be hashed
     */
    public boolean meaningless() {
        return meaningless;
    }
}
