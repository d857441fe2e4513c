package nl.verwerkingenlogging.register.api;

/** The request is refused as a piece of HTTP, whatever it says; becomes the answer that belongs to the kind. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FoutSoort soort;

    RefusedException(FoutSoort soort, String message) {
        super(message);
        this.soort = soort;
    }

    FoutSoort soort() {
        return soort;
    }
}
