package nl.verwerkingenlogging.agent.bootstrap;

/** Says that a call may not go on because its action could not be logged (rules ). Immutable. */
public final class Refusal {

    private final RuntimeException exception;

    /**
     * Makes a refusal.
     *
     * @param exception what the caller gets: the {@code VerwerkingNietGelogdException} that the application's own class loader knows
     */
    public Refusal(RuntimeException exception) {
        this.exception = exception;
    }

    /**
     * What the caller gets.
     *
     * @return the exception
     */
    public RuntimeException exception() {
        return exception;
    }
}
