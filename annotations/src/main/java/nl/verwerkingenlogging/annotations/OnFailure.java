package nl.verwerkingenlogging.annotations;

/** What happens to a call whose action cannot be logged. */
public enum OnFailure {

    /** What the type's annotation or the configuration says. */
    DEFAULT,

    /**
     * As the standard demands (rules ): the method does not run, or its result is withheld, and the caller gets a
     * {@link VerwerkingNietGelogdException}.
     */
    STRICT,

    /** The application goes on as if the agent were not there; the miss is counted and reported. */
    LENIENT
}
