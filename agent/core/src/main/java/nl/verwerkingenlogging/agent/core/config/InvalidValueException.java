package nl.verwerkingenlogging.agent.core.config;

/** A text that is no value of a type. Carries clauses for a {@link Problem}, never the text itself, which may be a secret. */
final class InvalidValueException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String expectation;
    private final String suggestion;

    InvalidValueException(String what, String expectation, String suggestion) {
        super(what);
        this.expectation = expectation;
        this.suggestion = suggestion;
    }

    Problem at(Place place, String key, String shown) {
        return Problem.at(place, key, getMessage())
                .found(shown)
                .expected(expectation)
                .suggest(suggestion);
    }
}
